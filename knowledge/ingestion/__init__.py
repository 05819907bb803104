"""From a file to pieces: recognise, read apart, clean, tell the language, cut."""
