"""A service that people sign in by, on this machine: OAuth 2 with codes."""
