"""How often products follow one another in histories, and how popular each one is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from knowledge.recommend.histories import Floats, Histories

Matrix: TypeAlias = "csr_matrix"

WINDOW = 50
"""So many products after one another still belong together."""
GAP_POWER = 0.5
LENGTH_POWER = 0.25
"""Who deals with very many products tells less by each pair of them."""
ACT_POWER = 0.25
"""How much more it tells that two products were bought than that they were looked at."""
HALF_LIFE_S = 5 * 365 * 86400.0
EPOCH_S = 1_600_000_000.0
"""Weights of times are told from here, so that those of old and new counts agree."""
_GROWTH_MOST = 60.0


@dataclass(frozen=True)
class Counts:
    """Products by their number in rows and columns, and their weights.

    Attributes:
        follows: Weight with which the column's product came after the row's.
        both: Persons who dealt with both. bought: Persons who bought both; both symmetric.
        popular: Weight of those who dealt with each, newer ones more.
        persons: How many dealt with each.
    """

    follows: Matrix
    both: Matrix
    bought: Matrix
    popular: NDArray[np.float64]
    persons: NDArray[np.float64]


def nothing_counted(items: int) -> Counts:
    """Counts of no history."""
    empty = csr_matrix((items, items), dtype=np.float32)
    return Counts(empty, empty, empty, np.zeros(items), np.zeros(items))


def counted(rows: Histories) -> Counts:
    """The counts of these histories: the same whatever others there are, so that they add up."""
    size = len(rows.items)
    if not len(rows):
        return nothing_counted(size)
    recency = _recency(rows)
    act = rows.weight.astype(np.float64) ** ACT_POWER
    lengths = np.maximum(rows.lengths()[rows.owner], 1).astype(np.float64) ** -LENGTH_POWER
    widest = max(1, min(WINDOW, int(rows.lengths().max()) - 1))
    parts = [_at_gap(rows, gap) for gap in range(1, widest + 1)]
    first, later, gaps = (np.concatenate(part) for part in zip(*parts, strict=True))
    follows = act[first] * act[later] * recency[later] * lengths[later] * gaps**-GAP_POWER
    pair = (rows.item[first], rows.item[later])
    bought = rows.bought[first] & rows.bought[later]
    one = np.ones(len(first), np.float32)
    return Counts(
        _summed(follows.astype(np.float32), pair, size),
        _both_ways(_summed(one, pair, size)),
        _both_ways(_summed(one[bought], (pair[0][bought], pair[1][bought]), size)),
        np.bincount(rows.item, rows.weight * recency, size).astype(np.float64),
        np.bincount(rows.item, minlength=size).astype(np.float64),
    )


def updated(known: Counts, before: Histories, after: Histories) -> Counts:
    """The counts, once these persons' histories have become others.

    `before` and `after` hold the whole histories of the same persons; there may be more items.
    """
    size = len(after.items)
    gone, come = counted(_wider(before, after)), counted(after)
    both = _moved(known.both, gone.both, come.both, size)
    both.eliminate_zeros()
    bought = _moved(known.bought, gone.bought, come.bought, size)
    bought.eliminate_zeros()
    follows = _moved(known.follows, gone.follows, come.follows, size)
    return Counts(
        # What rounding leaves of a pair that is gone is nothing: persons are counted exactly.
        csr_matrix(follows.multiply(both.sign())).maximum(0),
        both,
        bought,
        np.maximum(_longer(known.popular, size) - gone.popular + come.popular, 0),
        _longer(known.persons, size) - gone.persons + come.persons,
    )


def _at_gap(
    rows: Histories, gap: int
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float64]]:
    """Pairs of rows of one person that lie so far apart."""
    first = np.flatnonzero(rows.owner[:-gap] == rows.owner[gap:])
    return first, first + gap, np.full(len(first), gap, np.float64)


def _recency(rows: Histories) -> Floats:
    doublings = np.clip((rows.at - EPOCH_S) / HALF_LIFE_S, -_GROWTH_MOST, _GROWTH_MOST)
    return np.exp2(doublings).astype(np.float32)


def _summed(values: Floats, pair: tuple[NDArray[np.int32], NDArray[np.int32]], size: int) -> Matrix:
    found = csr_matrix((values, pair), shape=(size, size))
    found.sum_duplicates()
    return found


def _both_ways(counts: Matrix) -> Matrix:
    return csr_matrix(counts + counts.T)


def _moved(known: Matrix, gone: Matrix, come: Matrix, size: int) -> Matrix:
    wide = csr_matrix(
        (known.data, known.indices, _longer_rows(known.indptr, size)), shape=(size, size)
    )
    return csr_matrix(wide - gone + come)


def _wider(before: Histories, after: Histories) -> Histories:
    return Histories(
        after.owners, after.items, before.owner, before.item, before.at, before.weight,
        before.bought,
    )  # fmt: skip


def _longer(values: NDArray[np.float64], size: int) -> NDArray[np.float64]:
    return np.concatenate([values, np.zeros(size - len(values))])


def _longer_rows(starts: NDArray[np.int32], size: int) -> NDArray[np.int32]:
    return np.concatenate([starts, np.full(size + 1 - len(starts), starts[-1], starts.dtype)])
