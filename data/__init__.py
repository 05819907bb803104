"""What is kept: settings, errors, records, tables, import formats and the demo shop."""
