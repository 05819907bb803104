"""Feeds of the Agentic Commerce Protocol: rows (JSON, CSV, TSV), or its API's products."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

from data.importing.formats.merchant import products_of
from data.importing.formats.merchant_fields import fields_of
from data.importing.json_files import json_entries
from data.importing.report import RowError, Rows
from data.importing.tables import table_rows
from data.records import ProductRecord

_SIGNS = {
    "enable_search",
    "enable_checkout",
    "is_eligible_search",
    "is_eligible_checkout",
    "item_id",
    "inventory_quantity",
    "product_category",
    "seller_name",
    "seller_url",
    "listing_has_variations",
    "item_group_title",
}
_HIDDEN = {"false", "0", "no"}

Fields = dict[str, Any]


def fits(keys: set[str]) -> bool:
    """Whether entries of these keys are rows of an ACP feed."""
    rows = "title" in keys and "price" in keys and bool(keys & _SIGNS)
    return rows or keys >= {"id", "title", "variants"}


def read_table(path: Path) -> Rows[ProductRecord]:
    """The products of a CSV or TSV feed."""
    yield from products_of(_shown(table_rows(path)))


def read_json(path: Path) -> Rows[ProductRecord]:
    """The products of a JSON feed, be it rows or products with variants."""
    yield from products_of(_shown(_flat(json_entries(path))))


def _shown(
    entries: Iterator[tuple[int, Any] | RowError],
) -> Iterator[tuple[int, Fields] | RowError]:
    for entry in entries:
        if isinstance(entry, RowError):
            yield entry
            continue
        number, fields = entry[0], fields_of(entry[1])
        flag = fields.get("is_eligible_search", fields.get("enable_search", "true"))
        if str(flag).lower() in _HIDDEN:
            withdrawn = str(fields.get("item_group_id") or fields.get("id") or "")
            yield RowError(number, "enable_search", "is not to be shown", withdraws=withdrawn)
        else:
            yield number, fields


def _flat(entries: Iterator[tuple[int, Any] | RowError]) -> Iterator[tuple[int, Any] | RowError]:
    for entry in entries:
        if isinstance(entry, RowError) or not isinstance(entry[1].get("variants"), list):
            yield entry
            continue
        number, product = entry
        for variant in product["variants"]:
            if isinstance(variant, Mapping):
                yield number, _row(product, variant)


def _row(product: Mapping[str, Any], variant: Mapping[str, Any]) -> Fields:
    """The variant as a row of the file format; the API counts money in the smallest unit."""
    media = [m.get("url") for m in _objects(variant.get("media") or product.get("media"))]
    availability = variant.get("availability") or {}
    status = availability.get("status") if isinstance(availability, Mapping) else availability
    if isinstance(availability, Mapping) and availability.get("available") is False:
        status = "out_of_stock"
    several = len(product["variants"]) > 1
    choices = _objects(variant.get("variant_options"))
    options = {str(choice.get("name")): choice.get("value") for choice in choices}
    return {
        "id": variant.get("id"),
        "title": product.get("title") if several else variant.get("title") or product.get("title"),
        "description": _text(variant.get("description") or product.get("description")),
        "link": variant.get("url") or product.get("url"),
        "image_link": media[0] if media else None,
        "additional_image_link": media[1:],
        "price": _money(variant.get("price") or variant.get("list_price")),
        "availability": status,
        "item_group_id": product.get("id") if several or options else None,
        "item_group_title": product.get("title"),
        "variant_dict": options,
        "product_category": _category(variant.get("categories") or product.get("categories")),
        "brand": product.get("brand"),
        "condition": variant.get("condition"),
    }


def _objects(value: Any) -> list[Mapping[str, Any]]:
    return [item for item in value if isinstance(item, Mapping)] if isinstance(value, list) else []


def _money(price: Any) -> Any:
    if isinstance(price, Mapping) and isinstance(price.get("amount"), int):
        return {"amount": Decimal(price["amount"]) / 100, "currency": price.get("currency")}
    return price


def _text(description: Any) -> Any:
    if isinstance(description, Mapping):
        return next((description[k] for k in ("plain", "markdown", "html") if k in description), "")
    return description


def _category(categories: Any) -> Any:
    if isinstance(categories, list) and categories:
        first = categories[0]
        return first.get("value") if isinstance(first, Mapping) else first
    return categories
