"""Whether a message asks for other products than those shown: "show me different ones"."""

from __future__ import annotations

from graph.understanding.split import kinds_at
from graph.understanding.tokens import clean, tokenize
from graph.understanding.types import Conversation
from knowledge.categories import SEPARATOR

# Shown so long ago, a product may come again.
MOST_LEFT_OUT = 40
# "Any other brand", "another colour" ask for no other product than those shown.
_OF_PROPERTY = frozenset(
    "brand brands make makes maker color colors colour colours size sizes material way".split()
)


def asks_for_others(text: str) -> bool:
    """Whether it asks for other products, and not for another brand or colour of them."""
    tokens = tokenize(clean(text))
    if [token.text for token in tokens[:2]] == ["how", "many"]:
        return False
    kinds = [kinds_at(tokens, place) for place in range(len(tokens))]
    ends = [found["OTHERS"] for found in kinds if "OTHERS" in found]
    after = {tokens[end].text for end in ends if end < len(tokens)}
    return bool(ends) and _OF_PROPERTY.isdisjoint(after)


def known_already(conversation: Conversation, categories: list[str]) -> list[str]:
    """Ids of what was shown of these categories, newest first, and of what is in the cart."""
    seen = [*conversation.shown, *conversation.cart, *conversation.earlier]
    ids = [product.id for product in seen if _is_under(product.category, categories)]
    return list(dict.fromkeys(ids))[:MOST_LEFT_OUT]


def _is_under(category: str, paths: list[str]) -> bool:
    return not paths or any(category == p or category.startswith(p + SEPARATOR) for p in paths)
