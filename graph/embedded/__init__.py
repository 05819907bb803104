"""The embedded chat model: plans tool calls and phrases replies without any provider."""
