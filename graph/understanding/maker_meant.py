"""The brand that is meant by pointing back: "earbuds by them", "a case from the same maker"."""

from __future__ import annotations

from collections.abc import Sequence

from data.constraints import Constraints
from graph.understanding.pointed_back import points_back
from graph.understanding.tokens import Token
from graph.understanding.types import Conversation, Part


def with_maker_meant(
    part: Part, tokens: Sequence[Token], conversation: Conversation, before: Constraints
) -> Part:
    """The part limited to the one brand spoken of before, where its words point at a maker."""
    if part.constraints.brand or not points_back(tokens, "same_maker"):
        return part
    brand = _spoken_of(conversation, before)
    if brand is None:
        return part
    return part.model_copy(
        update={"constraints": part.constraints.model_copy(update={"brand": [brand]})}
    )


def _spoken_of(conversation: Conversation, before: Constraints) -> str | None:
    """The brand of what is in focus, else the one searched for, else that of all that was shown."""
    known = {p.id: p.brand for p in [*conversation.shown, *conversation.earlier]}
    for brands in (
        {known.get(one) for one in conversation.focus},
        set(before.brand),
        {product.brand for product in conversation.shown},
    ):
        named = brands - {None, ""}
        if len(named) == 1:
            return named.pop()
    return None
