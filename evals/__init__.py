"""Suites that judge the assistant, and benchmarks that time it; notebooks import from here."""
