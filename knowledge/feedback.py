"""Pseudo-relevance feedback: what resembles the best products is likelier to be meant too."""

from __future__ import annotations

import numpy as np

from knowledge.catalogue_snapshot import CatalogueSnapshot
from knowledge.features import LEAST_SPREAD, Rows
from knowledge.lexical import Floats
from knowledge.matching import Match

BEST = 5
SHARPNESS = 0.2
"""For each such step that a product is below the best it counts less by the factor e."""


def feedback(shop: CatalogueSnapshot, match: Match, rows: Rows, score: Floats) -> Floats:
    """How near each row is to the centre of the best-scored rows, 0 to 1.

    Rocchio's feedback (1971) from the first ranking alone, in the embedding: the word that the
    catalogue uses is found where the customer's is another. Zeros without a vector.
    """
    if not match.cosine.any():
        return np.zeros(len(rows), np.float32)
    best = np.argsort(-score, kind="stable")[:BEST]
    weight = np.exp((score[best] - score[best[0]]) / SHARPNESS)
    vectors = shop.vectors.at(rows)
    centre = weight @ vectors[best]
    near = np.vecdot(vectors, centre / max(float(np.linalg.norm(centre)), 1e-6))
    low, high = match.typical_cosine, float(near.max())
    share: Floats = np.clip((near - low) / max(high - low, LEAST_SPREAD), 0, 1)
    return share.astype(np.float32)
