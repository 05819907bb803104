"""The word index with the texts of some products changed; what all others bear stays."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from knowledge.lexical import NOTHING, LexicalIndex, Postings, build_lexical
from knowledge.places import Places
from knowledge.ragged import spans
from knowledge.token_table import Integers, TokenTable

Mask = NDArray[np.bool_]


def changed_lexical(base: LexicalIndex, table: TokenTable, places: Places) -> LexicalIndex:
    """The index in which the rows of the table stand at their places with their new texts.

    Rarities are those of the base, as are counts of words that it knows: one product moves
    them by less than matters, and the next full reading sets them right.
    """
    own = build_lexical(table, base.average)
    stems = dict(base.stems)
    number_of = np.array([stems.setdefault(one, len(stems)) for one in own.stems], np.int64)

    def changed(old: Postings, new: Postings) -> Postings:
        return _changed(old, new, number_of, places)

    rarest = np.log(1 + (places.size - 0.5) / 1.5)
    new_idf = np.full(len(stems) - len(base.idf), rarest, np.float32)
    name_stems, name_starts = _names(base, own, number_of, places)
    return replace(
        base,
        stems=stems,
        idf=np.concatenate([base.idf, new_idf]),
        fields={name: changed(old, own.fields[name]) for name, old in base.fields.items()},
        any_field=changed(base.any_field, own.any_field),
        denied=changed(base.denied, own.denied),
        words={**own.words, **base.words},
        named=base.named | own.named,
        size=places.size,
        name_stems=name_stems,
        name_starts=name_starts,
    )


def _changed(
    old: Postings, new: Postings, number_of: NDArray[np.int64], places: Places
) -> Postings:
    added = {
        int(number): new.of(own) for own, number in enumerate(number_of) if len(new.of(own)[0])
    }
    found = dict(old.replaced)
    for number in {*_bearing(old, places.touched), *added}:
        rows, weights = old.of(number)
        kept = ~places.touched[rows]
        own_rows, own_weights = added.get(number, NOTHING)
        rows = np.concatenate([rows[kept], places.at[own_rows]])
        order = np.argsort(rows, kind="stable")
        found[number] = rows[order], np.concatenate([weights[kept], own_weights])[order]
    return replace(old, replaced=found)


def _bearing(postings: Postings, touched: Mask) -> set[int]:
    """The stems that one of the rows bears."""
    hits = np.flatnonzero(touched[postings.rows])
    found = np.unique(np.searchsorted(postings.starts, hits, side="right") - 1).tolist()
    later = [n for n, (rows, _) in postings.replaced.items() if touched[rows].any()]
    return {*found, *later}


def _names(
    base: LexicalIndex, own: LexicalIndex, number_of: NDArray[np.int64], places: Places
) -> tuple[Integers, Integers]:
    """The stems of all names in order, and where each name begins."""
    starts, lengths = np.zeros(places.size, np.int64), np.zeros(places.size, np.int64)
    starts[: base.size], lengths[: base.size] = base.name_starts[:-1], np.diff(base.name_starts)
    lengths[places.touched] = 0
    starts[places.at] = own.name_starts[:-1] + len(base.name_stems)
    lengths[places.at] = np.diff(own.name_starts)
    stems = np.concatenate([base.name_stems, number_of[own.name_stems].astype(np.int32)])
    name_starts = np.concatenate([[0], np.cumsum(lengths)]).astype(np.int32)
    return stems[spans(starts, lengths)], name_starts
