"""Saleor's sample data: a Django fixture of products, variants, channel prices and stocks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from data.errors import BadFile
from data.importing.attributes import options_of
from data.importing.categories import joined
from data.importing.json_files import json_document
from data.importing.product_rows import product_row, with_variants
from data.importing.report import Row, RowError, Rows
from data.records import ProductRecord, VariantRecord

Objects = dict[str, dict[Any, dict[str, Any]]]


def fits(keys: set[str]) -> bool:
    """Whether entries of these keys are objects of a Django fixture."""
    return keys >= {"model", "pk", "fields"}


def read(path: Path) -> Rows[ProductRecord]:
    """The products at the prices of the first channel.

    Raises:
        BadFile: The fixture holds no products.
    """
    objects: Objects = defaultdict(dict)
    for entry in json_document(path):
        if isinstance(entry, dict) and fits(set(entry)):
            objects[entry["model"]][entry["pk"]] = entry["fields"]
    if not objects["product.product"]:
        raise BadFile(f"{path.name} holds no products.")
    channel = min(objects["channel.channel"], default=None)
    for number, key in enumerate(sorted(objects["product.product"]), start=1):
        yield _product(number, key, objects, channel)


def _product(
    number: int, key: Any, objects: Objects, channel: Any
) -> Row[ProductRecord] | RowError:
    product = objects["product.product"][key]
    variants = [
        _variant(pk, fields, objects, channel)
        for pk, fields in objects["product.productvariant"].items()
        if fields.get("product") == key
    ]
    attributes = [
        _pair(row.get("value"), objects)
        for row in objects["attribute.assignedproductattributevalue"].values()
        if row.get("product") == key
    ]
    values = {
        "id": product.get("slug") or key,
        "name": product.get("name"),
        "description": product.get("description_plaintext"),
        "category": _category(product.get("category"), objects),
        "currency": objects["channel.channel"].get(channel, {}).get("currency_code"),
        "rating": product.get("rating") or None,
        "attributes": options_of(attributes),
    }
    if len(variants) == 1:
        only = variants[0]
        return product_row(number, {**values, "price": only.price, "stock": only.stock})
    if not variants:
        return RowError(number, "variants", "has nothing that can be bought")
    return with_variants(number, values, variants)


def _variant(pk: Any, fields: Mapping[str, Any], objects: Objects, channel: Any) -> VariantRecord:
    listing = next(
        (
            row
            for row in objects["product.productvariantchannellisting"].values()
            if row.get("variant") == pk and row.get("channel") == channel
        ),
        {},
    )
    stocks = [
        int(row["quantity"]) - int(row.get("quantity_allocated") or 0)
        for row in objects["warehouse.stock"].values()
        if row.get("product_variant") == pk
    ]
    assigned = {
        key
        for key, row in objects["attribute.assignedvariantattribute"].items()
        if row.get("variant") == pk
    }
    pairs = [
        _pair(row.get("value"), objects)
        for row in objects["attribute.assignedvariantattributevalue"].values()
        if row.get("assignment") in assigned
    ]
    sku = fields.get("sku")
    return VariantRecord(
        id=sku or pk,
        options=options_of(pairs) or options_of([("option", fields.get("name"))]),
        price=listing.get("price_amount"),
        stock=max(0, sum(stocks)) if stocks and fields.get("track_inventory", True) else None,
        sku=sku,
    )


def _pair(value_key: Any, objects: Objects) -> tuple[str, Any]:
    value = objects["attribute.attributevalue"].get(value_key, {})
    attribute = objects["attribute.attribute"].get(value.get("attribute"), {})
    return str(attribute.get("slug") or ""), value.get("name")


def _category(key: Any, objects: Objects) -> str:
    names: list[str] = []
    while key in objects["product.category"] and len(names) < 20:
        category = objects["product.category"][key]
        names.insert(0, str(category.get("name") or ""))
        key = category.get("parent")
    return joined(names)
