"""The demo shop: what it sells, what it says, what its customers wrote."""
