"""Names of products that bear what was typed, in name, brand, category or attributes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from knowledge.catalogue_snapshot import CatalogueSnapshot, Mask
from knowledge.lexical import Floats
from knowledge.prefixes import Prefixes, Span
from knowledge.suggest_labels import STOP_WORDS, Scored
from knowledge.typed import Reading
from knowledge.word_rows import WordRows, collected, spans_of
from knowledge.words import stem, words

SHELF, ATTRIBUTES = 0.3, 0.4
"""What it costs that a word stands in brand or category, or in attributes only."""
QUALITY, BEGINS, IN_A_ROW = 0.5, 0.3, 0.15
MOST_JUDGED = 48


@dataclass(frozen=True)
class Meant:
    """One reading of what was typed.

    Attributes:
        typed: Its words. spans: For each of them the words that may be meant.
        costs: For each word and row what it costs that the row bears it; infinite where not.
    """

    typed: Reading
    spans: Sequence[Sequence[Span]]
    costs: Sequence[Floats]

    @property
    def cost(self) -> Floats:
        """For each row what it costs to mean it."""
        found: Floats = np.sum(self.costs, axis=0, dtype=np.float32)
        return found

    @property
    def begun(self) -> Mask:
        """The rows that bear all the words but the last."""
        rows = np.ones(len(self.costs[-1]), bool)
        for cost in self.costs[:-1]:
            rows &= np.isfinite(cost)
        return rows


class Names:
    """The names of one catalogue; safe to share between threads."""

    def __init__(self, shop: CatalogueSnapshot) -> None:
        """Order the words of names and shelves."""
        self._shop = shop
        lexical = shop.lexical
        spelled = sorted(lexical.named)
        self.stem = np.array([lexical.stems.get(stem(word), -1) for word in spelled], np.int64)
        self.known = Prefixes(spelled)
        every = np.ones(len(spelled), bool)
        self._names, self._shelves = (self._rows_of(field, every) for field in ("name", "shelf"))
        self._attributes = self._rows_of("attributes", self._stated(spelled))
        firsts = lexical.name_starts[:-1]
        held = firsts < lexical.name_starts[1:]
        self._first = np.full(len(shop), -1, np.int64)
        self._first[held] = lexical.name_stems[firsts[held]]

    def meant(self, typed: Reading, fuzzy: bool) -> Meant:
        """The words and rows that the reading may mean."""
        spans = [spans_of(word, self.known, fuzzy) for word in typed]
        costs = [
            np.minimum.reduce(
                [
                    self._names.cost(found),
                    self._shelves.cost(found) + np.float32(SHELF),
                    self._attributes.cost(found) + np.float32(ATTRIBUTES),
                ]
            )
            for found in spans
        ]
        return Meant(typed, spans, costs)

    def find(self, meant: Meant) -> list[Scored]:
        """The products, the likeliest first."""
        cost = meant.cost
        rows = np.flatnonzero(np.isfinite(cost))
        score = np.float32(QUALITY) * self._shop.quality[rows] - cost[rows]
        score += np.float32(BEGINS) * self._begun(meant, rows)
        if len(rows) > MOST_JUDGED:
            best = np.argpartition(-score, MOST_JUDGED)[:MOST_JUDGED]
            rows, score = rows[best], score[best]
        bears = [self._bears(spans) for spans in meant.spans]
        found = []
        for row, value in zip(rows.tolist(), score.tolist(), strict=True):
            fit = IN_A_ROW * _in_a_row(bears, self._stems_of(row))
            found.append(Scored(value + fit, self._shop.names[row], "product"))
        return sorted(found, key=lambda one: (-one.score, one.text))

    def bearing(self, word: str) -> Mask:
        """The rows that bear the word in name or attributes."""
        rows = np.zeros(len(self._shop), bool)
        for source in (self._names, self._attributes):
            rows[source.of(self.span(word))] = True
        return rows

    def is_stated(self, word: str) -> bool:
        """Whether the word is a value of an attribute."""
        return len(self._attributes.of(self.span(word))) > 0

    def span(self, word: str) -> Span:
        """The place of a known word."""
        number = self.known.number(word) or 0
        return Span(number, number + 1)

    def counts(self, span: Span, among: Mask) -> NDArray[np.int64]:
        """For each word how many of these rows bear it in name or, more often, in attributes."""
        return np.maximum(self._names.counts(span, among), self._attributes.counts(span, among))

    def _rows_of(self, field: str, wanted: Mask) -> WordRows:
        postings = self._shop.lexical.fields[field]
        none = np.zeros(0, np.int32)
        asked = zip(self.stem.tolist(), wanted.tolist(), strict=True)
        parts = [postings.of(number)[0] if told and number >= 0 else none for number, told in asked]
        return collected(self.known, parts, len(self._shop))

    def _stated(self, spelled: Sequence[str]) -> Mask:
        """Which words are values of an attribute: "leather", not "material"."""
        attributes = self._shop.vocabulary.attributes
        values = {word for forms in attributes.values() for form in forms for word in form.split()}
        told = values - {word for name in attributes for word in words(name)} - STOP_WORDS
        return np.array([word in told for word in spelled], bool)

    def _begun(self, meant: Meant, rows: NDArray[np.int64]) -> Mask:
        """Whether the first word typed begins the name."""
        begun: Mask = self._bears(meant.spans[0])[self._first[rows]]
        return begun

    def _bears(self, spans: Sequence[Span]) -> Mask:
        """Which stems the spans hold; the last entry, for none, is false."""
        bears = np.zeros(len(self._shop.lexical.stems) + 1, bool)
        for span in spans:
            bears[self.stem[span.start : span.stop]] = True
        bears[-1] = False
        return bears

    def _stems_of(self, row: int) -> NDArray[np.int32]:
        lexical = self._shop.lexical
        return lexical.name_stems[lexical.name_starts[row] : lexical.name_starts[row + 1]]


def _in_a_row(bears: Sequence[Mask], name: NDArray[np.int32]) -> int:
    """How well the name holds the words typed in a row: 2 where it begins so, 1 further on."""
    places = len(name) - len(bears) + 1
    if places < 1:
        return 0
    held = np.ones(places, bool)
    for at, borne in enumerate(bears):
        held &= borne[name[at : at + places]]
    return 2 if held[0] else int(held.any())
