"""The conversation: one state machine from a message to a reply."""
