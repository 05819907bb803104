"""Written examples of attacks, of harm and of harmless messages, for training the guard's head."""
