"""The categories to choose from: below the one in force, beside it, or at the top."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

import numpy as np

from data.facets import FacetValue
from knowledge.catalogue_snapshot import CatalogueSnapshot, Mask
from knowledge.categories import SEPARATOR

MOST_CATEGORIES = 12

Counts = Mapping[str, int]


def category_values(
    shop: CatalogueSnapshot, passing: Mask, others: Mask, asked: Sequence[str]
) -> tuple[FacetValue, ...]:
    """The children of the category asked for, its siblings where it has none.

    Of several asked for each one; where none is, the highest level that splits the products.
    `passing` are within all limits, `others` within all but the category.
    """
    if len(asked) == 1:
        below = _level(_by_path(shop, passing), asked[0])
        if below:
            return _values(below, asked)
    counts = _by_path(shop, others)
    if len(asked) > 1:
        return _values({path: _subtree(counts, path) for path in asked}, asked)
    if not asked:
        return _values(_top(counts), asked)
    return _values(_level(counts, asked[0].rpartition(SEPARATOR)[0]), asked)


def _values(counts: Counts, asked: Sequence[str]) -> tuple[FacetValue, ...]:
    best = sorted(counts, key=lambda path: (-counts[path], path))[:MOST_CATEGORIES]
    return tuple(
        FacetValue(
            label=path.rpartition(SEPARATOR)[2],
            count=counts[path],
            change={"category": [path]},
            selected=path in asked,
        )
        for path in best
        if counts[path]
    )


def _by_path(shop: CatalogueSnapshot, mask: Mask) -> dict[str, int]:
    counts = np.bincount(shop.category[mask], minlength=len(shop.paths))
    return {shop.paths[n]: int(counts[n]) for n in map(int, np.flatnonzero(counts))}


def _level(counts: Counts, parent: str) -> Counts:
    """Products in each direct child of a category, those below it included."""
    start = parent + SEPARATOR if parent else ""
    found: Counter[str] = Counter()
    for path, count in counts.items():
        if path.startswith(start):
            found[start + path[len(start) :].split(SEPARATOR)[0]] += count
    return found


def _subtree(counts: Counts, path: str) -> int:
    inside = path + SEPARATOR
    return sum(n for one, n in counts.items() if one == path or one.startswith(inside))


def _top(counts: Counts) -> Counts:
    """The highest level at which there is more than one category."""
    level = _level(counts, "")
    while len(level) == 1:
        below = _level(counts, next(iter(level)))
        if not below:
            break
        level = below
    return level
