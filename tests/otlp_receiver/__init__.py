"""A collector of traces on this machine: OTLP over HTTP, and what LangSmith's client sends."""
