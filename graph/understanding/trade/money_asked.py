"""Questions about money of one's own orders: what was paid for them, and what comes back."""

from __future__ import annotations

from graph.understanding.trade.words import says


def asks_paid(text: str) -> bool:
    """As in "how much did I pay for it?"; not "what did I pay with?"."""
    return _of_amount(text, "has been paid") and not says(text, "way of paying")


def asks_paid_in_all(text: str) -> bool:
    """As in "how much have I spent in total?": of all orders together."""
    return asks_paid(text) and says(text, "in all")


def asks_way_paid(text: str) -> bool:
    """As in "what did I pay with?"."""
    return says(text, "has been paid") and says(text, "way of paying")


def splits_payment(text: str) -> bool:
    """As in "half on my visa, the rest by gift card": several ways of paying for one order."""
    return says(text, "splits payment") and not says(text, "by and by")


def asks_back(text: str) -> bool:
    """As in "how much will I get back?"."""
    return _of_amount(text, "comes back")


def _of_amount(text: str, of: str) -> bool:
    return says(text, "an amount") and says(text, of)
