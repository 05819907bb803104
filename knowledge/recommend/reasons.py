"""Why a product is recommended: only what is so, and of others only what enough of them did."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from knowledge.categories import leaf_of
from knowledge.recommend.profile import Liked
from knowledge.recommend.shelf import Shelf

AS_IT_IS = {
    "bought": "which you bought",
    "cart": "in your cart",
    "viewed": "which you looked at",
    "page": "which you are looking at",
}
LATELY = "Goes by what you looked at lately"
SEARCHED = "Fits what you are looking for"
ALIKE = 0.45
"""From this cosine on products are called similar."""
MOST_ASKED = 12


def together(shelf: Shelf, row: int, liked: Sequence[Liked]) -> str:
    """What enough people did with the product and one of these; empty where they did not."""
    place = shelf.model.place.get(shelf.catalogue.ids[row])
    if place is None:
        return ""
    for table, words in (
        (shelf.model.bought, "Often bought with"),
        (shelf.model.both, "Often chosen with"),
    ):
        people = {
            one: table.value(shelf.model.place[one.product_id], place)
            for one in liked[:MOST_ASKED]
            if one.product_id in shelf.model.place and _is_sold(shelf, one)
        }
        best = max(people, key=lambda one: people[one] * one.weight, default=None)
        if best is not None and people[best] > 0:
            return f"{words} {_named(shelf, best)}"
    return ""


def similar(shelf: Shelf, row: int, liked: Sequence[Liked]) -> str:
    """The one of these that it is most like; empty where it is like none."""
    known = [one for one in liked[:MOST_ASKED] if _is_sold(shelf, one)]
    if not known:
        return ""
    rows = np.array([shelf.catalogue.place[one.product_id] for one in known], np.int64)
    cosines = shelf.catalogue.vectors.among(rows, row)
    best = int(np.argmax(cosines))
    return f"Similar to {_named(shelf, known[best])}" if cosines[best] >= ALIKE else ""


def best_seller(shelf: Shelf, row: int) -> str:
    """What a product that fills a gap is: one that people want here, or just one of the shop's."""
    return f"Popular in {_leaf(shelf, row)}" if shelf.wanted[row] else "From our range"


def of_category(shelf: Shelf, row: int) -> str:
    """That it is of a category that they looked at."""
    return f"From {_leaf(shelf, row)}, where you looked"


def _leaf(shelf: Shelf, row: int) -> str:
    return leaf_of(shelf.catalogue.paths[int(shelf.catalogue.category[row])])


def _named(shelf: Shelf, one: Liked) -> str:
    name = shelf.catalogue.names[shelf.catalogue.place[one.product_id]]
    return f"{name} {AS_IT_IS[one.how]}" if one.how == "cart" else f"{name}, {AS_IT_IS[one.how]}"


def _is_sold(shelf: Shelf, one: Liked) -> bool:
    return one.product_id in shelf.catalogue.place
