"""What may come in and what may go out; pure where it can be, and failing closed."""
