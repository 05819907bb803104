"""Counts → for each product those that are likely next, the strongest alone."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, diags

from knowledge.recommend.counting import Counts, Matrix
from knowledge.recommend.histories import Floats

MOST_NEIGHBOURS = 200
BACKWARD = 0.3
"""What came before a product is worth so much of what came after it."""
FROM_POWER, TO_POWER = 0.5, 0.1
"""How much a popular product tells less, and is itself less of a find."""


@dataclass(frozen=True)
class Neighbours:
    """Rows of a sparse matrix: those of product i stand from starts[i] to starts[i + 1]."""

    starts: NDArray[np.int64]
    items: NDArray[np.int32]
    values: Floats

    def of(self, item: int) -> tuple[NDArray[np.int32], Floats]:
        """The neighbours of a product and their values."""
        span = slice(self.starts[item], self.starts[item + 1])
        return self.items[span], self.values[span]

    def value(self, item: int, other: int) -> float:
        """The value of one pair, 0 where it is none."""
        items, values = self.of(item)
        at = np.flatnonzero(items == other)
        return float(values[at[0]]) if len(at) else 0.0


def likely_next(counts: Counts) -> Neighbours:
    """The neighbours of each product, by co-occurrence in order, both sides normalised."""
    popular = scaled_popularity(counts)
    follows = csr_matrix(counts.follows + BACKWARD * counts.follows.T)
    less_telling = diags(np.maximum(popular, 1) ** -FROM_POWER)
    less_of_a_find = diags((popular + 1) ** -TO_POWER)
    return strongest(csr_matrix(less_telling @ follows @ less_of_a_find), MOST_NEIGHBOURS)


def scaled_popularity(counts: Counts) -> NDArray[np.float64]:
    """Each product's popularity, in all as many as there are persons to the products."""
    whole = counts.popular.sum()
    return counts.popular * (counts.persons.sum() / whole) if whole else counts.popular


def strongest(matrix: Matrix, most: int) -> Neighbours:
    """Of each row the largest values, falling."""
    values = matrix.data.astype(np.float32)
    lengths = np.diff(matrix.indptr)
    row = np.repeat(np.arange(matrix.shape[0]), lengths)
    order = np.lexsort((-values, row))
    place = np.arange(len(order)) - np.repeat(matrix.indptr[:-1], lengths)
    kept = order[(place < most) & (values[order] > 0)]
    starts = np.concatenate([[0], np.cumsum(np.bincount(row[kept], minlength=matrix.shape[0]))])
    return Neighbours(starts.astype(np.int64), matrix.indices[kept].astype(np.int32), values[kept])


def frequent(counts: Matrix, least: int) -> Neighbours:
    """The pairs that so many persons at least stand for, with their number."""
    found = counts.copy()
    found.data[found.data < least] = 0
    found.eliminate_zeros()
    return strongest(found, MOST_NEIGHBOURS)
