"""Whether a message asks what the cart comes to: "bill so far?", "what am I at"."""

from __future__ import annotations

from graph.understanding.lexicon import phrases
from graph.understanding.request import Request
from graph.understanding.split import kinds_at
from graph.understanding.types import Conversation
from knowledge.words import words

_SUMS = frozenset(word for phrase in phrases("dialogue")["TOTALLING"] for word in phrase.split())
_DELIVERING = frozenset(phrases("changing")["delivering"])
_SAID = frozenset(phrases("changing")["totalling"]) | _SUMS | _DELIVERING


def asks_total(request: Request, conversation: Conversation) -> bool:
    """Whether the words ask for a sum and nothing else, and there is a cart to sum up."""
    tokens = request.tokens
    if not conversation.cart or request.stated.limits.category or request.stated.limits.brand:
        return False
    sums = any("TOTALLING" in kinds_at(tokens, place) for place in range(len(tokens)))
    return sums and all(token.text in _SAID for token in tokens if token.kind != "symbol")


def asks_with_delivery(text: str) -> bool:
    """Whether the sum of the cart is asked for with what delivery adds to it."""
    return not _DELIVERING.isdisjoint(words(text))
