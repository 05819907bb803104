"""Products side by side: the rows in which they differ, the telling ones first."""

from __future__ import annotations

from typing import Any

from data.facts import ProductFacts

MAX_ROWS = 12


def comparison(products: list[ProductFacts]) -> list[dict[str, Any]]:
    """Rows `{name, values}` with one value a product, None where a product says nothing.

    Attributes and specifications that several products name come before those of one
    product only; rows with the same value everywhere are left out.
    """
    sheets = [sheet(product) for product in products]
    names = list(dict.fromkeys(name for told in sheets for name in told))
    rows = [{"name": name, "values": [told.get(name) for told in sheets]} for name in names]
    telling = [row for row in rows if len({str(value) for value in row["values"]}) > 1]
    telling.sort(key=lambda row: row["values"].count(None))
    return telling[:MAX_ROWS]


def alike(products: list[ProductFacts]) -> dict[str, str]:
    """What all of the products state and state alike."""
    first, *others = [sheet(product) for product in products]
    same = {
        name: value for name, value in first.items() if all(o.get(name) == value for o in others)
    }
    return dict(list(same.items())[:MAX_ROWS])


def spoken(name: str, values: list[Any]) -> str:
    """A row in words: "Battery life: 11 hours / 9 hours"."""
    said = " / ".join("not given" if value is None else _words(value) for value in values)
    return f"{name[:1].upper()}{name[1:].replace('_', ' ')}: {said}"


def sheet(product: ProductFacts) -> dict[str, str]:
    """What a listing states, name to words; a name told twice ("Age", "age") is told once."""
    told: dict[str, tuple[str, str]] = {}
    for name, value in [*product.specifications.items(), *product.attributes.items()]:
        key = str(name).replace("_", " ").casefold()
        if value not in (None, "", []) and key not in told:
            told[key] = (str(name), _words(value))
    return dict(told.values())


def _words(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(str(item) for item in value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)
