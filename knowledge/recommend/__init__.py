"""Recommendations: histories → counts → neighbours → scores → a varied list with true reasons."""
