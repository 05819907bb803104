"""Fielded BM25 over the catalogue: which products bear a word, where, and how tellingly."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from knowledge.ragged import spans
from knowledge.token_table import FIELDS, Integers, TokenTable
from knowledge.words import stem

K1 = 1.2
# How far a long field weighs less: names hardly, descriptions much (BM25's b).
LENGTH_WEIGHT = {"core": 0.1, "name": 0.35, "shelf": 0.2, "attributes": 0.4, "description": 0.75}
_NEGATIONS = frozenset({"no", "not", "without", "non", "zero", "never"})

Floats = NDArray[np.float32]


NOTHING: tuple[Integers, Floats] = np.zeros(0, np.int32), np.zeros(0, np.float32)


@dataclass(frozen=True)
class Postings:
    """For each stem the rows that bear it in one field, and the saturated weight there (0 to 1).

    `replaced` holds stems whose rows were changed since, by their number.
    """

    starts: NDArray[np.int64]
    rows: Integers
    weights: Floats
    replaced: Mapping[int, tuple[Integers, Floats]] = field(default_factory=dict)

    def of(self, number: int) -> tuple[Integers, Floats]:
        """Rows and weights of a stem; none for one that is newer than the postings."""
        if number in self.replaced:
            return self.replaced[number]
        if number >= len(self.starts) - 1:
            return NOTHING
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
        denied: Rows that bear the stem in nothing but a negation ("fragrance-free").
        words: Word as written -> rows that bear it anywhere.
        named: Words that stand in a name, a brand, a category or an attribute.
        size: Rows in all.
        name_stems: Stem numbers of all names in order; `name_starts`: where each begins.
        average: Field -> words it has on average where it is not empty.
    """

    stems: Mapping[str, int]
    idf: Floats
    fields: Mapping[str, Postings]
    any_field: Postings
    denied: Postings
    words: Mapping[str, int]
    named: frozenset[str]
    size: int
    name_stems: Integers
    name_starts: Integers
    average: Mapping[str, float]

    def rows_with_neighbours(self, left: int, right: int) -> Integers:
        """Rows whose name holds the two stems, given by number, side by side."""
        bearing_left = np.zeros(self.size, bool)
        bearing_left[self.fields["name"].of(left)[0]] = True
        rows = self.fields["name"].of(right)[0]
        rows = rows[bearing_left[rows]]
        starts = self.name_starts[rows].astype(np.int64)
        pairs = self.name_starts[rows + 1] - starts - 1
        at = spans(starts, pairs)
        beside = (self.name_stems[at] == left) & (self.name_stems[at + 1] == right)
        return np.unique(np.repeat(rows, pairs)[beside]).astype(np.int32)

    def neighbours(self, left: str, right: str) -> bool:
        """Whether a name holds the two words side by side, in any of their forms."""
        first, second = self.stems.get(stem(left)), self.stems.get(stem(right))
        if first is None or second is None:
            return False
        return len(self.rows_with_neighbours(first, second)) > 0

    def together(self, left: str, right: str) -> int:
        """How many names bear both words, in any of their forms."""
        return int(np.count_nonzero(self.named_with(stem(left)) & self.named_with(stem(right))))

    def named_with(self, one: str) -> NDArray[np.bool_]:
        """Rows whose name bears the stem."""
        mask = np.zeros(self.size, bool)
        if one in self.stems:
            mask[self.fields["name"].of(self.stems[one])[0]] = True
        return mask

    def said_to_be(self, one: str) -> NDArray[np.bool_]:
        """Rows whose name says with the stem what they are, or whose category bears it."""
        mask = np.zeros(self.size, bool)
        if one in self.stems:
            for field in ("core", "shelf"):
                mask[self.fields[field].of(self.stems[one])[0]] = True
        return mask

    def rows_with(self, wanted: Sequence[str]) -> NDArray[np.bool_]:
        """Rows that bear all these stems, not counting negated mentions."""
        mask = np.ones(self.size, bool)
        for one in wanted:
            bearing = np.zeros(self.size, bool)
            if one in self.stems:
                number = self.stems[one]
                bearing[self.any_field.of(number)[0]] = True
                bearing[self.denied.of(number)[0]] = False
            mask &= bearing
        return mask

    def rarity(self, one: str) -> float:
        """The idf of a stem; that of a word borne by no product for an unknown one."""
        number = self.stems.get(one)
        return float(self.idf[number]) if number is not None else float(np.log(2 * self.size + 2))


