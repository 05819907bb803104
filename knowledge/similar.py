"""Products like one product: of its kind, near in meaning and in price."""

from __future__ import annotations

import numpy as np

from knowledge.catalogue_snapshot import CatalogueSnapshot, Mask
from knowledge.features import Rows
from knowledge.lexical import Floats
from knowledge.ranking import Ranking

SAME_CATEGORY, PRICE, QUALITY, OUT_OF_STOCK = 0.25, 0.15, 0.08, -0.3
LEAST = 0.35
LEAST_ALIKE = 3
"""So many alike of its own category are enough: a handbag is like no dress."""


def rank_similar(shop: CatalogueSnapshot, row: int, mask: Mask, k: int) -> Ranking:
    """The k rows of the mask most like the row, itself and its namesakes left out."""
    name = shop.names[row]
    rows = np.array([n for n in np.flatnonzero(mask) if shop.names[int(n)] != name], np.int64)
    likeness = shop.vectors.among(rows, row)
    same = shop.category[rows] == shop.category[row]
    near = likeness + SAME_CATEGORY * same >= LEAST
    if np.count_nonzero(same & near) >= LEAST_ALIKE:
        near &= same
    rows, likeness, same = rows[near], likeness[near], same[near]
    score = likeness + SAME_CATEGORY * same + PRICE * _near_in_price(shop, row, rows)
    score += QUALITY * shop.quality[rows] + OUT_OF_STOCK * ~shop.in_stock[rows]
    order = np.argsort(-score, kind="stable")[:k]
    sure = np.clip(0.5 * likeness[order] + 0.5 * same[order], 0, 1).astype(np.float32)
    return Ranking(rows[order], np.maximum.accumulate(sure[::-1])[::-1])


def _near_in_price(shop: CatalogueSnapshot, row: int, rows: Rows) -> Floats:
    """1 for the same price, 0 from four times or a quarter of it on."""
    ratio = np.log((shop.price[rows] + 100) / (shop.price[row] + 100))
    near: Floats = np.clip(1 - np.abs(ratio) / np.log(4), 0, 1).astype(np.float32)
    return near
