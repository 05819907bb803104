"""Tests, one folder a room; they use real parts wherever they can."""
