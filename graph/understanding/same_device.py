"""The device that is meant by pointing back: "and a screen protector for the same phone"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from data.constraints import Constraints
from graph.understanding.chart import PhraseTrie, trie_of
from graph.understanding.lexicon import phrases
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
    if not (other and query and _points_at_device(tokens)):
        return part
    things = {singular(words_of(leaf_of(path))[-1]) for path in before.category}
    device = [word for word in query.split() if singular(word.casefold()) not in things]
    said = set(words_of(part.query))
    added = [word for word in device if word.casefold() not in said]
    return part.model_copy(update={"query": " ".join([part.query, *added])})


def _points_at_device(tokens: Sequence[Token]) -> bool:
    return any(True for start in range(len(tokens)) for _ in _trie().find(tokens, start))


@cache
def _trie() -> PhraseTrie:
    return trie_of({"SAME_DEVICE": phrases("pointing")["same_device"]})
