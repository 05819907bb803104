"""Questions that leave open what they ask of: of what the question before them asks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from graph.understanding.types import Part, Understanding

ABOUT_PRODUCTS = frozenset({"details", "ask_product", "availability", "reviews"})


def of_the_same(understanding: Understanding) -> Understanding:
    """The same; in "which sizes are there of it, and how much is each?" both ask of one thing."""
    parts = [*_with_things(understanding.parts)]
    return understanding.model_copy(update={"parts": parts})


def _with_things(parts: Sequence[Part]) -> Iterator[Part]:
    before: Part | None = None
    for part in parts:
        if before and _asks(before) and before.product_ids and _names_nothing(part):
            part = part.model_copy(update={"references": before.references})
        yield part
        before = part


def _asks(part: Part) -> bool:
    return part.intent in ABOUT_PRODUCTS


def _names_nothing(part: Part) -> bool:
    return _asks(part) and not (part.query or part.references) and part.constraints.is_empty()
