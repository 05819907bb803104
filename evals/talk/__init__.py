"""Conversations written as data: read, filled from a catalogue, held, disturbed and judged."""
