"""The tau-bench retail files: products with a dictionary of variants, users, and orders, by id."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import Any

from data.errors import BadFile
from data.importing.attributes import options_of
from data.importing.json_files import json_document
from data.importing.product_rows import with_variants
from data.importing.report import Row, RowError, Rows, checked
from data.order_records import CustomerRecord, OrderRecord
from data.records import ProductRecord, VariantRecord

_SAMPLE = 50
_SIGNS = {
    "catalog": {"product_id", "variants"},
    "orders": {"order_id", "user_id", "items", "payment_history"},
    "customers": {"name", "email"},
}
"""Keys of an entry that tell what a file holds."""


def kind_of(value: Any) -> str | None:
    """What such a file holds: catalog, customers or orders; nothing where it is none."""
    entries = list(islice(value.values(), _SAMPLE)) if isinstance(value, dict) else []
    keys = [entry.keys() for entry in entries if isinstance(entry, dict)]
    return next((kind for kind, signs in _SIGNS.items() if any(signs <= k for k in keys)), None)


def is_products(value: Any) -> bool:
    """Whether a JSON value is such a file of products."""
    return kind_of(value) == "catalog"


def read_products(path: Path) -> Rows[ProductRecord]:
    """The products; the file knows no categories, so each name is its own.

    Raises:
        BadFile: It is no such file.
    """
    for number, _, product in _entries(path, "catalog", "products"):
        yield _product(number, product) if isinstance(product, Mapping) else _no_object(number)


def read_customers(path: Path) -> Rows[CustomerRecord]:
    """The users as customers, with their addresses and ways of paying.

    Raises:
        BadFile: It is no such file.
    """
    for number, user_id, user in _entries(path, "customers", "users"):
        yield _customer(number, user_id, user) if isinstance(user, Mapping) else _no_object(number)


def read_orders(path: Path) -> Rows[OrderRecord]:
    """The orders; each item is one unit.

    Raises:
        BadFile: It is no such file.
    """
    for number, order_id, order in _entries(path, "orders", "orders"):
        yield _order(number, order_id, order) if isinstance(order, Mapping) else _no_object(number)


def _entries(path: Path, kind: str, called: str) -> Iterator[tuple[int, str, Any]]:
    value = json_document(path)
    if kind_of(value) != kind:
        raise BadFile(f"{path.name} is not a tau-bench file of {called}.")
    for number, (key, entry) in enumerate(value.items(), start=1):
        yield number, key, entry


def _no_object(number: int) -> RowError:
    return RowError(number, "", "is not an object")


def _customer(number: int, user_id: str, user: Mapping[str, Any]) -> Row[CustomerRecord] | RowError:
    names = user.get("name")
    parts = names if isinstance(names, dict) else {}
    methods = user.get("payment_methods")
    values = {
        "id": user_id,
        "name": f"{parts.get('first_name', '')} {parts.get('last_name', '')}".strip(),
        "email": user.get("email"),
        "address": user.get("address") or {},
        "payment_methods": [
            {**method, "kind": method.get("source")}
            for method in (methods.values() if isinstance(methods, Mapping) else [])
            if isinstance(method, Mapping)
        ],
    }
    return checked(number, CustomerRecord, values)


def _order(number: int, order_id: str, order: Mapping[str, Any]) -> Row[OrderRecord] | RowError:
    values = {
        "id": order.get("order_id") or order_id,
        "customer": order.get("user_id"),
        "address": order.get("address") or {},
        "items": _each(order.get("items"), variant_id="item_id"),
        "payments": _each(
            order.get("payment_history"), kind="transaction_type", method="payment_method_id"
        ),
        "shipments": _each(order.get("fulfillments"), tracking_ids="tracking_id", items="item_ids"),
        **{name: order[name] for name in ("status", "cancel_reason") if order.get(name)},
    }
    return checked(number, OrderRecord, values)


def _each(entries: Any, **renamed: str) -> list[Any]:
    """The entries with our names beside theirs; what is no object is left for the check."""
    if not isinstance(entries, list):
        return []
    return [
        {**entry, **{ours: entry.get(theirs) for ours, theirs in renamed.items()}}
        if isinstance(entry, Mapping)
        else entry
        for entry in entries
    ]


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
