"""Traces of turns: a span for the turn, each step, each model call and each tool call."""
