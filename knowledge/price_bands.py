"""Round price bands that cut a set of prices into parts of a like size."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from data.facets import FacetValue
from data.money import round_money

SHARES = (0.2, 0.4, 0.6, 0.8)
LEAST_PRODUCTS = 5
LEAST_SHARE = 0.04
ROUND = (1.0, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0)
NO_PRICE = {
    "price_min_cents": None,
    "price_max_cents": None,
    "price_min_exclusive": False,
    "price_max_exclusive": False,
}
Prices = NDArray[np.int64]


def price_bands(prices: Prices, currency: str, locale: str) -> list[FacetValue]:
    """The bands, cheapest first, with the prices in each; none where they hardly differ.

    A price on the edge of two bands counts in both, as "$50 to $100" says.
    """
    edges = _edges(prices)
    if not edges:
        return []
    money = [round_money(edge, currency, locale) for edge in edges]
    under = {"price_max_cents": edges[0], "price_max_exclusive": True}
    values = [_band(f"Under {money[0]}", int((prices < edges[0]).sum()), under)]
    for (low, high), (least, most) in zip(
        itertools.pairwise(edges), itertools.pairwise(money), strict=True
    ):
        inside = int(((prices >= low) & (prices <= high)).sum())
        between = {"price_min_cents": low, "price_max_cents": high}
        values.append(_band(f"{least} to {most}", inside, between))
    above = int((prices >= edges[-1]).sum())
    values.append(_band(f"{money[-1]} and up", above, {"price_min_cents": edges[-1]}))
    return values


def _band(label: str, count: int, change: dict[str, int]) -> FacetValue:
    return FacetValue(label=label, count=count, change=NO_PRICE | change)


def _edges(prices: Prices) -> list[int]:
    """Round amounts near the fifths of the prices, none of which leaves a band all but empty."""
    if len(prices) < LEAST_PRODUCTS:
        return []
    wanted = [_round(float(one)) for one in np.quantile(prices, SHARES)]
    least = max(1, LEAST_SHARE * len(prices))
    edges: list[int] = []
    ordered = np.sort(prices)
    below = 0
    for edge in sorted(set(wanted)):
        place = int(np.searchsorted(ordered, edge))
        if place - below >= least and len(ordered) - place >= least:
            edges.append(edge)
            below = place
    return edges


def _round(cents: float) -> int:
    """The nearest round amount, in cents: of one or two leading digits, and whole units."""
    units = max(cents / 100, 1.0)
    power = 10.0 ** np.floor(np.log10(units))
    choices: Sequence[float] = [step * power for step in ROUND if (step * power).is_integer()]
    return round(min(choices, key=lambda one: abs(one - units)) * 100)
