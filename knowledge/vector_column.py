"""The vectors of a catalogue, row by row: those of the index's file, and those changed since."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from knowledge.coarse_vectors import CoarseVectors
from knowledge.embedding import Vectors

EXACT = 2000
"""Of so many rows, the nearest, the cosine is exact; of those further away to a thousandth."""


@dataclass(frozen=True)
class VectorColumn:
    """One vector a row, zeros where there is none.

    Attributes:
        base: Shape (n, dimension), n at most the number of rows; never written to.
        later: Row -> vector, for rows whose vector is another than in `base`.
        size: Rows in all.
        coarse: All of `base` in bytes; None where it is small.
    """

    base: Vectors
    later: Mapping[int, Vectors]
    size: int
    coarse: CoarseVectors | None = None

    @classmethod
    def of(cls, vectors: Vectors) -> VectorColumn:
        """The column of these vectors alone."""
        coarse = CoarseVectors(vectors) if len(vectors) > EXACT else None
        return cls(vectors, {}, len(vectors), coarse)

    def changed(self, later: Mapping[int, Vectors], size: int) -> VectorColumn:
        """The same with other vectors in these rows, and rows up to `size`."""
        return replace(self, later={**self.later, **later}, size=size)

    def cosines(self, vector: Vectors) -> Vectors:
        """The cosine of each row with the vector."""
        found = np.zeros(self.size, np.float32)
        found[: len(self.base)] = self._base_cosines(vector)
        if self.later:
            found[list(self.later)] = np.vecdot(np.array(list(self.later.values())), vector)
        return found

    def _base_cosines(self, vector: Vectors) -> Vectors:
        # Row by row on this thread: BLAS's own threads wait 20 ms for a busy core.
        if self.coarse is None:
            exact: Vectors = np.vecdot(self.base, vector)
            return exact
        found = self.coarse.cosines(vector)
        near = np.argpartition(found, -EXACT)[-EXACT:]
        found[near] = np.vecdot(self.base[near], vector)
        return found

    def among(self, rows: NDArray[np.int64], row: int) -> Vectors:
        """The cosine of each of the rows with that row."""
        cosines: Vectors = np.vecdot(self.at(rows), self.at(np.array([row]))[0])
        return cosines

    def at(self, rows: NDArray[np.int64]) -> Vectors:
        """The vectors of the rows, in their order."""
        found = np.zeros((len(rows), self.base.shape[1]), np.float32)
        old = rows < len(self.base)
        found[old] = self.base[rows[old]]
        for place in np.flatnonzero(np.isin(rows, list(self.later))):
            found[place] = self.later[int(rows[place])]
        return found
