"""Facets with counts: how the products that answer a query could be narrowed, or switched."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

from data.constraints import Constraints
from data.facets import Facet, FacetValue
from knowledge.candidates import candidates
from knowledge.catalogue_snapshot import CatalogueSnapshot, Mask
from knowledge.facet_attributes import attribute_facet, attribute_number, telling_attributes
from knowledge.facet_categories import category_values
from knowledge.facet_columns import FacetColumns
from knowledge.price_bands import NO_PRICE, price_bands

RATINGS = (4.0, 3.0)
MOST_BRANDS = 12

_EMPTY: dict[str, dict[str, Any]] = {
    "category": {"category": []},
    "brand": {"brand": []},
    "price": NO_PRICE,
    "rating": {"rating_min": None},
    "availability": {"in_stock": None},
}


@dataclass(frozen=True)
class _Counting:
    """What the counts are taken of.

    `answers` are the products that answer the query, whatever the limits.
    """

    shop: CatalogueSnapshot
    columns: FacetColumns
    answers: Mask
    limits: Constraints
    passing: Mask
    currency: str
    locale: str

    def without(self, change: dict[str, Any]) -> Mask:
        """The products within all limits but those that the change gives up."""
        left = self.limits.model_copy(update=change)
        if left == self.limits:
            return self.passing
        mask: Mask = candidates(self.shop, left) & self.answers
        return mask


def facets(
    shop: CatalogueSnapshot,
    columns: FacetColumns,
    answers: Mask,
    limits: Constraints,
    *,
    currency: str,
    locale: str,
) -> tuple[Facet, ...]:
    """The facets among the products that answer and pass; none where nothing does.

    A facet's counts hold under all limits but its own, so that a customer can switch. A facet
    that tells nothing apart is left out unless a limit of it is in force.
    """
    passing = candidates(shop, limits) & answers
    if not passing.any():
        return ()
    counting = _Counting(shop, columns, answers, limits, passing, currency, locale)
    found = [make(counting) for make in _PLAIN]
    found += _attributes(counting)
    return tuple(facet for facet in found if _tells(facet, int(np.count_nonzero(passing))))


def _tells(facet: Facet, size: int) -> bool:
    """Whether a facet splits the products; what can only be had or not needs no second value."""
    if any(value.selected for value in facet.values):
        return True
    several = len(facet.values) > 1 or facet.name in ("rating", "availability")
    return several and any(value.count < size for value in facet.values)


def _category(counting: _Counting) -> Facet:
    others = counting.without(_EMPTY["category"])
    values = category_values(counting.shop, counting.passing, others, counting.limits.category)
    return Facet(name="category", label="Category", values=values)


def _brand(counting: _Counting) -> Facet:
    shop, names = counting.shop, counting.columns.brands
    of_mask = shop.brand[counting.without(_EMPTY["brand"])]
    counts = np.bincount(of_mask[of_mask >= 0], minlength=len(names))
    best = np.argsort(-counts, kind="stable")[:MOST_BRANDS]
    values = [
        FacetValue(
            label=names[one],
            count=int(counts[one]),
            change={"brand": [names[one]]},
            selected=names[one] in counting.limits.brand,
        )
        for one in best
        if counts[one]
    ]
    return Facet(name="brand", label="Brand", values=tuple(values))


def _price(counting: _Counting) -> Facet:
    prices = counting.shop.price[counting.without(NO_PRICE)]
    limits = counting.limits
    in_force = {name: getattr(limits, name) for name in NO_PRICE}
    values = [
        band.model_copy(update={"selected": band.change == in_force})
        for band in price_bands(prices, counting.currency, counting.locale)
        if band.count
    ]
    return Facet(name="price", label="Price", values=tuple(values))


def _rating(counting: _Counting) -> Facet:
    ratings = counting.shop.rating[counting.without(_EMPTY["rating"])]
    values = [
        FacetValue(
            label=f"{least:g} stars and up",
            count=int((ratings >= least).sum()),
            change={"rating_min": least},
            selected=counting.limits.rating_min == least,
        )
        for least in RATINGS
    ]
    return Facet(name="rating", label="Rating", values=tuple(v for v in values if v.count))


def _availability(counting: _Counting) -> Facet:
    available = int(counting.shop.in_stock[counting.without(_EMPTY["availability"])].sum())
    value = FacetValue(
        label="In stock",
        count=available,
        change={"in_stock": True},
        selected=counting.limits.in_stock is True,
    )
    return Facet(name="availability", label="Availability", values=(value,) if available else ())


def _attributes(counting: _Counting) -> list[Facet]:
    """Those that limits are in force of, then those that matter among what is left."""
    columns, asked = counting.columns, counting.limits.attributes
    counts = columns.counts(counting.passing)
    numbers = {attribute_number(columns, name): name for name in asked}
    found = []
    for number, name in numbers.items():
        if number is not None:
            kept = {one: values for one, values in asked.items() if one != name}
            own = columns.counts(counting.without({"attributes": kept}))
            found.append(attribute_facet(counting.shop, columns, number, own, (name, asked[name])))
    for number in telling_attributes(columns, counting.passing, counts):
        if number not in numbers:
            found.append(attribute_facet(counting.shop, columns, number, counts))
    return found


_PLAIN: tuple[Callable[[_Counting], Facet], ...] = (
    _category,
    _brand,
    _price,
    _rating,
    _availability,
)
