"""What the assistant can do; one shop noun a file."""
