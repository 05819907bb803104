"""The device that is meant by pointing back: "and a screen protector for the same phone"."""

from __future__ import annotations

from collections.abc import Sequence

from data.constraints import Constraints
from graph.understanding.made_for import device_of
from graph.understanding.pointed_back import points_back
from graph.understanding.tokens import Token, words_of
from graph.understanding.types import Part
from knowledge.categories import leaf_of
from knowledge.words import singular


def with_device_meant(part: Part, tokens: Sequence[Token], query: str, before: Constraints) -> Part:
    """The part with the device that the last search was for, where its words point at one.

    Args:
        query: The search words until now: "case iphone 7".
        before: The limits until now, whose category says what was looked for.
    """
    other = part.query and part.constraints.category != before.category
    if not (other and query and points_back(tokens, "same_device")):
        return part
    things = {singular(words_of(leaf_of(path))[-1]) for path in before.category}
    device = device_of(query) or [
        word for word in query.split() if singular(word.casefold()) not in things
    ]
    said = set(words_of(part.query))
    added = [word for word in device if word.casefold() not in said]
    return part.model_copy(update={"query": " ".join([part.query, *added])})
