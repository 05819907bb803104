"""DummyJSON's products, and the reviews that stand inside them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from data.importing.categories import title_of
from data.importing.identity import derived_id
from data.importing.json_files import json_entries
from data.importing.product_rows import product_row
from data.importing.report import Row, RowError, Rows, checked
from data.records import ProductRecord, ReviewRecord

_SIGNS = {"discountpercentage", "thumbnail", "availabilitystatus", "warrantyinformation"}


def fits(keys: set[str]) -> bool:
    """Whether entries of these keys are DummyJSON products."""
    return keys >= {"id", "title", "price"} and bool(keys & _SIGNS)


def read(path: Path) -> Rows[ProductRecord]:
    """The products of the file; the listed price counts, a discount is only told."""
    for entry in json_entries(path):
        yield entry if isinstance(entry, RowError) else _product(*entry)


def read_reviews(path: Path) -> Rows[ReviewRecord]:
    """The reviews of all products; ids are derived, as the file has none."""
    for entry in json_entries(path):
        if isinstance(entry, RowError):
            yield entry
            continue
        number, product = entry
        for review in product.get("reviews") or []:
            yield _review(number, str(product.get("id", "")), review)


def _product(number: int, entry: Mapping[str, Any]) -> Row[ProductRecord] | RowError:
    reviews = entry.get("reviews")
    return product_row(
        number,
        {
            "id": entry.get("id"),
            "name": entry.get("title"),
            "description": entry.get("description"),
            "price": entry.get("price"),
            "category": title_of(str(entry.get("category") or "")),
            "brand": entry.get("brand"),
            "image_url": entry.get("thumbnail"),
            "images": entry.get("images") or [],
            "stock": entry.get("stock"),
            "rating": entry.get("rating"),
            "rating_count": len(reviews) if isinstance(reviews, list) else None,
            "specifications": _specifications(entry),
        },
    )


def _specifications(entry: Mapping[str, Any]) -> dict[str, str]:
    found = {
        "SKU": entry.get("sku"),
        "Weight": entry.get("weight"),
        "Warranty": entry.get("warrantyInformation"),
        "Shipping": entry.get("shippingInformation"),
        "Returns": entry.get("returnPolicy"),
        "Minimum order": entry.get("minimumOrderQuantity"),
        "Tags": ", ".join(map(str, entry.get("tags") or [])),
    }
    size = entry.get("dimensions")
    if isinstance(size, Mapping):
        found["Dimensions"] = " x ".join(
            str(size.get(k, "?")) for k in ("width", "height", "depth")
        )
    return {name: str(value) for name, value in found.items() if value not in (None, "")}


def _review(number: int, product_id: str, entry: Any) -> Row[ReviewRecord] | RowError:
    if not isinstance(entry, Mapping):
        return RowError(number, "reviews", "is not an object")
    author, date, text = (entry.get(key) for key in ("reviewerName", "date", "comment"))
    return checked(
        number,
        ReviewRecord,
        {
            "id": derived_id("review", product_id, str(author), str(date), str(text)),
            "product_id": product_id,
            "rating": entry.get("rating"),
            "text": text or "",
            "author": author,
            "created_at": date,
        },
    )
