"""How strongly each product is recommended: neighbours, content and popularity, blended."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from knowledge.recommend.histories import Floats
from knowledge.recommend.model import Blend
from knowledge.recommend.neighbours import Neighbours

PARTS = ("collaborative", "content", "popular")


@dataclass(frozen=True)
class Scores:
    """The parts of the scores, a value a product each, 0 to 1, and what they make together."""

    parts: Mapping[str, Floats]
    whole: Floats


def from_neighbours(
    table: Neighbours, items: Sequence[int], weights: Sequence[float], size: int
) -> Floats:
    """The weighted sum of the neighbours of these products, a value a product."""
    spans = [table.of(item) for item in items]
    if not spans:
        return np.zeros(size, np.float32)
    places = np.concatenate([places for places, _ in spans])
    values = np.concatenate(
        [values * weight for (_, values), weight in zip(spans, weights, strict=True)]
    )
    found: Floats = np.bincount(places, values, size).astype(np.float32)
    return found


def blended(collaborative: Floats, content: Floats, popular: Floats, blend: Blend) -> Scores:
    """The parts weighed as they were fitted; neighbours weigh 1 where there are any."""
    parts = {
        "collaborative": to_one(collaborative),
        "content": blend.content * to_one(content),
        "popular": blend.popular * popular,
    }
    whole = sum(parts.values(), np.zeros(len(popular), np.float32))
    most = float(whole.max(initial=0.0))
    return Scores(parts, whole / most if most > 0 else whole)


def to_one(values: Floats) -> Floats:
    """Values from 0 up to 1, the largest; what is below 0 counts nothing."""
    positive = np.maximum(values, np.float32(0))
    most = positive.max(initial=np.float32(0))
    found: Floats = positive / most if most > 0 else positive
    return found


def in_order(whole: Floats, among: NDArray[np.bool_], most: int) -> NDArray[np.int64]:
    """The products with the largest values above 0, falling, of those among."""
    values = np.where(among, whole, 0)
    count = min(most, int(np.count_nonzero(values > 0)))
    if count == 0:
        return np.zeros(0, np.int64)
    best = np.argpartition(-values, count - 1)[:count]
    return best[np.lexsort((best, -values[best]))]
