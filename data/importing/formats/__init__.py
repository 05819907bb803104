"""One reader a catalogue format; each yields records or says what is wrong with a row."""
