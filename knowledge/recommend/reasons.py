"""Why a product is recommended: only what is so, and of others only what enough of them did."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from data.told import Told, told
from knowledge.categories import leaf_of
from knowledge.recommend.profile import Liked
from knowledge.recommend.shelf import Shelf

LATELY = told("lately")
SEARCHED = told("searched")
ALIKE = 0.45
"""From this cosine on products are called similar."""
MOST_ASKED = 12


def together(shelf: Shelf, row: int, liked: Sequence[Liked]) -> Told | None:
    """What enough people did with the product and one of these; None where they did not."""
    place = shelf.model.place.get(shelf.catalogue.ids[row])
    if place is None:
        return None
    for table, key in ((shelf.model.bought, "bought-with"), (shelf.model.both, "chosen-with")):
        people = {
            one: table.value(shelf.model.place[one.product_id], place)
            for one in liked[:MOST_ASKED]
            if one.product_id in shelf.model.place and _is_sold(shelf, one)
        }
        best = max(people, key=lambda one: people[one] * one.weight, default=None)
        if best is not None and people[best] > 0:
            return _beside(key, shelf, best)
    return None


def similar(shelf: Shelf, row: int, liked: Sequence[Liked]) -> Told | None:
    """The one of these that it is most like; None where it is like none."""
    known = [one for one in liked[:MOST_ASKED] if _is_sold(shelf, one)]
    if not known:
        return None
    rows = np.array([shelf.catalogue.place[one.product_id] for one in known], np.int64)
    cosines = shelf.catalogue.vectors.among(rows, row)
    best = int(np.argmax(cosines))
    return _beside("similar-to", shelf, known[best]) if cosines[best] >= ALIKE else None


def best_seller(shelf: Shelf, row: int) -> Told:
    """What a product that fills a gap is: one that people want here, or just one of the shop's."""
    wanted = bool(shelf.wanted[row])
    return told("popular-in", category=_leaf(shelf, row)) if wanted else told("of-the-shop")


def of_category(shelf: Shelf, row: int) -> Told:
    """That it is of a category that they looked at."""
    return told("looked-in", category=_leaf(shelf, row))


def _leaf(shelf: Shelf, row: int) -> str:
    return leaf_of(shelf.catalogue.paths[int(shelf.catalogue.category[row])])


def _beside(key: str, shelf: Shelf, one: Liked) -> Told:
    """A remark that names a product, and what they did with it."""
    name = shelf.catalogue.names[shelf.catalogue.place[one.product_id]]
    return told(key, name=name, how=one.how)


def _is_sold(shelf: Shelf, one: Liked) -> bool:
    return one.product_id in shelf.catalogue.place
