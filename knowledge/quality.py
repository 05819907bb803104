"""How much a product is wanted, before anything was asked: its sales and its ratings."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from knowledge.lexical import Floats

PRIOR_VOTES = 10
"""A rating of so few buyers counts half against the shop's mean."""

POPULARITY_SHARE = 0.6


def quality(
    popularity: NDArray[np.int64], rating: NDArray[np.float64], rating_count: NDArray[np.int64]
) -> Floats:
    """For each product 0 to 1: rank of its popularity, and its rating shrunk to the mean.

    A rating is NaN where there is none.
    """
    if not len(popularity):
        return np.zeros(0, np.float32)
    known = ~np.isnan(rating)
    mean = float(rating[known].mean()) if known.any() else 0.0
    told = np.where(known, rating, mean)
    shrunk = (told * rating_count + mean * PRIOR_VOTES) / (rating_count + PRIOR_VOTES)
    rated = _ranked(np.where(known, shrunk, mean))
    wanted = np.where(popularity != 0, popularity, rating_count).astype(np.float64)
    blend = POPULARITY_SHARE * _ranked(wanted) + (1 - POPULARITY_SHARE) * rated
    return blend.astype(np.float32)


def _ranked(values: NDArray[np.float64]) -> NDArray[np.float64]:
    """Share of the rows with a smaller value; equal values are equal."""
    ordered = np.sort(values)
    low = np.searchsorted(ordered, values, side="left")
    high = np.searchsorted(ordered, values, side="right")
    ranks: NDArray[np.float64] = (low + high) / (2 * len(values))
    return ranks
