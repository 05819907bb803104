"""What a provider's model reads in one call: no more than matters, within a budget of tokens."""
