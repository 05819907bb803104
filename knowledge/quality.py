"""How much a product is wanted, before anything was asked: its sales and its ratings."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from data.catalogue import CatalogueRow
from knowledge.lexical import Floats

PRIOR_VOTES = 10
"""A rating of so few buyers counts half against the shop's mean."""

POPULARITY_SHARE = 0.6


def quality(rows: Sequence[CatalogueRow]) -> Floats:
    """For each product 0 to 1: rank of its popularity, and its rating shrunk to the mean."""
    if not rows:
        return np.zeros(0, np.float32)
    popularity = np.array([row.popularity or row.rating_count for row in rows], np.float64)
    known = np.array([row.rating is not None for row in rows])
    rating = np.array([row.rating or 0.0 for row in rows], np.float64)
    votes = np.array([row.rating_count for row in rows], np.float64)
    mean = float(rating[known].mean()) if known.any() else 0.0
    shrunk = np.where(known, (rating * votes + mean * PRIOR_VOTES) / (votes + PRIOR_VOTES), mean)
    rated = _ranked(shrunk)
    blend = POPULARITY_SHARE * _ranked(popularity) + (1 - POPULARITY_SHARE) * rated
    return blend.astype(np.float32)


def _ranked(values: NDArray[np.float64]) -> NDArray[np.float64]:
    """Share of the rows with a smaller value; equal values are equal."""
    ordered = np.sort(values)
    low = np.searchsorted(ordered, values, side="left")
    high = np.searchsorted(ordered, values, side="right")
    ranks: NDArray[np.float64] = (low + high) / (2 * len(values))
    return ranks
