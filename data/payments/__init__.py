"""Taking and giving back money: the port, the providers behind it, and what is still to be done."""