def build_lexical(table: TokenTable, average: Mapping[str, float] | None = None) -> LexicalIndex:
    """The index of the table; `average` lengths of fields are its own unless they are given."""
    size = len(table)
    spelled = table.texts.strings
    stems: dict[str, int] = {}
    stem_of = np.array([stems.setdefault(stem(word), len(stems)) for word in spelled], np.int32)
    cut = {name: table.field(name) for name in FIELDS}
    stemmed = {name: (stem_of[tokens], rows) for name, (tokens, rows) in cut.items()}
    if average is None:
        average = {name: _average(rows, size) for name, (_, rows) in cut.items()}
    any_field = _plain(_pairs(stemmed.values(), size), len(stems), size)
    counts = np.diff(any_field.starts)
    idf = np.log(1 + (size - counts + 0.5) / (counts + 0.5)).astype(np.float32)
    word_counts, named = _word_counts(spelled, cut, size)
    negated = [_negated(*cut[name], spelled) for name in FIELDS]
    return LexicalIndex(
        stems=stems,
        idf=idf,
        fields={
            name: _weighed(*stemmed[name], len(stems), size, LENGTH_WEIGHT[name], average[name])
            for name in FIELDS
        },
        any_field=any_field,
        denied=_plain(_denied(list(stemmed.values()), negated, size), len(stems), size),
        words=word_counts,
        named=named,
        size=size,
        name_stems=stemmed["name"][0].astype(np.int32),
        name_starts=np.searchsorted(stemmed["name"][1], np.arange(size + 1)).astype(np.int32),
        average=average,
    )


def _pairs(fields: Iterable[tuple[Integers, Integers]], size: int) -> NDArray[np.int64]:
    """Every (stem, row) once, as stem * size + row, in order."""
    # Field by field: at 200,000 products the words of all of them together are 130 MB.
    return _distinct(np.concatenate([_distinct(_paired(*field, size)) for field in fields]))


def _paired(stem: Integers, rows: Integers, size: int) -> NDArray[np.int64]:
    return stem * np.int64(size) + rows


def _distinct(values: NDArray[np.int64]) -> NDArray[np.int64]:
    """The values once each, in order; those given are put in order as well."""
    # Sorting beats numpy's own hashing `unique` five times here.
    values.sort()
    return values[_firsts(values)]


def _firsts(ordered: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Where a value stands that is another than the one before."""
    found = np.ones(len(ordered), bool)
    np.not_equal(ordered[1:], ordered[:-1], out=found[1:])
    return found


def _negated(tokens: Integers, rows: Integers, spelled: Sequence[str]) -> NDArray[np.bool_]:
    """Which words are negated: those after "without" and those before "free"."""
    negations = np.array([word in _NEGATIONS for word in spelled] or [False])
    free = np.array([word == "free" for word in spelled] or [False])
    negated = np.zeros(len(tokens), bool)
    if len(tokens) > 1:
        same_row = rows[1:] == rows[:-1]
        negated[1:] |= negations[tokens[:-1]] & same_row
        negated[:-1] |= free[tokens[1:]] & same_row
    return negated


def _denied(
    fields: Sequence[tuple[Integers, Integers]],
    negated: Sequence[NDArray[np.bool_]],
    size: int,
) -> NDArray[np.int64]:
    """The pairs that are negated wherever they stand."""
    both = list(zip(fields, negated, strict=True))
    some = _distinct(np.concatenate([_paired(s[no], rows[no], size) for (s, rows), no in both]))
    for (s, rows), no in both:
        affirmed = _paired(s[~no], rows[~no], size)
        some = np.setdiff1d(some, affirmed[_among(affirmed, some)])
    return some


def _among(values: NDArray[np.int64], some: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Which values stand among the sorted ones."""
    if not len(some):
        return np.zeros(len(values), bool)
    at = np.minimum(np.searchsorted(some, values), len(some) - 1)
    found: NDArray[np.bool_] = some[at] == values
    return found


def _plain(pairs: NDArray[np.int64], stems: int, size: int) -> Postings:
    starts = np.searchsorted(pairs, np.arange(stems + 1, dtype=np.int64) * size)
    rows = (pairs % max(size, 1)).astype(np.int32)
    # One number seen as many: all weigh alike here.
    return Postings(starts, rows, np.broadcast_to(np.float32(1), rows.shape))


def _average(rows: Integers, size: int) -> float:
    lengths = np.bincount(rows, minlength=size)
    return float(lengths[lengths > 0].mean()) if len(rows) else 1.0


def _weighed(
    stem: Integers,
    rows: Integers,
    stems: int,
    size: int,
    length_weight: float,
    average: float,
) -> Postings:
    """Postings with BM25's saturated term frequency (Robertson and Zaragoza 2009, eq. 3.15)."""
    pairs = _paired(stem, rows, size)
    pairs.sort()
    firsts = np.flatnonzero(_firsts(pairs))
    times = np.diff(firsts, append=len(pairs))
    pairs = pairs[firsts]
    lengths = np.bincount(rows, minlength=size)
    plain = _plain(pairs, stems, size)
    norm = K1 * (1 - length_weight + length_weight * lengths[plain.rows] / average)
    weights = (times / (times + norm)).astype(np.float32)
    return Postings(plain.starts, plain.rows, weights)


def _word_counts(
    spelled: Sequence[str], cut: Mapping[str, tuple[Integers, Integers]], size: int
) -> tuple[dict[str, int], frozenset[str]]:
    pairs = _pairs(cut.values(), size)
    counts = np.bincount(pairs // max(size, 1), minlength=len(spelled)).tolist()
    told = [cut[name][0] for name in FIELDS if name != "description"]
    named = frozenset(spelled[number] for number in np.unique(np.concatenate(told)))
    return {word: n for word, n in zip(spelled, counts, strict=True) if n}, named
