"""The size of a pack that a name bears: "the pack of four" of "Mini (4-Pack)"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from graph.understanding.lexicon import phrases
from graph.understanding.numbers import ONES
from graph.understanding.tokens import Token
from knowledge.words import singular

_HELD = frozenset((*phrases("counting")["units"], *phrases("changing")["sets"], "count"))


def is_sized(name: Sequence[str], tokens: Sequence[Token]) -> bool:
    """Whether a figure of the name is said with the word after it, if that is what packs hold.

    The Black of "Stylo 2 - Black" is nothing of the kind.
    """
    heard = {_plainest(token.text) for token in tokens}
    sizes = ({count, singular(of)} for count, of in pairwise(name) if count.isdigit())
    return any(size <= heard and not size.isdisjoint(_HELD) for size in sizes)


def says_size(name: Sequence[str], count: int, tokens: Sequence[Token]) -> bool:
    """Whether a count is the size that the name bears: "the four pack", and not "four packs"."""
    packs = {of for figure, of in pairwise(name) if figure == str(count)}
    heard = [token.text for token in tokens]
    return bool(packs & {*heard}) and is_sized(name, tokens)


def _plainest(word: str) -> str:
    """A word in the singular, a number word in figures."""
    number = ONES.get(word)
    return singular(word) if number is None else str(number)
