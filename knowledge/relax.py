"""What to give up when nothing fits: as little as will do, in a stated order."""

from __future__ import annotations

import functools
import itertools
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from data.constraints import Constraints
from knowledge.catalogue_snapshot import CatalogueSnapshot, Mask

ORDER = ("attributes", "brand", "rating", "category")
"""Given up in this order, as few as will do; price, exclusions and stock never are."""


@dataclass(frozen=True)
class Relaxation:
    """One constraint given up, what then remains, and what that would find.

    Attributes:
        field: The constraint's field, or "attributes.<name>".
        label: In words, to offer it: "any brand".
        constraints: The limits that remain.
        count: Products that then fit.
        cheapest_cents: The lowest price among them.
    """

    field: str
    label: str
    constraints: Constraints
    count: int
    cheapest_cents: int

    def public(self) -> dict[str, Any]:
        """The record that a model or a page sees; price in units."""
        return {
            "give_up": self.field,
            "label": self.label,
            "count": self.count,
            "from_price": self.cheapest_cents / 100,
        }


def in_order(
    limits: Constraints, order: Sequence[str] = ORDER
) -> Iterator[tuple[tuple[str, ...], Constraints]]:
    """What to give up and the limits left: one alone, then two, … each in the stated order."""
    given = [field for field in order if _without(limits, field) != limits]
    for count in range(1, len(given) + 1):
        for given_up in itertools.combinations(given, count):
            yield given_up, functools.reduce(_without, given_up, limits)


def ways(
    shop: CatalogueSnapshot, limits: Constraints, fitting: Callable[[Constraints], Mask]
) -> list[Relaxation]:
    """Each constraint given up alone, where that finds something; the mildest first."""
    found: list[Relaxation] = []
    for field, label in _fields(limits):
        changed = _without(limits, field)
        mask = fitting(changed)
        count = int(np.count_nonzero(mask))
        if count:
            found.append(Relaxation(field, label, changed, count, int(shop.price[mask].min())))
    return found


def _fields(limits: Constraints) -> Iterator[tuple[str, str]]:
    for name in limits.attributes:
        yield f"attributes.{name}", f"any {name}"
    for field, label in _LABELS.items():
        if _without(limits, field) != limits:
            yield field, label


_LABELS = {
    "brand": "any brand",
    "rating": "any rating",
    "price_max": "a higher price",
    "price_min": "a lower price",
    "in_stock": "also what is out of stock",
    "category": "any category",
    "exclude": "nothing left out",
}
_EMPTY = Constraints()
_CHANGES: dict[str, tuple[str, ...]] = {
    "attributes": ("attributes",),
    "brand": ("brand",),
    "rating": ("rating_min", "rating_count_min"),
    "category": ("category",),
    "price_max": ("price_max_cents", "price_max_exclusive"),
    "price_min": ("price_min_cents", "price_min_exclusive"),
    "in_stock": ("in_stock",),
    "exclude": ("exclude",),
}


def _without(limits: Constraints, field: str) -> Constraints:
    if field.startswith("attributes."):
        name = field.removeprefix("attributes.")
        kept = {key: values for key, values in limits.attributes.items() if key != name}
        return limits.model_copy(update={"attributes": kept})
    return limits.model_copy(update={name: getattr(_EMPTY, name) for name in _CHANGES[field]})
