"""What a message says of orders, payments and addresses, read from its words; all pure."""
