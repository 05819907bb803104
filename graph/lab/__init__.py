"""The prompt lab: a conversation tried out in a copy of the shop, each step of it told."""
