"""The same thing sold beside it in another colour: "and in silver?" of a phone that is gold."""

from __future__ import annotations

from functools import cache

from graph.understanding.types import Conversation, Part, ShownProduct
from knowledge.lexicon import lexicon
from knowledge.traits import KNOWN
from knowledge.words import words

_ASKING = frozenset({"availability", "ask_product", "details"})


def with_siblings(part: Part, conversation: Conversation) -> Part:
    """The part as a search of its maker's, where what is in focus comes in no choice of that."""
    product = _in_focus(conversation)
    wished = part.constraints.attributes
    if product is None or part.intent not in _ASKING or part.product_ids or not wished:
        return part
    if not all(_is_other(product, name, values) for name, values in wished.items()):
        return part
    brand = part.constraints.brand or ([product.brand] if product.brand else [])
    limits = part.constraints.model_copy(update={"brand": brand})
    return part.model_copy(update={"intent": "refine", "constraints": limits, "query": ""})


def _in_focus(conversation: Conversation) -> ShownProduct | None:
    known = {p.id: p for p in [*conversation.earlier, *conversation.shown]}
    return known.get(conversation.focus[0]) if len(conversation.focus) == 1 else None


def _is_other(product: ShownProduct, name: str, values: list[str]) -> bool:
    """Whether the product has a trait of that name, a single one, and another than asked for."""
    if name not in KNOWN or name in product.options:
        return False
    own = product.attributes.get(name) or product.name
    told = set(words(own if isinstance(own, str) else " ".join(own)))
    has_one = name in product.attributes or bool(told & _named(name))
    return has_one and not any(set(words(value)) <= told for value in values)


@cache
def _named(trait: str) -> frozenset[str]:
    """The words that name a trait in a product's name: colours, materials."""
    known = lexicon(trait) if trait in ("color", "material") else {}
    return frozenset(word for name in known for word in words(name))
