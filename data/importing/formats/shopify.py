"""Shopify's product export: a row per variant or picture, joined by the handle."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby
from pathlib import Path
from typing import Any

from data.importing.attributes import attribute_name, options_of
from data.importing.identity import slug
from data.importing.prices import PriceError, price_of
from data.importing.product_rows import product_row, stock_of, with_variants
from data.importing.report import Row, RowError, Rows, checked
from data.importing.tables import TableRow, header_of, table_rows
from data.records import ProductRecord, VariantRecord

# The export of before 2025 and the present one name their columns differently.
_COLUMNS = {
    "handle": ("handle", "url handle"),
    "body": ("body (html)", "description", "body html"),
    "category": ("product category", "standardized product type", "custom product type", "type"),
    "image": ("image src", "product image url"),
    "sku": ("variant sku", "sku"),
    "price": ("variant price", "price"),
    "quantity": ("variant inventory qty", "inventory quantity"),
    "tracker": ("variant inventory tracker", "inventory tracker"),
    "policy": ("variant inventory policy", "continue selling when out of stock"),
    "published": ("published", "published on online store"),
}
_NOTHING = {"", "title", "default title", "default"}
_METAFIELD = "(product.metafields."
_MAX_OPTIONS = 3


def fits(keys: set[str]) -> bool:
    """Whether a table of these columns is a Shopify export."""
    return bool(keys & {"handle", "url handle"}) and bool(
        keys & {"variant price", "option1 name", "option1 value", "body (html)"}
    )


def read(path: Path) -> Rows[ProductRecord]:
    """The products with their variants; drafts and archived ones are reported as withdrawn."""
    counts = bool(set(header_of(path)) & set(_COLUMNS["tracker"]))
    seen: dict[str, int] = {}
    for handle, rows in _by_handle(path):
        if isinstance(rows, RowError):
            yield rows
            continue
        first = rows[0][0]
        if not handle:
            yield RowError(first, "Handle", "is required")
        elif handle in seen:
            yield RowError(first, "Handle", f"repeats {handle!r} of row {seen[handle]}")
        else:
            seen[handle] = first
            yield from _product(handle, rows, counts)


def _by_handle(path: Path) -> Iterator[tuple[str, list[TableRow] | RowError]]:
    def key(entry: TableRow | RowError) -> tuple[str, int]:
        if isinstance(entry, RowError):
            return "", entry.row
        return _cell(entry[1], "handle"), 0

    for (handle, _), group in groupby(table_rows(path), key):
        rows: list[TableRow] = []
        for entry in group:
            if isinstance(entry, RowError):
                yield "", entry
            else:
                rows.append(entry)
        if rows:
            yield handle, rows


def _product(handle: str, rows: list[TableRow], counts: bool) -> Rows[ProductRecord]:
    number, head = rows[0]
    status = head.get("status", "active").lower()
    if status != "active" or _cell(head, "published").lower() in ("false", "0", "no"):
        message = f"is not on sale ({status})" if status != "active" else "is not published"
        yield RowError(number, "Status", message, withdraws=handle)
        return
    names = _option_names(head)
    variants: list[VariantRecord] = []
    for line, row in rows:
        is_picture = not (_cell(row, "price") or _cell(row, "sku") or row.get("option1 value"))
        if is_picture and line != number:
            continue
        variant = _variant(handle, names, line, row, counts)
        if isinstance(variant, RowError):
            yield variant
        else:
            variants.append(variant)
    if variants:
        yield _whole(number, _values(handle, head, rows), variants)


def _whole(
    number: int, values: dict[str, Any], variants: list[VariantRecord]
) -> Row[ProductRecord] | RowError:
    if len(variants) == 1 and not variants[0].options:
        only = variants[0]
        return product_row(number, {**values, "price": only.price, "stock": only.stock})
    return with_variants(number, values, variants)


def _variant(
    handle: str, names: list[str], line: int, row: Mapping[str, str], counts: bool
) -> VariantRecord | RowError:
    pairs = [(name, row.get(f"option{i} value", "")) for i, name in enumerate(names, start=1)]
    options = options_of((n, v) for n, v in pairs if v.lower() not in _NOTHING)
    try:
        price, _ = price_of(_cell(row, "price"))
    except PriceError as error:
        return RowError(line, "Variant Price", str(error))
    sku = _cell(row, "sku").lstrip("'")
    made = "-".join(filter(None, [handle, slug("-".join(options.values()))]))
    values = {"id": sku or made, "options": options, "price": price, "stock": _stock(row, counts)}
    found = checked(line, VariantRecord, {**values, "sku": sku or None})
    return found if isinstance(found, RowError) else found.record


def _stock(row: Mapping[str, str], counts: bool) -> int | None:
    """Units counted; none where Shopify does not count, or sells on when they are gone.

    In files that name who `counts`, an empty cell says that nobody does.
    """
    if _cell(row, "policy").lower() in ("continue", "true"):
        return None
    if counts and not _cell(row, "tracker"):
        return None
    return stock_of(_cell(row, "quantity"))


def _option_names(head: Mapping[str, str]) -> list[str]:
    """Names of the options; only the first row of a product tells them."""
    return [head.get(f"option{i} name", "") for i in range(1, _MAX_OPTIONS + 1)]


def _values(handle: str, head: Mapping[str, str], rows: list[TableRow]) -> dict[str, Any]:
    images = [image for _, row in rows if (image := _cell(row, "image"))]
    specifications = {
        title.strip().capitalize(): value
        for column, value in head.items()
        if _METAFIELD in column and (title := column.split("(product.")[0])
    }
    if head.get("tags"):
        specifications["Tags"] = head["tags"]
    return {
        "id": handle,
        "name": head.get("title"),
        "description": _cell(head, "body"),
        "category": _category(head),
        "brand": head.get("vendor"),
        "image_url": images[0] if images else None,
        "images": images,
        "specifications": specifications,
        "attributes": _metafield_attributes(head),
    }


def _category(head: Mapping[str, str]) -> str:
    found = _cell(head, "category")
    kind = head.get("type", "")
    leaf = found.split(">")[-1].strip().casefold()
    if found and kind and kind.casefold() not in (leaf, found.casefold()):
        return f"{found} > {kind}"
    return found or "Other"


def _metafield_attributes(head: Mapping[str, str]) -> dict[str, str]:
    wanted = {"color", "material", "size", "gender", "target_gender"}
    pairs = [
        (attribute_name(c.split("(product.")[0]), v) for c, v in head.items() if _METAFIELD in c
    ]
    return options_of((n.removeprefix("target_"), v) for n, v in pairs if n in wanted)


def _cell(row: Mapping[str, str], name: str) -> str:
    return next((row[column] for column in _COLUMNS[name] if row.get(column)), "")
