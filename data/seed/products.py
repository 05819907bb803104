"""The demo shop's products: the catalogue's families turned into product records."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from data.seed.families import Family, Item, brands, families, items
from data.seed.pricing import popularity, price, stock, variants
from data.seed.specification import specifications, standing
from data.seed.wording import describe, small

CURRENCY = "USD"
_SMALL_LETTERS = ("color", "material", "gender")


def products() -> Iterator[dict[str, Any]]:
    """Every product as a record of our JSONL, with two keys more.

    "traits" are hidden qualities, aspect to [-1, 1]; "popularity" is units sold in 90 days.
    """
    for family in families():
        for item in items(family):
            yield record(item)


def record(item: Item) -> dict[str, Any]:
    """One product; the same item gives the same record in every run."""
    family = item.family
    specs = specifications(item)
    colors = _colors(item)
    name = family.name.format(brand=item.brand, line=item.line, noun=family.noun)
    amount = price(item, specs)
    traits = _traits(item, specs)
    choices = variants(item, amount, colors)
    return {
        "id": item.id,
        "name": name,
        "description": describe(item, name, specs, colors),
        "price": amount,
        "currency": CURRENCY,
        "category": family.category,
        "brand": item.brand,
        "image_url": f"/pictures/{item.id}.svg",
        "url": f"/products/{item.id}",
        "stock": sum(choice["stock"] for choice in choices) if choices else stock(item, "shelf"),
        "attributes": _attributes(family, specs, colors),
        "specifications": specs,
        "variants": choices,
        "traits": traits,
        "popularity": popularity(item, amount, sum(traits.values()) / len(traits)),
    }


def _colors(item: Item) -> list[str]:
    """The product's colours, its own first; neighbours in a family start at different colours."""
    if "color" in item.words:
        return [item.words["color"]]
    pool = item.family.colors
    if not pool:
        return []
    start = (item.number + item.random("color").randrange(2)) % len(pool)
    return [pool[(start + step) % len(pool)] for step in range(len(pool))]


def _attributes(family: Family, specs: Mapping[str, str], colors: list[str]) -> dict[str, str]:
    found = {"color": colors[0]} if colors else {}
    for name, source in (family.attributes or {}).items():
        value = specs.get(source, source)
        found[name] = small(value) if name in _SMALL_LETTERS else value
    return found


def _traits(item: Item, specs: Mapping[str, str]) -> dict[str, float]:
    """What buyers will find: from the specification where it tells, else from a hidden quality."""
    chance = item.random("traits")
    level = brands()[item.brand]
    quality = chance.gauss(0.38 + 0.5 * (level - 1.0), 0.38)
    found: dict[str, float] = {}
    for aspect, source in item.family.traits.items():
        if source == "*":
            value = quality + chance.gauss(0.0, 0.3)
        else:
            sign = -1.0 if source.startswith("-") else 1.0
            value = 0.12 + 0.8 * sign * standing(item, source.lstrip("-"), specs)
        found[aspect] = value
    found["value"] = 0.7 * quality + 1.2 * (1.0 - level) + chance.gauss(0.1, 0.25)
    return {aspect: round(max(-1.0, min(1.0, value)), 2) for aspect, value in found.items()}
