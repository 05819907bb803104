"""What was learnt, laid over the catalogue as it is now: a value a product on sale."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from knowledge.catalogue_snapshot import CatalogueSnapshot
from knowledge.recommend.histories import Floats
from knowledge.recommend.model import RecommendModel
from knowledge.recommend.scoring import from_neighbours

LEAST_LIKE = 0.3
"""Below this cosine two products have nothing to do with one another."""
QUALITY = 0.3
"""What sales and ratings of the catalogue say, beside what people did here."""


@dataclass(frozen=True)
class Shelf:
    """Model and catalogue together.

    Attributes:
        row_of: The catalogue's row of each product of the model, -1 where it is not sold.
        popular: 0 to 1, a value a row. wanted: Rows that somebody bought or dealt with.
    """

    model: RecommendModel
    catalogue: CatalogueSnapshot
    row_of: NDArray[np.int64]
    popular: Floats
    wanted: NDArray[np.bool_]

    def collaborative(self, ids: Sequence[str], weights: Sequence[float]) -> Floats:
        """How likely each row comes next to these products."""
        place = self.model.place
        known = [(place[one], weight) for one, weight in zip(ids, weights, strict=True)
                 if one in place]  # fmt: skip
        items, given = [one for one, _ in known], [weight for _, weight in known]
        found = from_neighbours(self.model.next, items, given, len(self.model.items))
        return self._laid_out(found)

    def content(self, ids: Sequence[str], weights: Sequence[float]) -> Floats:
        """How alike each row is to these products in its texts."""
        place = self.catalogue.place
        known = [(place[one], weight) for one, weight in zip(ids, weights, strict=True)
                 if one in place]  # fmt: skip
        if not known:
            return np.zeros(len(self.catalogue), np.float32)
        rows = np.array([row for row, _ in known], np.int64)
        given = np.array([weight for _, weight in known], np.float32)
        middle = given @ self.catalogue.vectors.at(rows)
        length = float(np.linalg.norm(middle))
        if length == 0:
            return np.zeros(len(self.catalogue), np.float32)
        return alike(self.catalogue.vectors.cosines(middle / length))

    def _laid_out(self, values: Floats) -> Floats:
        found = np.zeros(len(self.catalogue), np.float32)
        sold = self.row_of >= 0
        found[self.row_of[sold]] = values[sold]
        return found


def lay_out(model: RecommendModel, catalogue: CatalogueSnapshot) -> Shelf:
    """The shelf of a model and a catalogue."""
    row_of = np.array([catalogue.place.get(one, -1) for one in model.items], np.int64)
    popular = np.zeros(len(catalogue), np.float32)
    sold = row_of >= 0
    popular[row_of[sold]] = model.popular[sold]
    wanted = (popular > 0) | (catalogue.popularity > 0)
    popular += QUALITY * catalogue.quality
    return Shelf(model, catalogue, row_of, popular / (1 + QUALITY), wanted)


def alike(cosines: Floats) -> Floats:
    """0 for products that have nothing in common, 1 for the same."""
    found: Floats = np.clip((cosines - LEAST_LIKE) / (1 - LEAST_LIKE), 0, 1).astype(np.float32)
    return found
