"""Decide which names of the catalogue in a request are hard limits, and which are only words."""

from __future__ import annotations

from collections.abc import Sequence

from data.constraints import Constraints
from graph.understanding.ages import hold_ages
from graph.understanding.bearing import hold_bearing
from graph.understanding.brands import said_brands
from graph.understanding.chart import Item
from graph.understanding.compared import hold_compared, hold_count, hold_ranges
from graph.understanding.for_whom import hold_for_whom
from graph.understanding.grammar import Match
from graph.understanding.mentions import CatalogueWords
from graph.understanding.phrase import Phrases, covered
from graph.understanding.reading import Reading
from graph.understanding.sorts import as_held
from graph.understanding.values import said_values
from graph.understanding.wanted import ancestors_said, deepest, wanted_categories


def add_names(
    limits: Constraints, reading: Reading, words: CatalogueWords, about: Sequence[str] = ()
) -> set[int]:
    """Add the limits that names state; the places where a category or brand is named.

    `about` are the categories that are spoken of where none is named.
    """
    phrases = Phrases(reading, words, about)
    items = _free_names(reading, phrases.taken)
    categories = wanted_categories(phrases, items)
    limits.category = deepest([path for item in categories for path in item.value])
    paths = limits.category or list(about)
    brands = said_brands(phrases, items, covered(categories) | phrases.told, paths)
    limits.brand = list(dict.fromkeys(item.value for item in brands))
    named = covered(categories) | covered(brands) | _above(phrases, categories)
    for item in said_values(phrases, items, named, categories):
        held = limits.attributes.setdefault(item.value.attribute, [])
        held += [one for one in as_held(item.value, paths, words) if one not in held]
    hold_compared(limits, phrases, paths)
    hold_ranges(limits, phrases, paths)
    hold_count(limits, phrases, paths)
    hold_bearing(limits, phrases, paths)
    hold_for_whom(limits, phrases, paths)
    reading.spent |= hold_ages(limits, phrases, paths)
    return named


def _above(phrases: Phrases, categories: list[Item]) -> set[int]:
    """Places of words that name a node above every category: they limit nothing further."""
    said = frozenset(phrases.keys)
    naming = [ancestors_said(path, said) for item in categories for path in item.value]
    shared = frozenset.intersection(*naming) if naming else frozenset()
    return {index for index, key in enumerate(phrases.keys) if key in shared}


def _compares(match: Match) -> bool:
    """Whether it is a measure with a bound: "at least 16 GB" is not exactly 16 GB."""
    return match.rule.do == "measure" and any(label == "c" for label, _ in match.captures)


def _is_value(reading: Reading, match: Match) -> bool:
    """Whether the comparison is part of a value as it stands: "up to 16 in"."""
    return any(
        item.kind == "VALUE" and item.end == match.end for item in reading.chart.at(match.start)
    )


def _free_names(reading: Reading, taken: set[int]) -> list[Item]:
    """Names that no limit has used up, excluded or given up."""
    claimed = taken | {
        index
        for match in reading.matches
        if match.rule.do in ("exclude", "drop_field", "drop_thing")
        or (_compares(match) and not _is_value(reading, match))
        for index in range(match.start, match.end)
    }
    return [
        item
        for item in reading.chart.of("BRAND", "CATEGORY", "VALUE", "NAME")
        if item.kind == "NAME" or claimed.isdisjoint(range(item.start, item.end))
    ]
