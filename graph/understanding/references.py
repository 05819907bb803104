"""Resolve words that point at products: "the second one", "it", "the cheaper of those"."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from graph.understanding.limits import Stated
from graph.understanding.named import by_attribute, by_kind, by_name, by_whole_name
from graph.understanding.picks import all_or_both, by_superlative
from graph.understanding.places import by_place
from graph.understanding.pointers import Pointers, pointers
from graph.understanding.pronouns import by_pronoun
from graph.understanding.tokens import Token
from graph.understanding.types import Conversation, Reference

# The most telling way of pointing first; the first that finds anything is believed.
FINDERS: tuple[Callable[[Pointers], list[Reference]], ...] = (
    by_place,
    by_superlative,
    all_or_both,
    by_name,
    by_attribute,
    by_kind,
    by_pronoun,
)


def references(
    tokens: Sequence[Token], stated: Stated, conversation: Conversation
) -> list[Reference]:
    """What the words of a request point at, in order; no ids where nothing is there."""
    said = pointers(tokens, stated, conversation)
    if said.compares:
        united = _united(said)
        if len(united) > 1:
            return united
    named = by_whole_name(said)
    if named:
        return [*named, *(one for one in by_place(said) if one.product_ids)]
    for find in FINDERS:
        found = find(said)
        if found:
            return found
    return []


def _united(said: Pointers) -> list[Reference]:
    """Both sides of a comparison may point in different ways: "compare it with the third"."""
    found: dict[tuple[str, ...], Reference] = {}
    for find in (by_whole_name, by_pronoun, by_place, by_superlative, by_name, by_attribute):
        for one in find(said):
            if len(one.product_ids) == 1:
                found.setdefault(tuple(one.product_ids), one)
    return list(found.values())
