"""Decide which names of the catalogue in a request are hard limits, and which are only words."""

from __future__ import annotations

from data.constraints import Constraints
from graph.understanding.brands import said_brands
from graph.understanding.chart import Item
from graph.understanding.mentions import CatalogueWords
from graph.understanding.phrase import Phrases, covered
from graph.understanding.reading import Reading
from graph.understanding.values import said_values
from graph.understanding.wanted import deepest, wanted_categories


def add_names(limits: Constraints, reading: Reading, words: CatalogueWords) -> set[int]:
    """Add the limits that names state; the places where a category or brand is named."""
    phrases = Phrases(reading, words)
    items = _free_names(reading, phrases.taken)
    categories = wanted_categories(phrases, items)
    limits.category = deepest([path for item in categories for path in item.value])
    brands = said_brands(phrases, items, covered(categories))
    limits.brand = list(dict.fromkeys(item.value for item in brands))
    named = covered(categories) | covered(brands)
    for item in said_values(phrases, items, named):
        held = limits.attributes.setdefault(item.value.attribute, [])
        if item.value.spelling not in held:
            held.append(item.value.spelling)
    return named


def _free_names(reading: Reading, taken: set[int]) -> list[Item]:
    """Names that no limit has used up, excluded or given up."""
    claimed = taken | {
        index
        for match in reading.matches
        if match.rule.do in ("exclude", "drop_field", "drop_thing")
        for index in range(match.start, match.end)
    }
    return [
        item
        for item in reading.chart.of("BRAND", "CATEGORY", "VALUE", "NAME")
        if claimed.isdisjoint(range(item.start, item.end))
    ]
