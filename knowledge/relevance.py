"""Which products have to do with a query at all, and how well the best of them answer it."""

from __future__ import annotations

import numpy as np

from knowledge.catalogue_snapshot import CatalogueSnapshot, Mask
from knowledge.matching import Match
from knowledge.product_types import SURE

LEAST_COSINE = 0.34
NO_MEANING = 0.29
"""So near are letters without a sense to some product."""
LEAST_COSINE_BESIDE_WORDS = 0.42
"""Where some product bears every word, one that bears none must mean the same clearly."""
LEAST_COVERED = 0.5
ALL_COVERED = 0.99
LEAST_NAMED = 0.3


def relevant(shop: CatalogueSnapshot, match: Match) -> Mask:
    """Rows that have to do with the query: enough of its words, its type, or its meaning."""
    query = match.query
    if not query.terms:
        return np.ones(len(shop), bool)
    best = float(match.cosine.max(initial=0.0))
    # A vague wish ("a gift for my wife") is near to nothing; its nearest still count.
    floor = max(0.62 * best, min(LEAST_COSINE, max(0.85 * best, NO_MEANING)))
    if not (match.covered > 0).any():
        # No word is known here: meaning alone must be clear.
        floor = max(floor, LEAST_COSINE)
    if float(match.covered.max(initial=0.0)) > ALL_COVERED:
        floor = max(floor, LEAST_COSINE_BESIDE_WORDS)
    mask: Mask = (match.covered >= LEAST_COVERED) | (match.cosine >= floor)
    return mask


def is_weak(match: Match, mask: Mask) -> bool:
    """Whether no product of the mask names what was asked for, nor clearly means it."""
    if match.query.is_vague:
        return False
    named, meant = match.in_name[mask], match.cosine[mask]
    typed = match.of_type[mask] >= SURE
    return bool(
        named.max() < LEAST_NAMED and meant.max() < LEAST_COSINE_BESIDE_WORDS and not typed.any()
    )


def of_type(match: Match, mask: Mask) -> Mask:
    """The rows among the mask that are of the type asked for; all, where none of them is."""
    sure = mask & (match.of_type >= SURE)
    return sure if sure.any() else mask
