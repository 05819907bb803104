"""Which rows bear the words that begin with something: names, shelves or labels."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from knowledge.lexical import Floats
from knowledge.prefixes import Prefixes, Span
from knowledge.token_table import Integers
from knowledge.words import singular

CONTINUED = 0.1
"""What it costs that a word goes on after what was typed."""


@dataclass(frozen=True)
class WordRows:
    """The rows of each word, those of neighbouring words side by side.

    Attributes:
        prefixes: The words. size: Rows in all.
        starts: Word number -> where its rows begin in `rows`, with one end more.
    """

    prefixes: Prefixes
    starts: NDArray[np.int64]
    rows: Integers
    size: int

    def of(self, span: Span) -> Integers:
        """The rows of all words of the span, some more than once."""
        return self.rows[self.starts[span.start] : self.starts[span.stop]]

    def cost(self, spans: Sequence[Span]) -> Floats:
        """For each row what it costs to mean it: that of its cheapest span, infinite for none."""
        found = np.full(self.size, np.inf, np.float32)
        for span in sorted(spans, key=lambda one: -one.cost):
            found[self.of(span)] = span.cost
        return found

    def counts(self, span: Span, among: NDArray[np.bool_]) -> NDArray[np.int64]:
        """For each word of the span how many of these rows bear it."""
        running = np.concatenate([[0], np.cumsum(among[self.of(span)])])
        at = self.starts[span.start : span.stop + 1] - self.starts[span.start]
        counted: NDArray[np.int64] = running[at[1:]] - running[at[:-1]]
        return counted


def collected(prefixes: Prefixes, parts: Sequence[Integers], size: int) -> WordRows:
    """The rows of the words, given word after word."""
    starts = np.concatenate([[0], np.cumsum([len(part) for part in parts])]).astype(np.int64)
    rows = np.concatenate(parts) if parts else np.zeros(0, np.int32)
    return WordRows(prefixes, starts, rows.astype(np.int32), size)


def spans_of(word: str, known: Prefixes, fuzzy: bool) -> list[Span]:
    """The words that may be meant: the very word, those that go on, and with `fuzzy` near ones."""
    begun = known.beginning(word)
    found = [begun._replace(cost=CONTINUED)] if begun else []
    for form in dict.fromkeys((word, singular(word))):
        number = known.number(form)
        if number is not None:
            found.append(Span(number, number + 1))
    if fuzzy:
        found += [near for near in known.near(word) if near[:2] not in {one[:2] for one in found}]
    return found
