"""What is asked after a choice in the same message is asked of that: "the grey one. warm?"."""

from __future__ import annotations

from collections.abc import Sequence

from graph.understanding.pointers import reference
from graph.understanding.pointing import pool
from graph.understanding.types import Conversation, Part
from knowledge.categories import is_below

_ASKING = frozenset({"ask_product", "reviews"})
_CHOOSING = frozenset({"cart_add", "cart_update", "correct"})


def of_the_chosen(part: Part, before: Sequence[Part], conversation: Conversation) -> Part:
    """The part; where it points at nothing and names nothing else, at what was just chosen.

    A kind is something else where such things were shown or lie in the cart.
    """
    if part.intent not in _ASKING or part.product_ids or not before:
        return part
    chosen = before[-1].product_ids if before[-1].intent in _CHOOSING else []
    kinds = [one.category for one in pool(conversation) if one.id not in chosen]
    paths = part.constraints.category
    named = part.constraints.brand or any(is_below(k, path) for k in kinds for path in paths)
    elsewhere = any(one.kind not in ("pronoun", "all") for one in part.references)
    if len(chosen) != 1 or named or elsewhere:
        return part
    return part.model_copy(update={"references": [reference("pronoun", "", chosen)]})
