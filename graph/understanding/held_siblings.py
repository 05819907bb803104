"""The same thing as one in the cart, sold as a product of its own in what is said: "in blue"."""

from __future__ import annotations

from collections.abc import Sequence

from graph.understanding.keys import one_spelling
from graph.understanding.pointing import pool
from graph.understanding.tokens import Token, words_of
from graph.understanding.types import Conversation, ShownProduct

# So many words tell two of a maker's things apart that are otherwise the same: "Space Gray".
MOST_APART = 3


def sibling_said(
    tokens: Sequence[Token], product: ShownProduct, conversation: Conversation
) -> ShownProduct | None:
    """The one product known that differs from another by words of its name that are all said."""
    said = {one_spelling(token.text) for token in tokens}
    found = [one for one in pool(conversation) if _apart(one, product) <= said and one != product]
    alike = [one for one in found if _is_sibling(one, product)]
    return alike[0] if len(alike) == 1 else None


def _is_sibling(one: ShownProduct, other: ShownProduct) -> bool:
    same = one.brand == other.brand and one.category == other.category
    own, others = _apart(one, other), _apart(other, one)
    return same and bool(own and others) and len(own) <= MOST_APART


def _apart(one: ShownProduct, other: ShownProduct) -> set[str]:
    """The words of a name that the other lacks."""
    return {one_spelling(word) for word in words_of(one.name)} - {
        one_spelling(word) for word in words_of(other.name)
    }
