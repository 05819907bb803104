"""What the shop knows: embeddings, indexes, product search, help and reviews."""
