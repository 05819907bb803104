"""The Best Buy open data subset: a list of products without ids, with a category path each."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from data.importing.categories import joined
from data.importing.identity import derived_id
from data.importing.json_files import json_entries
from data.importing.product_rows import product_row, whole_number
from data.importing.report import Row, RowError, Rows
from data.records import ProductRecord


def fits(keys: set[str]) -> bool:
    """Whether entries of these keys are such products."""
    return keys >= {"name", "price", "categories"}


def read(path: Path) -> Rows[ProductRecord]:
    """The products; an id is the file's own where there is one, else derived."""
    for entry in json_entries(path):
        yield entry if isinstance(entry, RowError) else _product(*entry)


def _product(number: int, entry: Mapping[str, Any]) -> Row[ProductRecord] | RowError:
    name = str(entry.get("name") or "")
    brand = entry.get("brand") or entry.get("manufacturer")
    image = entry.get("image") or entry.get("thumbnailImage")
    own = entry.get("id") or entry.get("objectID") or entry.get("sku")
    categories = entry.get("categories")
    if not isinstance(categories, list):
        return RowError(number, "categories", "is not a list")
    return product_row(
        number,
        {
            "id": str(own) if own else derived_id("p", name, brand, image or entry.get("url")),
            "name": name,
            "description": entry.get("description"),
            "price": entry.get("salePrice", entry.get("price")),
            "category": joined([str(part) for part in categories]),
            "brand": brand,
            "image_url": image,
            "url": entry.get("url"),
            "popularity": max(0, whole_number(entry.get("popularity")) or 0),
            "rating": entry.get("rating"),
        },
    )
