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
        yield _product(number, product)


def read_customers(path: Path) -> Rows[CustomerRecord]:
    """The users as customers.

    Raises:
        BadFile: It is no such file.
    """
    value = json_document(path)
    if not isinstance(value, dict) or not all(isinstance(v, dict) for v in value.values()):
        raise BadFile(f"{path.name} is not a tau-bench file of users.")
    for number, (user_id, user) in enumerate(value.items(), start=1):
        names = user.get("name") or {}
        name = f"{names.get('first_name', '')} {names.get('last_name', '')}".strip()
        yield checked(
            number, CustomerRecord, {"id": user_id, "name": name, "email": user.get("email")}
        )


def _product(number: int, product: Mapping[str, Any]) -> Row[ProductRecord] | RowError:
    entries = product.get("variants")
    if not isinstance(entries, Mapping):
        return RowError(number, "variants", "is not an object")
    variants = [
        VariantRecord(
            id=str(entry.get("item_id") or key),
            options=options_of((entry.get("options") or {}).items()),
            price=entry.get("price"),
            stock=None if entry.get("available", True) else 0,
        )
        for key, entry in entries.items()
    ]
    name = str(product.get("name") or "")
    values = {"id": product.get("product_id"), "name": name, "category": name}
    return with_variants(number, values, variants)
