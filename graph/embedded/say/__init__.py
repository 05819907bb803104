"""Phrasing by kind of answer: each function turns outcomes into text and what goes with it."""
