"""Whether a message asks what the cart comes to: "bill so far?", "what am I at"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from graph.understanding.changing import start_of
from graph.understanding.keys import match_keys
from graph.understanding.lexicon import phrases
from graph.understanding.likeliest import words_borne
from graph.understanding.request import Request
from graph.understanding.split import says_kind
from graph.understanding.tokens import Token
from graph.understanding.types import Conversation
from knowledge.words import words

_SUMS = frozenset(word for phrase in phrases("dialogue")["TOTALLING"] for word in phrase.split())
_DELIVERING = frozenset(phrases("changing")["delivering"])
_SAID = frozenset(phrases("changing")["totalling"]) | _SUMS | _DELIVERING


def asks_total(request: Request, conversation: Conversation) -> bool:
    """Whether the words ask for a sum and nothing else, and there is a cart to sum up."""
    tokens = request.tokens
    if _asks_count(tokens, conversation):
        return True
    if not conversation.cart or request.stated.limits.category or request.stated.limits.brand:
        return False
    sums = says_kind(tokens, "TOTALLING")
    return sums and all(token.text in _SAID for token in tokens if token.kind != "symbol")


def asks_with_delivery(text: str) -> bool:
    """Whether the sum of the cart is asked for with what delivery adds to it."""
    return not _DELIVERING.isdisjoint(words(text))


def _asks_count(tokens: Sequence[Token], conversation: Conversation) -> bool:
    """As in "how many mugs have I got": of what is in the cart, not of days or of a product."""
    said = [token.text for token in tokens if token.kind != "symbol"]
    start = start_of(tokens)
    if tuple(said[start : start + 2]) != ("how", "many") or not conversation.cart:
        return False
    own = any(({*pair} & _OWN and {*pair} & _HELD) or pair in _POINTING for pair in pairwise(said))
    own = own or not _CARTS.isdisjoint(said)
    called = {word for product in conversation.cart for word in words_borne(product)}
    keys = match_keys(tokens[start + 2 :])
    return own and all(key in called or key in _COUNTING for key in keys)


_CARTS = frozenset(("cart", "basket", "trolley"))
_OWN = frozenset(("i", "we"))
_HELD = frozenset(("have", "got", "put"))
_POINTING = frozenset((("is", "that"), ("are", "there")))
_COUNTING = frozenset(
    "of the those these them it i we have got put do did is are that there in my our cart basket "
    "trolley now so far altogether total already then ? .".split()
)
