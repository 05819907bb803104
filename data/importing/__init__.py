"""Importing: files of other systems turned into records, and records into rows."""
