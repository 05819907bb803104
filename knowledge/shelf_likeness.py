"""How near in meaning a category is to a text: by what its products are like, not by its name."""

from __future__ import annotations

from collections.abc import Set

import numpy as np

from knowledge.catalogue_snapshot import CatalogueSnapshot, Mask
from knowledge.categories import leaf_of
from knowledge.lexical import Floats
from knowledge.words import stems

SHARPNESS = 25.0
"""How much the nearest products of a category count beyond the others; 0 takes the mean."""
UNSEEN = 2.0
"""So many products without any likeness are counted with each: one product makes no category."""
ASKED_FOR = 0.7
"""Likeness times standard deviations above the shop's mean from which a category is meant."""
LIKED = 1.3
"""The same for what somebody likes who is to get a present."""
TOLD_OF = 1.7
"""The same for a category that nothing is asked of: "my knives don't cut any more"."""
ABOUT_AS_NEAR = 0.85
"""Share of the nearest category's likeness from which another is meant as well."""
MOST = 3


def shelf_likeness(shop: CatalogueSnapshot, cosine: Floats) -> Floats:
    """The likeness of each path to a text, -1 to 1, from the cosines of the rows with it.

    The soft maximum of the cosines in a category, log(mean(exp(s c))) / s.
    """
    size = len(shop.paths)
    count = np.bincount(shop.category, minlength=size)
    total = np.bincount(shop.category, np.exp(SHARPNESS * cosine), size)
    found = np.log((total + UNSEEN) / (count + UNSEEN)) / SHARPNESS
    return found.astype(np.float32)


def shelves_meant(
    shop: CatalogueSnapshot, cosine: Floats, but: Set[str], least: float = ASKED_FOR
) -> list[str]:
    """The paths that a text without a product's name means, nearest first; none where none is.

    `but` are stems of things that it names and does not ask for: "to keep my coffee hot". `least`
    is what a category must reach, `ASKED_FOR` or `TOLD_OF`.
    """
    if not len(shop.paths):
        return []
    likeness = shelf_likeness(shop, cosine)
    outstanding = (likeness - likeness.mean()) / max(float(likeness.std()), 1e-6)
    asked = [n for n in np.argsort(-likeness) if but.isdisjoint(_head(shop.paths[n]))]
    if not asked or likeness[asked[0]] * outstanding[asked[0]] < least:
        return []
    near = ABOUT_AS_NEAR * likeness[asked[0]]
    return [shop.paths[n] for n in asked[:MOST] if likeness[n] >= near]


def is_near(shelf: Floats, rows: Mask) -> bool:
    """Whether one of the rows is in a category about as near as the nearest of the shop."""
    return bool(rows.any()) and float(shelf[rows].max()) >= ABOUT_AS_NEAR * float(shelf.max())


def _head(path: str) -> list[str]:
    """The stem of what the category's things are: container, of "Food Containers"."""
    return stems(leaf_of(path))[-1:]
