"""A local stand-in for Stripe: what the shop uses of its API, in a process of its own."""
