"""The row of filters above the cards: limits in force, the best ways on, and all of them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import Any

from graph.understanding.offers import Narrowing, Offer

MOST_QUICK = 4
QUICK_A_FACET = 2
SHOWN_WHOLE = 6
LEAST_SHARE, MOST_SHARE = 0.08, 0.75


def filters_props(narrowing: Narrowing) -> dict[str, Any]:
    """What the row shows; every choice is the text that a tap says."""
    given_up = {limit.facet: limit.text for limit in narrowing.limits}
    facets = [
        {
            "name": name,
            "title": offers[0].title,
            "values": [_value(offer, given_up) for offer in offers],
        }
        for name, offers in _by_facet(narrowing.offers)
    ]
    return {
        "count": narrowing.count,
        "limits": [{"label": limit.label, "text": limit.text} for limit in narrowing.limits],
        "quick": [_value(offer, given_up) for offer in _quick(narrowing)],
        "facets": facets,
    }


def without_counts(props: dict[str, Any]) -> None:
    """Take the counts out of a row of an earlier day, in place: the shop has changed since."""
    props["count"] = None
    for value in [*props["quick"], *(v for facet in props["facets"] for v in facet["values"])]:
        value["count"] = None


def _by_facet(offers: Sequence[Offer]) -> list[tuple[str, list[Offer]]]:
    return [(name, list(group)) for name, group in groupby(offers, key=lambda one: one.facet)]


def _value(offer: Offer, given_up: dict[str, str]) -> dict[str, Any]:
    """A choice; a chosen one, tapped again, gives its limit up."""
    taken = offer.selected and offer.facet in given_up
    return {
        "label": offer.label,
        "short": _short(offer),
        "count": offer.count,
        "text": given_up[offer.facet] if taken else offer.text,
        "selected": offer.selected,
    }


def _short(offer: Offer) -> str:
    """The label as it stands alone in the row: "RAM 8 GB", "Waterproof", "black"."""
    if not offer.facet.startswith("attributes."):
        return offer.label
    if offer.label in ("yes", "no"):
        return offer.title if offer.label == "yes" else f"{offer.title}: no"
    return f"{offer.title} {offer.label}" if offer.label[:1].isdigit() else offer.label


def _quick(narrowing: Narrowing) -> list[Offer]:
    """The largest values of the facets that no limit is in force of, what a thing is like first.

    A list that is shown whole needs none.
    """
    if narrowing.count <= SHOWN_WHOLE:
        return []
    limited = {limit.facet for limit in narrowing.limits}
    low, high = LEAST_SHARE * narrowing.count, MOST_SHARE * narrowing.count
    found: list[Offer] = []
    for name, offers in sorted(_by_facet(narrowing.offers), key=lambda one: _place(one[0])):
        useful = [one for one in offers if low <= one.count <= high and not one.selected]
        best = sorted(useful, key=lambda one: -one.count)[:QUICK_A_FACET]
        found += [one for one in offers if one in best and name not in limited]
    return found[:MOST_QUICK]


def _place(name: str) -> int:
    order = ("category", "attributes", "price", "brand", "rating", "availability")
    return order.index(name.split(".")[0])
