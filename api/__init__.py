"""The HTTP door: our own server, with the chat mounted in it."""
