"""Misspelt words that are known by the word beside them: "tool sett", "selfy stick"."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterable, Mapping

from rapidfuzz.distance import OSA

from graph.understanding.keys import Keys
from knowledge.english import is_everyday
from knowledge.words import singular

# Words of so many letters may have two errors.
LONG = 6
# Shorter words are too like each other.
LEAST_LETTERS = 4

_JOINING = frozenset({"and", "or", "of", "for", "the", "with", "in", "to"})
Beside = Mapping[str, frozenset[str]]


def neighbours(names: Iterable[Keys]) -> tuple[Beside, Beside]:
    """The words that follow each word in names, and those that stand before it."""
    after: dict[str, set[str]] = defaultdict(set)
    before: dict[str, set[str]] = defaultdict(set)
    for keys in names:
        for first, second in itertools.pairwise(keys):
            if first.isalpha() and second.isalpha() and not {first, second} & _JOINING:
                after[first].add(second)
                before[second].add(first)
    return _frozen(after), _frozen(before)


def _frozen(table: Mapping[str, set[str]]) -> Beside:
    return {word: frozenset(others) for word, others in table.items()}


def by_company(word: str, before: str, after: str, beside: tuple[Beside, Beside]) -> str | None:
    """The word meant that stands in a name with the one before or after; None if none is near."""
    if len(word) < LEAST_LETTERS:
        return None
    everyday = is_everyday(word)
    following, preceding = beside
    known = following.get(singular(before), frozenset()) | preceding.get(
        singular(after), frozenset()
    )
    errors = 1 if len(word) < LONG else 2
    said = singular(word)
    near = sorted(
        (OSA.distance(one, said), _consonants(one) != _consonants(said), one)
        for one in known
        if one[0] == word[0] and (not everyday or _undoubled(one) == _undoubled(said))
    )
    return near[0][-1] if near and 0 < near[0][0] <= errors else None


def _consonants(word: str) -> str:
    return "".join(letter for letter in word if letter not in "aeiouy")


def _undoubled(word: str) -> str:
    """Each of its letters once in a row: "yoga matt"."""
    return "".join(letter for letter, _ in itertools.groupby(word))
