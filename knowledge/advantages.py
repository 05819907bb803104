"""In what a product beats those beside it: price, rating, and rows where more or less is better."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from data.facts import ProductFacts
from knowledge.compare import sheet
from knowledge.lexicon import lexicon

ENOUGH_RATINGS = 3
PRIOR_RATINGS = 10
PRIOR_RATING = 3.8
"""A rating of few buyers is drawn to what a middling product has."""

_NUMBER = re.compile(r"(\d+(?:[.,]\d+)?)\s*([^\W\d]+)?")
_AREA = re.compile(r"(\d+)\s*[x×]\s*(\d+)")
_SCALE = {
    "tb": ("gb", 1000.0),
    "mb": ("gb", 0.001),
    "g": ("kg", 0.001),
    "min": ("hours", 1 / 60),
    "minutes": ("hours", 1 / 60),
    "h": ("hours", 1.0),
    "hour": ("hours", 1.0),
    "days": ("hours", 24.0),
    "years": ("year", 1.0),
    "lb": ("lbs", 1.0),
}


@dataclass(frozen=True)
class Advantage:
    """One point for a product: "cheaper" that it is, or "longer battery life" that it has."""

    product_id: str
    words: str
    kind: Literal["price", "rating", "row"]
    is_had: bool = False


def advantages(products: Sequence[ProductFacts]) -> list[Advantage]:
    """Where exactly one product is ahead of all others; figures that are missing decide nothing."""
    superlative = len(products) > 2
    found = [
        _ahead(products, [-p.price_cents for p in products], _form(superlative, "cheap"), "price"),
        _ahead(products, _ratings(products), _form(superlative, "rated"), "rating"),
    ]
    for row, (direction, two, several, verb) in lexicon("advantages").items():
        values = _values(products, row)
        if values is not None:
            sign = 1.0 if direction == "more" else -1.0
            words = several if superlative else two
            found.append(_ahead(products, [sign * v for v in values], words, "row", verb == "has"))
    seen = dict.fromkeys(advantage for advantage in found if advantage)
    return list(seen)


def figures_of(product: ProductFacts) -> dict[str, str]:
    """The rows of its listing, in lower case, in which products may be ahead of others."""
    rows = {name.casefold(): told for name, told in sheet(product).items()}
    return {name: rows[name] for name in lexicon("advantages") if name in rows}


def foremost(words: str, sheets: Sequence[Mapping[str, str]]) -> int | None:
    """The place of the one sheet that is ahead in what is called so: "quieter", "lightest".

    Args:
        words: How one says that a product is ahead, of two or of several.
        sheets: Row -> what it tells, a sheet a product.
    """
    for row, (direction, *forms, _) in lexicon("advantages").items():
        if words not in forms:
            continue
        values = _figures([one.get(row, "") for one in sheets])
        if values is None:
            continue
        best = max(values) if direction == "more" else min(values)
        return values.index(best) if values.count(best) == 1 else None
    return None


def figure_in(cells: Sequence[str]) -> tuple[float, str] | None:
    """The figure and unit of the one cell, "16 g per 100 g" by its first; None of several."""
    found = _NUMBER.match(cells[0].strip()) if len(cells) == 1 else None
    return (float(found[1].replace(",", ".")), found[2] or "") if found else None


def best_rated(products: Sequence[ProductFacts]) -> ProductFacts:
    """The product to name first: its rating drawn to the middle by few buyers, then its price."""
    return min(products, key=lambda p: (-_trusted(p), p.price_cents))


def _trusted(product: ProductFacts) -> float:
    rating, count = product.rating or PRIOR_RATING, product.rating_count if product.rating else 0
    return (rating * count + PRIOR_RATING * PRIOR_RATINGS) / (count + PRIOR_RATINGS)


def _form(superlative: bool, what: str) -> str:
    forms = {"cheap": ("cheaper", "cheapest"), "rated": ("better rated", "best rated")}
    return forms[what][superlative]


def _ratings(products: Sequence[ProductFacts]) -> list[float] | None:
    known = [p.rating for p in products if p.rating and p.rating_count >= ENOUGH_RATINGS]
    return [round(r, 1) for r in known] if len(known) == len(products) else None


def _ahead(
    products: Sequence[ProductFacts],
    values: Sequence[float] | None,
    words: str,
    kind: Literal["price", "rating", "row"],
    is_had: bool = False,
) -> Advantage | None:
    if values is None:
        return None
    best = max(values)
    leaders = [p for p, value in zip(products, values, strict=True) if value == best]
    return Advantage(leaders[0].id, words, kind, is_had) if len(leaders) == 1 else None


def _values(products: Sequence[ProductFacts], row: str) -> list[float] | None:
    """The figure of a row for every product, in one unit; None where one has none."""
    return _figures([_cell(sheet(product), row) for product in products])


def _figures(cells: Sequence[str]) -> list[float] | None:
    measured = [_measure(cell) for cell in cells]
    known = [m for m in measured if m is not None]
    same_unit = len({unit for _, unit in known}) == 1
    return [value for value, _ in known] if len(known) == len(cells) and same_unit else None


def _cell(rows: Mapping[str, str], row: str) -> str:
    return next((told for name, told in rows.items() if name.casefold() == row), "")


def _measure(text: str) -> tuple[float, str] | None:
    area = _AREA.search(text)
    if area:
        return float(area.group(1)) * float(area.group(2)), "area"
    numbers = _NUMBER.findall(text)
    if len(numbers) != 1:
        return None
    number, unit = numbers[0]
    name, factor = _SCALE.get(unit.casefold(), (unit.casefold(), 1.0))
    return float(number.replace(",", ".")) * factor, name
