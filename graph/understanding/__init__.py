"""Message to intents, constraints and references."""
