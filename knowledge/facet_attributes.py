"""Which attributes matter among some products, and which of their values to offer."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np

from data.facets import Facet, FacetValue
from knowledge.catalogue_snapshot import CatalogueSnapshot, Mask
from knowledge.facet_columns import Counts, FacetColumns
from knowledge.traits import attribute_name, value_form

MOST_ATTRIBUTES = 4
MOST_VALUES = 10
LEAST_COVERAGE = 0.4
LEAST_SPREAD = 0.15
MOST_SPREAD = 0.75
GOOD_A_VALUE = 3.0
"""Products a value on average; of serial numbers and exact weights each value has about one."""
LEAST_REPEATED = 0.5
_SIZES = ("xxs", "xs", "s", "m", "l", "xl", "xxl", "xxxl")
_NUMBER = re.compile(r"\d+(?:\.\d+)?")


def telling_attributes(columns: FacetColumns, mask: Mask, counts: Counts) -> list[int]:
    """The attributes that most of the products state and that split them well, best first.

    The score is coverage times the chance that two of the products differ in the value, less
    where hardly two share one.
    """
    size = int(np.count_nonzero(mask))
    if size < 2:
        return []
    number = len(columns.attributes)
    bearing = np.maximum(columns.coverage(mask), 1)
    share = counts / bearing[columns.attribute_of]
    borne = np.bincount(columns.attribute_of, counts > 0, minlength=number)
    told = np.bincount(columns.attribute_of, counts, minlength=number)
    alike = np.bincount(columns.attribute_of, share**2, minlength=number)
    coverage = bearing / size
    spread = 1 - np.minimum(alike, 1)
    repeated = np.minimum(told / np.maximum(borne, 1) / GOOD_A_VALUE, 1)
    matters = (coverage >= LEAST_COVERAGE) & (spread >= LEAST_SPREAD) & (borne > 1)
    matters &= repeated >= LEAST_REPEATED
    score = np.where(matters, coverage * np.minimum(spread, MOST_SPREAD) * repeated, 0)
    best = np.argsort(-score, kind="stable")[:MOST_ATTRIBUTES]
    return [int(one) for one in best if score[one] > 0]


def attribute_facet(
    shop: CatalogueSnapshot,
    columns: FacetColumns,
    attribute: int,
    counts: Counts,
    in_force: tuple[str, Sequence[str]] | None = None,
) -> Facet:
    """The facet of an attribute, its most frequent values in their natural order.

    `in_force` is a limit on it: the name that it goes by there, and its values.
    """
    name = columns.attributes[attribute]
    called, chosen = in_force or (name, ())
    forms = {value_form(name, one) for one in chosen}
    own = np.flatnonzero((columns.attribute_of == attribute) & (counts > 0))
    kept: list[int] = []
    for value in own[np.argsort(-counts[own], kind="stable")]:
        if len(kept) == MOST_VALUES:
            break
        if not any(_contains(columns.labels[value], columns.labels[one]) for one in kept):
            kept.append(int(value))
    values = [
        FacetValue(
            label=columns.labels[value],
            count=int(counts[value]),
            change={"attributes": {called: [columns.labels[value]]}},
            selected=value_form(name, columns.labels[value]) in forms,
        )
        for value in kept
    ]
    return Facet(name=f"attributes.{called}", label=_label(shop, name), values=in_order(values))


def attribute_number(columns: FacetColumns, name: str) -> int | None:
    """The number of an attribute, by any of its names."""
    known = attribute_name(name)
    return columns.attributes.index(known) if known in columns.attributes else None


def in_order(values: Sequence[FacetValue]) -> tuple[FacetValue, ...]:
    """Sizes and measures from small to large, other values by how many have them."""
    sizes = [amount(value.label) for value in values]
    if any(size is None for size in sizes):
        return tuple(values)
    return tuple(sorted(values, key=lambda value: amount(value.label) or 0.0))


def amount(label: str) -> float | None:
    """How large a size or measure is, to compare with others of its attribute."""
    form = value_form("size", label)
    if form in _SIZES:
        return float(_SIZES.index(form))
    found = _NUMBER.match(label)
    if found is None:
        return None
    number = float(found.group())
    return number * 1000 if re.match(r"\s*(?:tb|kg|l)\b", label[found.end() :].lower()) else number


def _contains(longer: str, shorter: str) -> bool:
    """Whether a value only says more than another: "black, matte" beside "black"."""
    return set(_words(shorter)) < set(_words(longer))


def _words(label: str) -> list[str]:
    return re.findall(r"[\w.]+", label.casefold())


def _label(shop: CatalogueSnapshot, name: str) -> str:
    told = shop.stated.get(name, name).replace("_", " ")
    return told[:1].upper() + told[1:]
