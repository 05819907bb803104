"""Backups: a whole shop in one archive, and back."""
