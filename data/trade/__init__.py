"""The rules of the trade as data: delivery, taxes, addresses and what may become of an order."""
