"""Products put together from what a row or a group of rows says."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from data.importing.attributes import merged, options_of
from data.importing.categories import category_path
from data.importing.html_text import one_line, plain_text
from data.importing.identity import distinct
from data.importing.prices import PriceError, price_of
from data.importing.report import Row, RowError, checked
from data.records import ProductRecord, VariantRecord

MAX_IMAGES = 20
_MAX_ADDRESS = 2000
_MAX_NUMBER = 1_000_000_000
_ADDRESS = re.compile(r"(?i)(https?://|/(?!/))[^\s<>\"']+$")


def product_row(number: int, values: dict[str, Any]) -> Row[ProductRecord] | RowError:
    """A product of contract fields, cleaned: text without markup, price read, category as a path.

    `price` and the variants' prices may be texts with a currency.
    """
    cleaned = {name: value for name, value in values.items() if value not in (None, "")}
    try:
        if "price" in cleaned:
            amount, currency = price_of(cleaned["price"])
            cleaned["price"] = amount
            cleaned["currency"] = cleaned.get("currency") or currency
        for name in ("variants", "images"):
            if not isinstance(cleaned.get(name, []), list):
                return RowError(number, name, "is not a list")
        cleaned["variants"] = [_variant(v) for v in cleaned.get("variants", [])]
    except PriceError as error:
        return RowError(number, "price", str(error))
    if cleaned.get("rating") in (0, "0", "0.0"):
        del cleaned["rating"]  # Stars begin at one: nobody has rated it.
    _clean_texts(cleaned)
    _find_brand(cleaned)
    return checked(number, ProductRecord, cleaned)


def with_variants(
    number: int, values: dict[str, Any], variants: Sequence[VariantRecord]
) -> Row[ProductRecord] | RowError:
    """A product whose price, stock and attributes are those of its variants.

    The price is the lowest of the variants that can be bought, or of all where none can.
    """
    able = [v for v in variants if v.price is not None and v.stock != 0]
    priced = able or [v for v in variants if v.price is not None]
    found = dict(values)
    if priced:
        found["price"] = min(v.price for v in priced if v.price is not None)
    found["stock"] = _total_stock(variants)
    found["attributes"] = {
        **merged(v.options for v in variants),
        **{k: v for k, v in (values.get("attributes") or {}).items() if v not in (None, "")},
        **{k: v for k, v in merged(v.options for v in variants).items() if isinstance(v, list)},
    }
    found["variants"] = distinct(variants)
    return product_row(number, found)


def stock_of(value: Any) -> int | None:
    """Units in stock; none counted where the value is empty or no number; oversold is 0."""
    found = whole_number(value)
    return None if found is None else max(0, found)


def whole_number(value: Any) -> int | None:
    """The number without its fraction; nothing where the value is no number that can be kept."""
    try:
        found = int(float(str(value).replace(",", "").strip()))
    except (ValueError, OverflowError):
        return None
    return found if abs(found) <= _MAX_NUMBER else None


def _total_stock(variants: Sequence[VariantRecord]) -> int | None:
    counts = [v.stock for v in variants]
    return None if None in counts else sum(count or 0 for count in counts)


def _variant(value: Any) -> Any:
    if isinstance(value, VariantRecord):
        return value
    if not isinstance(value, dict):
        return value
    found = {name: item for name, item in value.items() if item not in (None, "")}
    for name in ("id", "sku"):
        if isinstance(found.get(name), str):
            found[name] = one_line(found[name])
    if isinstance(found.get("options"), Mapping):
        found["options"] = options_of(found["options"].items())
    if "price" in found:
        found["price"] = price_of(found["price"])[0]
    return found


def _find_brand(values: dict[str, Any]) -> None:
    """A brand that is told as an attribute is the product's brand."""
    attributes = dict(values.get("attributes") or {})
    brand = attributes.pop("brand", None)
    if isinstance(brand, str) and brand and not values.get("brand"):
        values |= {"brand": brand, "attributes": attributes}


def _clean_texts(values: dict[str, Any]) -> None:
    for name in ("id", "name", "brand"):
        if isinstance(values.get(name), str):
            values[name] = one_line(values[name])
    if isinstance(values.get("description"), str):
        values["description"] = plain_text(values["description"])
    if isinstance(values.get("category"), str):
        values["category"] = category_path(values["category"])
    if isinstance(values.get("currency"), str):
        values["currency"] = values["currency"].strip().upper()
    for name in ("image_url", "url"):
        values[name] = web_address(values.get(name))
    if isinstance(values.get("images"), list):
        addresses = [web_address(url) for url in values["images"]]
        values["images"] = list(dict.fromkeys(filter(None, addresses)))[:MAX_IMAGES]


def web_address(value: Any) -> str | None:
    """The address where it is one a browser may open; nothing for file names and scripts."""
    text = str(value or "").strip()
    return text if _ADDRESS.match(text) and len(text) <= _MAX_ADDRESS else None
