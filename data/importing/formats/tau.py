"""The tau-bench retail files: products by id with a dictionary of variants, and users."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from data.errors import BadFile
from data.importing.attributes import options_of
from data.importing.json_files import json_document
from data.importing.product_rows import with_variants
from data.importing.report import Row, RowError, Rows, checked
from data.records import CustomerRecord, ProductRecord, VariantRecord


def is_products(value: Any) -> bool:
    """Whether a JSON value is such a file of products."""
    sample = next(iter(value.values()), None) if isinstance(value, dict) else None
    return isinstance(sample, dict) and {"product_id", "variants"} <= sample.keys()


def read_products(path: Path) -> Rows[ProductRecord]:
    """The products; the file knows no categories, so each name is its own.

    Raises:
        BadFile: It is no such file.
    """
    value = json_document(path)
    if not is_products(value):
        raise BadFile(f"{path.name} is not a tau-bench file of products.")
    for number, product in enumerate(value.values(), start=1):
        if isinstance(product, Mapping):
            yield _product(number, product)
        else:
            yield RowError(number, "", "is not an object")


def read_customers(path: Path) -> Rows[CustomerRecord]:
    """The users as customers.

    Raises:
        BadFile: It is no such file.
    """
    value = json_document(path)
    if not isinstance(value, dict) or not all(isinstance(v, dict) for v in value.values()):
        raise BadFile(f"{path.name} is not a tau-bench file of users.")
    for number, (user_id, user) in enumerate(value.items(), start=1):
        names = user.get("name")
        parts = names if isinstance(names, dict) else {}
        name = f"{parts.get('first_name', '')} {parts.get('last_name', '')}".strip()
        yield checked(
            number, CustomerRecord, {"id": user_id, "name": name, "email": user.get("email")}
        )


def _product(number: int, product: Mapping[str, Any]) -> Row[ProductRecord] | RowError:
    entries = product.get("variants")
    if not isinstance(entries, Mapping):
        return RowError(number, "variants", "is not an object")
    variants: list[VariantRecord] = []
    for key, entry in entries.items():
        variant = _variant(number, key, entry)
        if isinstance(variant, RowError):
            return variant
        variants.append(variant)
    name = str(product.get("name") or "")
    values = {"id": product.get("product_id"), "name": name, "category": name}
    return with_variants(number, values, variants)


def _variant(number: int, key: str, entry: Any) -> VariantRecord | RowError:
    options = entry.get("options") if isinstance(entry, Mapping) else None
    if not isinstance(options, Mapping):
        return RowError(number, f"variants.{key}", "is not an object with options")
    values = {
        "id": str(entry.get("item_id") or key),
        "options": options_of(options.items()),
        "price": entry.get("price"),
        "stock": None if entry.get("available", True) else 0,
    }
    found = checked(number, VariantRecord, values)
    return found if isinstance(found, RowError) else found.record
