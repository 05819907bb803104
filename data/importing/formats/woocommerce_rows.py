"""What the cells of a WooCommerce row say: kind, price, stock, attributes, whether it shows."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime

from data.importing.product_rows import stock_of

_MEASURES = ("weight", "length", "width", "height")
_SHOWN = ("", "visible", "catalog", "search")


def kinds_of(row: Mapping[str, str]) -> set[str]:
    """The words of the type cell ("simple, downloadable, virtual")."""
    return {word.strip().lower() for word in row.get("type", "simple").split(",")}


def why_hidden(row: Mapping[str, str]) -> tuple[str, str] | None:
    """The field and the reason why customers must not see the product, if so."""
    if row.get("published", "1").lower() not in ("1", "true", "yes"):
        return "Published", "is not published"
    if row.get("visibility in catalog", "").lower() not in _SHOWN:
        return "Visibility in catalog", "is hidden"
    return None


def price_cell(row: Mapping[str, str], now: datetime | None = None) -> str:
    """The price asked now: the sale price while its dates hold, else the regular one."""
    today = (now or datetime.now(UTC)).date().isoformat()
    starts = row.get("date sale price starts", "")[:10]
    ends = row.get("date sale price ends", "")[:10]
    on_sale = (not starts or starts <= today) and (not ends or today <= ends)
    sale = row.get("sale price", "") if on_sale else ""
    return sale or row.get("regular price", "") or row.get("price", "")


def stock_cell(row: Mapping[str, str]) -> int | None:
    """Units; 0 where it is said to be out of stock; none where it is not counted."""
    if row.get("backorders allowed?", "0").lower() in ("1", "notify", "yes"):
        return None
    if row.get("in stock?", "1").lower() in ("0", "false", "no", "outofstock"):
        return 0
    return stock_of(row.get("stock"))


def attributes_of(row: Mapping[str, str]) -> list[tuple[str, list[str]]]:
    """The numbered attributes with their values, in order."""
    found = []
    for column, name in row.items():
        match = re.fullmatch(r"attribute (\d+) name", column)
        if match:
            cell = row.get(f"attribute {match[1]} value(s)", "")
            values = [v.strip() for v in re.split(r"(?<!\\),|\|", cell) if v.strip()]
            found.append((name, [v.replace("\\,", ",") for v in values]))
    return found


def specifications_of(row: Mapping[str, str]) -> dict[str, str]:
    """Weight and measures with their units, and the tags."""
    found: dict[str, str] = {}
    for column, value in row.items():
        match = re.fullmatch(r"(\w+) \((\w+)\)", column)
        if match and match[1] in _MEASURES:
            found[match[1].capitalize()] = f"{value} {match[2]}"
    if row.get("tags"):
        found["Tags"] = row["tags"]
    return found
