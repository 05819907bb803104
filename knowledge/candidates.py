"""Which products pass the hard constraints: decided before anything is ranked."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable

import numpy as np

from data.constraints import Constraints, Exclusions
from data.facts import ProductFacts
from knowledge.catalogue_snapshot import CatalogueSnapshot, Mask
from knowledge.traits import attribute_name, value_form
from knowledge.values import RowsOf
from knowledge.vocabulary import compact
from knowledge.words import key, normalise, stems


def candidates(shop: CatalogueSnapshot, constraints: Constraints) -> Mask:
    """A mask over the rows: true where the product meets every constraint.

    A product without a rating never passes "at least"; stock that is not counted is
    available; a name that the catalogue does not know passes nothing.
    """
    parts = [_numbers(shop, constraints)]
    if constraints.category:
        parts.append(_any(shop, constraints.category, in_category))
    if constraints.brand:
        parts.append(_any(shop, constraints.brand, of_brand))
    for name, values in constraints.attributes.items():
        parts.append(_any(shop, values, functools.partial(with_value, name=name)))
    if constraints.exclude:
        parts.append(~excluded(shop, constraints.exclude))
    mask: Mask = np.logical_and.reduce(parts)
    return mask


def excluded(shop: CatalogueSnapshot, exclude: Exclusions) -> Mask:
    """Rows that bear something unwanted."""
    mask = _any(shop, exclude.brand, of_brand) | _any(shop, exclude.category, in_category)
    for name, values in exclude.attributes.items():
        mask |= _any(shop, values, functools.partial(only_value, name=name))
    for term in exclude.terms:
        wanted = stems(term)
        if wanted:
            mask |= shop.lexical.rows_with(wanted)
    return mask


def in_category(shop: CatalogueSnapshot, name: str) -> Mask:
    """Rows in the subtree of a path, or of each category that bears the name."""
    numbers = shop.below(name)
    if not numbers:
        known = shop.vocabulary
        paths = known.categories.get(normalise(name)) or known.category_heads.get(key(name), ())
        numbers = [number for path in paths for number in shop.below(path)]
    inside = np.zeros(len(shop.paths), bool)
    inside[list(numbers)] = True
    mask: Mask = inside[shop.category]
    return mask


def of_brand(shop: CatalogueSnapshot, name: str) -> Mask:
    """Rows of a brand in any of its spellings; in a shop without brands, rows that name it."""
    if not shop.brands:
        wanted = stems(name)
        return shop.lexical.rows_with(wanted) if wanted else np.zeros(len(shop), bool)
    number = shop.brands.get(compact(name))
    if number is None:
        spelling = shop.vocabulary.brands.get(normalise(name))
        number = shop.brands.get(compact(spelling)) if spelling else None
    if number is None:
        return np.zeros(len(shop), bool)
    mask: Mask = shop.brand == number
    return mask


def with_value(shop: CatalogueSnapshot, value: str, name: str) -> Mask:
    """Rows that have the value themselves or in a variant.

    Where the catalogue has no such attribute at all, the words of the product decide.
    """
    attribute = attribute_name(name)
    if attribute not in shop.with_value:
        wanted = stems(value)
        return shop.lexical.rows_with(wanted) if wanted else np.zeros(len(shop), bool)
    return _rows_of(shop, shop.with_value, attribute, value)


def only_value(shop: CatalogueSnapshot, value: str, name: str) -> Mask:
    """Rows that can be had in nothing but the value."""
    attribute = attribute_name(name)
    if attribute not in shop.with_value:
        return with_value(shop, value, name)
    return _rows_of(shop, shop.only_value, attribute, value)


def _rows_of(shop: CatalogueSnapshot, rows_of: RowsOf, attribute: str, value: str) -> Mask:
    mask = np.zeros(len(shop), bool)
    known = rows_of.get(attribute, {})
    form = value_form(attribute, value)
    if form in known:
        mask[known[form]] = True
    elif form.replace(".", "").isdigit():
        for other, rows in known.items():
            if _number_of(other) == form:
                mask[rows] = True
    return mask


def _number_of(form: str) -> str:
    return form.split(" ")[0].rstrip("abcdefghijklmnopqrstuvwxyz")


def _any(
    shop: CatalogueSnapshot,
    values: Iterable[str],
    rows: Callable[[CatalogueSnapshot, str], Mask],
) -> Mask:
    mask = np.zeros(len(shop), bool)
    for value in values:
        mask |= rows(shop, value)
    return mask


def _numbers(shop: CatalogueSnapshot, limits: Constraints) -> Mask:
    mask = shop.listed.copy()
    low, high = limits.price_min_cents, limits.price_max_cents
    if low is not None:
        mask &= shop.price > low if limits.price_min_exclusive else shop.price >= low
    if high is not None:
        mask &= shop.price < high if limits.price_max_exclusive else shop.price <= high
    if limits.rating_min is not None:
        # A comparison with NaN, the missing rating, is false.
        mask &= shop.rating >= limits.rating_min
    if limits.rating_count_min is not None:
        mask &= shop.rating_count >= limits.rating_count_min
    if limits.in_stock:
        mask &= shop.in_stock
    return mask


def still_fits(product: ProductFacts, limits: Constraints) -> bool:
    """Whether what SQL says now is still within the limits on numbers."""
    low, high = limits.price_min_cents, limits.price_max_cents
    cents = product.price_cents
    if low is not None and (cents < low or (limits.price_min_exclusive and cents == low)):
        return False
    if high is not None and (cents > high or (limits.price_max_exclusive and cents == high)):
        return False
    if limits.in_stock and not product.in_stock:
        return False
    if limits.rating_count_min is not None and product.rating_count < limits.rating_count_min:
        return False
    return limits.rating_min is None or (product.rating or -1) >= limits.rating_min
