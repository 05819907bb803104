"""How surely a product is of a type: by the head of its name, of its category, of those above."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from knowledge.categories import SEPARATOR, names_of
from knowledge.lexical import Floats
from knowledge.names import before_preposition, head
from knowledge.token_table import Integers
from knowledge.values import grouped
from knowledge.words import key, singular, words

BY_NAME, BY_SHELF, BY_SHELF_ABOVE = 1.0, 0.9, 0.6
SYNONYM = 0.85
LEAST_PRODUCTS = 2
SURE = 0.5
"""From here on a product counts as being of the type."""

_NONE = np.zeros(0, np.int32)
_ACCESSORIES = frozenset(("accessory", "part", "supply", "service", "replacement"))


@dataclass(frozen=True)
class ProductTypes:
    """Types of all rows.

    Attributes:
        by_name: Head noun -> rows whose name has it as its head.
        by_shelf: Head noun -> (category number, how sure).
        category: Row -> category number.
        categories: How many categories there are.
        names: Head nouns that name a type for sure: of several names, or of a category.
    """

    by_name: Mapping[str, Integers]
    by_shelf: Mapping[str, Sequence[tuple[int, float]]]
    category: Integers
    categories: int
    names: frozenset[str]

    def sureness(self, wanted: Sequence[str]) -> Floats:
        """For each row how surely it is of the first type, or nearly that of a synonym: 0 to 1."""
        found = np.zeros(len(self.category), np.float32)
        for place, one in enumerate(wanted):
            factor = np.float32(SYNONYM if place else 1.0)
            of_category = np.zeros(self.categories, np.float32)
            for number, sure in self.by_shelf.get(one, ()):
                of_category[number] = max(of_category[number], sure)
            np.maximum(found, factor * of_category[self.category], out=found)
            rows = self.by_name.get(one, _NONE)
            found[rows] = np.maximum(found[rows], factor * BY_NAME)
        return found


def build_types(
    heads: Sequence[str], categories: Sequence[str], paths: Sequence[str]
) -> ProductTypes:
    """The types of the rows, by the head of each name and the category each stands in.

    `paths` are the categories, each once, in the order of their numbers.
    """
    by_name = grouped(heads)
    by_shelf: dict[str, list[tuple[int, float]]] = defaultdict(list)
    numbers = {path: number for number, path in enumerate(paths)}
    for path, number in numbers.items():
        for noun, sure in types_of_path(path).items():
            by_shelf[noun].append((number, sure))
    several = {noun for noun, found in by_name.items() if len(found) >= LEAST_PRODUCTS}
    return ProductTypes(
        names=frozenset(several | (by_shelf.keys() & by_name.keys())),
        by_name=by_name,
        by_shelf=dict(by_shelf),
        category=np.array([numbers[category] for category in categories], np.int32),
        categories=len(paths),
    )


def types_of_path(path: str) -> dict[str, float]:
    """Head nouns of the category, and of those above as long as they name the same kind.

    "Phones > Unlocked" holds phones; "Phones > Phone Cases" and "Phones > Accessories" do not.
    """
    labels = path.split(SEPARATOR)
    found = dict.fromkeys(_heads(labels[-1]), BY_SHELF)
    for place in range(len(labels) - 1, 0, -1):
        if _is_another_kind(labels[place], labels[place - 1]):
            break
        for noun in _heads(labels[place - 1]):
            found.setdefault(noun, BY_SHELF_ABOVE)
    return found


def _is_another_kind(label: str, above: str) -> bool:
    heads, above_heads = set(_heads(label)), set(_heads(above))
    if heads & above_heads:
        return False
    modifiers = set(key(label).split()) - heads
    return bool(heads & _ACCESSORIES or modifiers & above_heads)


def _heads(label: str) -> list[str]:
    nouns = (head(before_preposition(words(name))) for name in names_of(label))
    return [singular(noun) for noun in nouns if noun]
