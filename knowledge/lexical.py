"""Fielded BM25 over the catalogue: which products bear a word, where, and how tellingly."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from knowledge.token_table import FIELDS, Integers, TokenTable
from knowledge.words import stem

K1 = 1.2
# How far a long field weighs less: names hardly, descriptions much (BM25's b).
LENGTH_WEIGHT = {"core": 0.1, "name": 0.35, "shelf": 0.2, "attributes": 0.4, "description": 0.75}
_NEGATIONS = frozenset({"no", "not", "without", "non", "zero", "never"})

Floats = NDArray[np.float32]


@dataclass(frozen=True)
class Postings:
    """For each stem the rows that bear it in one field, and the saturated weight there (0 to 1)."""

    starts: NDArray[np.int64]
    rows: Integers
    weights: Floats

    def of(self, number: int) -> tuple[Integers, Floats]:
        """Rows and weights of a stem."""
        part = slice(self.starts[number], self.starts[number + 1])
        return self.rows[part], self.weights[part]


@dataclass(frozen=True)
class LexicalIndex:
    """Stems with their postings by field.

    Attributes:
        stems: Stem -> number.
        idf: Stem number -> rarity (BM25's idf over all fields together).
        fields: Postings by the name of the field.
        any_field: Rows that bear the stem anywhere.
        affirmed: The same without rows that bear it only in a negation ("fragrance-free").
        words: Word as written -> rows that bear it anywhere.
        named: Words that stand in a name, a brand, a category or an attribute.
        size: Rows in all.
        name_stems: Stem numbers of all names in order; `name_starts`: where each begins.
    """

    stems: Mapping[str, int]
    idf: Floats
    fields: Mapping[str, Postings]
    any_field: Postings
    affirmed: Postings
    words: Mapping[str, int]
    named: frozenset[str]
    size: int
    name_stems: Integers
    name_starts: Integers

    def rows_with_neighbours(self, left: int, right: int) -> Integers:
        """Rows whose name holds the two stems, given by number, side by side."""
        at = np.flatnonzero((self.name_stems[:-1] == left) & (self.name_stems[1:] == right))
        rows = np.searchsorted(self.name_starts, at, side="right") - 1
        within = at + 1 < self.name_starts[rows + 1]
        return np.unique(rows[within]).astype(np.int32)

    def neighbours(self, left: str, right: str) -> bool:
        """Whether a name holds the two words side by side, in any of their forms."""
        numbers = self.stems.get(stem(left)), self.stems.get(stem(right))
        if None in numbers:
            return False
        first, second = self.name_stems[:-1] == numbers[0], self.name_stems[1:] == numbers[1]
        return bool((first & second).any())

    def together(self, left: str, right: str) -> int:
        """How many names bear both words, in any of their forms."""
        return int(np.count_nonzero(self.named_with(stem(left)) & self.named_with(stem(right))))

    def named_with(self, one: str) -> NDArray[np.bool_]:
        """Rows whose name bears the stem."""
        mask = np.zeros(self.size, bool)
        if one in self.stems:
            mask[self.fields["name"].of(self.stems[one])[0]] = True
        return mask

    def rows_with(self, wanted: Sequence[str]) -> NDArray[np.bool_]:
        """Rows that bear all these stems, not counting negated mentions."""
        mask = np.ones(self.size, bool)
        for one in wanted:
            bearing = np.zeros(self.size, bool)
            if one in self.stems:
                bearing[self.affirmed.of(self.stems[one])[0]] = True
            mask &= bearing
        return mask

    def rarity(self, one: str) -> float:
        """The idf of a stem; that of a word borne by no product for an unknown one."""
        number = self.stems.get(one)
        return float(self.idf[number]) if number is not None else float(np.log(2 * self.size + 2))


def build_lexical(table: TokenTable) -> LexicalIndex:
    """The index of the table."""
    size = len(table.digests)
    stems: dict[str, int] = {}
    stem_of = np.array([stems.setdefault(stem(word), len(stems)) for word in table.words], np.int64)
    cut = {name: table.field(number) for number, name in enumerate(FIELDS)}
    stemmed = {
        name: (stem_of[tokens] if len(tokens) else tokens.astype(np.int64), rows)
        for name, (tokens, rows) in cut.items()
    }
    everything = _pairs([stemmed[name] for name in FIELDS], size)
    affirmed = _pairs([_affirmed(*cut[name], stem_of, table.words) for name in FIELDS], size)
    counts = np.bincount(everything // max(size, 1), minlength=len(stems))
    idf = np.log(1 + (size - counts + 0.5) / (counts + 0.5)).astype(np.float32)
    word_counts, named = _word_counts(table, cut, size)
    return LexicalIndex(
        stems=stems,
        idf=idf,
        fields={
            name: _weighed(*stemmed[name], len(stems), size, LENGTH_WEIGHT[name]) for name in FIELDS
        },
        any_field=_plain(everything, len(stems), size),
        affirmed=_plain(affirmed, len(stems), size),
        words=word_counts,
        named=named,
        size=size,
        name_stems=stemmed["name"][0].astype(np.int32),
        name_starts=np.searchsorted(stemmed["name"][1], np.arange(size + 1)).astype(np.int32),
    )


def _pairs(fields: Sequence[tuple[NDArray[np.int64], Integers]], size: int) -> NDArray[np.int64]:
    """Every (stem, row) once, as stem * size + row, in order."""
    return _distinct(np.concatenate([stem * size + rows for stem, rows in fields]))


def _distinct(values: NDArray[np.int64]) -> NDArray[np.int64]:
    # Sorting beats numpy's own hashing `unique` five times here.
    ordered = np.sort(values)
    return (
        ordered[np.concatenate([[True], ordered[1:] != ordered[:-1]])] if len(ordered) else ordered
    )


def _affirmed(
    tokens: Integers, rows: Integers, stem_of: NDArray[np.int64], spelled: Sequence[str]
) -> tuple[NDArray[np.int64], Integers]:
    """The pairs that are no negations: not after "without", not before "free"."""
    negations = np.array([word in _NEGATIONS for word in spelled] or [False])
    free = np.array([word == "free" for word in spelled] or [False])
    negated = np.zeros(len(tokens), bool)
    if len(tokens) > 1:
        same_row = rows[1:] == rows[:-1]
        negated[1:] |= negations[tokens[:-1]] & same_row
        negated[:-1] |= free[tokens[1:]] & same_row
    kept = ~negated
    stems = stem_of[tokens[kept]] if len(tokens) else tokens.astype(np.int64)
    return stems, rows[kept]


def _plain(pairs: NDArray[np.int64], stems: int, size: int) -> Postings:
    starts = np.searchsorted(pairs, np.arange(stems + 1, dtype=np.int64) * size)
    rows = (pairs % max(size, 1)).astype(np.int32)
    return Postings(starts, rows, np.ones(len(rows), np.float32))


def _weighed(
    stem: NDArray[np.int64], rows: Integers, stems: int, size: int, length_weight: float
) -> Postings:
    """Postings with BM25's saturated term frequency (Robertson and Zaragoza 2009, eq. 3.15)."""
    pairs, times = np.unique(stem * size + rows, return_counts=True)
    lengths = np.bincount(rows, minlength=size)
    average = lengths[lengths > 0].mean() if len(rows) else 1.0
    plain = _plain(pairs, stems, size)
    norm = K1 * (1 - length_weight + length_weight * lengths[plain.rows] / average)
    weights = (times / (times + norm)).astype(np.float32)
    return Postings(plain.starts, plain.rows, weights)


def _word_counts(
    table: TokenTable, cut: Mapping[str, tuple[Integers, Integers]], size: int
) -> tuple[dict[str, int], frozenset[str]]:
    pairs = _pairs([(tokens.astype(np.int64), rows) for tokens, rows in cut.values()], size)
    counts = np.bincount(pairs // max(size, 1), minlength=len(table.words)).tolist()
    told = [cut[name][0] for name in FIELDS if name != "description"]
    named = frozenset(table.words[number] for number in np.unique(np.concatenate(told)))
    return {word: n for word, n in zip(table.words, counts, strict=True) if n}, named
