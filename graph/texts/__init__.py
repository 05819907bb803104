"""Texts that a language model writes for the shop, each checked by code before it is kept."""
