"""What customers tell of themselves, which holds in later searches too: dislikes, sizes, diets."""
