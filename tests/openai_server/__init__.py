"""A chat provider on this machine: OpenAI's protocol, with a behaviour for every model name."""
