"""References by a description in so many words: "the russet bag of 5lb, put it in"."""

from __future__ import annotations

from collections.abc import Iterator

from graph.understanding.lexicon import phrases
from graph.understanding.pointers import LISTS, Pointers, reference
from graph.understanding.tokens import words_of
from graph.understanding.types import Reference, ShownProduct
from knowledge.words import singular

_MARKS = frozenset((",", ".", "!", ";", "?"))
_STOP = frozenset(phrases("words")["stop"]) | LISTS["articles"] | frozenset(("one", "ones"))
# So many words of a description must stand in the name.
LEAST_BORNE = 2


def by_description(said: Pointers) -> list[Reference]:
    """The one product shown that bears most words of a clause which begins with an article."""
    for start, end in _clauses(said):
        words = {singular(said.word(n)) for n in range(start + 1, end)} - _STOP
        borne = {product.id: len(words & _words(product)) for product in said.shown}
        most = max(borne.values(), default=0)
        best = [pid for pid, count in borne.items() if count == most]
        if most >= LEAST_BORNE and len(best) == 1:
            return [reference("name", said.text(start, end), best)]
    return []


def _clauses(said: Pointers) -> Iterator[tuple[int, int]]:
    """Where clauses that begin with "the" or "that" begin and end."""
    for place in range(len(said.tokens)):
        opens = place == 0 or said.word(place - 1) in _MARKS
        if opens and said.word(place) in LISTS["articles"]:
            ends = (n for n in range(place, len(said.tokens)) if said.word(n) in _MARKS)
            yield place, next(ends, len(said.tokens))


def _words(product: ShownProduct) -> set[str]:
    return {singular(word) for word in words_of(product.name)} - _STOP
