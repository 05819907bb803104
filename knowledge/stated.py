"""What one product says of itself: its attributes by any name, and the words it is called by."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from data.facts import ProductFacts
from knowledge.traits import attribute_name, traits
from knowledge.words import words


def stated_values_of(product: ProductFacts, attribute: str) -> Iterator[tuple[str, str]]:
    """(label, value) of an attribute as stated; where none is, what the name says."""
    found = False
    for label, value in sheet(product):
        if attribute_name(label) == attribute:
            found = True
            yield label, value
    if not found:
        for spelling in traits(product.name, {}, {}).get(attribute, {}).values():
            yield attribute, spelling


def describing_words(product: ProductFacts) -> list[str]:
    """The words of its name, brand, category and attributes."""
    values = [f"{label} {value}" for label, value in sheet(product) if len(value) <= 60]
    return words(" ".join([product.name, product.brand or "", product.category, *values]))


def sheet(product: ProductFacts) -> list[tuple[str, str]]:
    """Every (label, value) that it states, those of its variants included."""
    sheets: list[dict[str, Any]] = [product.attributes, product.specifications]
    sheets += [dict(variant.options) for variant in product.variants]
    return [
        (str(name).replace("_", " "), str(one))
        for sheet in sheets
        for name, value in sheet.items()
        for one in (value if isinstance(value, list) else [value])
        if isinstance(one, str | int | float)
    ]
