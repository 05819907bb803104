"""WooCommerce's product export: simple and variable products, variations naming a parent."""

from __future__ import annotations

from collections.abc import Mapping
from operator import itemgetter
from pathlib import Path
from typing import Any

from data.importing.attributes import attribute_name, options_of
from data.importing.categories import joined
from data.importing.formats.woocommerce_rows import (
    attributes_of,
    kinds_of,
    price_cell,
    specifications_of,
    stock_cell,
    why_hidden,
)
from data.importing.prices import PriceError, price_of
from data.importing.product_rows import product_row, with_variants
from data.importing.report import Row, RowError, Rows, checked
from data.importing.tables import TableRow, table_rows
from data.records import ProductRecord, VariantRecord


def fits(keys: set[str]) -> bool:
    """Whether a table of these columns is a WooCommerce export."""
    return keys >= {"type", "name"} and bool(keys & {"regular price", "visibility in catalog"})


def read(path: Path) -> Rows[ProductRecord]:
    """The products; variations become variants of their parents, wherever they stand."""
    parents: list[TableRow] = []
    variations: dict[str, list[TableRow]] = {}
    for entry in table_rows(path):
        if isinstance(entry, RowError):
            yield entry
        elif "variation" in kinds_of(entry[1]):
            variations.setdefault(_parent_key(entry[1]), []).append(entry)
        else:
            parents.append(entry)
    for number, row in parents:
        mine = [v for key in _keys_of(row) for v in variations.pop(key, [])]
        yield from _product(number, row, sorted(mine, key=itemgetter(0)))
    for key, orphans in variations.items():
        for number, _ in orphans:
            yield RowError(number, "Parent", f"there is no product {key!r} in the file")


def _product(
    number: int, row: Mapping[str, str], variations: list[TableRow]
) -> Rows[ProductRecord]:
    product_id = _id_of(row)
    if not product_id:
        yield RowError(number, "ID", "is required")
        return
    hidden = why_hidden(row)
    if hidden:
        yield RowError(number, hidden[0], hidden[1], withdraws=product_id)
        return
    if "grouped" in kinds_of(row):
        message = "a grouped product only lists others, which are imported by themselves"
        yield RowError(number, "Type", message, withdraws=product_id)
        return
    values = _values(product_id, row)
    if "variable" not in kinds_of(row):
        yield product_row(number, {**values, "price": price_cell(row), "stock": stock_cell(row)})
        return
    variants: list[VariantRecord] = []
    for line, variation in variations:
        if why_hidden(variation):
            continue
        variant = _variant(line, row, variation)
        if isinstance(variant, RowError):
            yield variant
        else:
            variants.append(variant)
    yield _variable(number, row, values, variants)


def _variable(
    number: int, row: Mapping[str, str], values: dict[str, Any], variants: list[VariantRecord]
) -> Row[ProductRecord] | RowError:
    if variants:
        return with_variants(number, values, variants)
    if price_cell(row):
        return product_row(number, {**values, "price": price_cell(row), "stock": stock_cell(row)})
    return RowError(number, "Type", "a variable product without a variation that can be bought")


def _variant(
    line: int, parent: Mapping[str, str], row: Mapping[str, str]
) -> VariantRecord | RowError:
    try:
        price, _ = price_of(price_cell(row) or price_cell(parent))
    except PriceError as error:
        return RowError(line, "Regular price", str(error))
    options = options_of((name, values[0]) for name, values in attributes_of(row) if values)
    stock = stock_cell(row)
    # A variation that does not count by itself shares its parent's stock.
    if stock is None and row.get("stock", "") in ("", "parent"):
        stock = stock_cell(parent)
    sku = row.get("sku")
    variant_id = sku or row.get("id") or "-".join([_id_of(parent), *options.values()])
    values = {"id": variant_id, "options": options, "price": price, "stock": stock, "sku": sku}
    found = checked(line, VariantRecord, values)
    return found if isinstance(found, RowError) else found.record


def _values(product_id: str, row: Mapping[str, str]) -> dict[str, Any]:
    images = [url.strip() for url in row.get("images", "").split(",") if url.strip()]
    found = dict(attributes_of(row))
    brand = row.get("brands") or row.get("brand") or next(iter(found.get("Brand", [])), None)
    description = "\n".join(
        filter(None, [row.get("short description"), row.get("description")])
    ).replace("\\n", "\n")
    return {
        "id": product_id,
        "name": row.get("name"),
        "description": description,
        "category": _category(row.get("categories", "")),
        "brand": brand,
        "image_url": images[0] if images else None,
        "images": images,
        "url": row.get("external url") or row.get("permalink"),
        "attributes": {
            attribute_name(name): values[0] if len(values) == 1 else values
            for name, values in found.items()
            if values and name != "Brand"
        },
        "specifications": specifications_of(row),
    }


def _category(cell: str) -> str:
    """The deepest of the paths that the cell lists ("A, A > B" is "A > B")."""
    commas = cell.replace("\\,", "\x00").split(",")
    paths = [p.replace("\x00", ",").split(">") for p in commas if p.strip()]
    if not paths:
        return joined([])
    return joined([part.strip() for part in max(paths, key=len)])


def _id_of(row: Mapping[str, str]) -> str:
    return row.get("sku") or row.get("id") or ""


def _keys_of(row: Mapping[str, str]) -> list[str]:
    return [key for key in (row.get("sku"), row.get("id")) if key]


def _parent_key(row: Mapping[str, str]) -> str:
    return row.get("parent", "").removeprefix("id:").strip()
