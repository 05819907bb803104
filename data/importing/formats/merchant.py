"""Google Merchant feeds as tables, and the product rows they share with ACP feeds."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from data.importing.attributes import options_of
from data.importing.formats.merchant_fields import (
    GROUPING,
    amount_of,
    category_of,
    fields_of,
    first,
    images_of,
    options_in,
    specifications_of,
    stock_in,
)
from data.importing.identity import slug
from data.importing.prices import PriceError
from data.importing.product_rows import product_row, with_variants
from data.importing.report import Row, RowError, Rows, checked
from data.importing.tables import table_rows
from data.records import ProductRecord, VariantRecord

Fields = dict[str, Any]

_SIGNS = {"link", "image_link", "availability", "google_product_category", "product_type", "gtin"}
_LAST_PART = re.compile(r"\s+[-–—|/(,]\s*[^-–—|/(,]*$")


def fits(keys: set[str]) -> bool:
    """Whether entries of these keys are rows of a Google Merchant feed."""
    names = {key.removeprefix("g:").replace(" ", "_") for key in keys}
    return names >= {"id", "title", "price"} and bool(names & _SIGNS)


def read(path: Path) -> Rows[ProductRecord]:
    """The products of a table; rows of one item group become variants of one product."""
    entries = (e if isinstance(e, RowError) else (e[0], fields_of(e[1])) for e in table_rows(path))
    yield from products_of(entries)


def products_of(entries: Iterable[tuple[int, Fields] | RowError]) -> Rows[ProductRecord]:
    """The products of a feed's rows; groups may be scattered over the file."""
    groups: dict[str, list[tuple[int, Fields]]] = {}
    ids: dict[str, int] = {}
    for entry in entries:
        if isinstance(entry, RowError):
            yield entry
            continue
        number, fields = entry
        item = first(fields, "id")
        if not item:
            yield RowError(number, "id", "is required")
        elif item in ids:
            yield RowError(number, "id", f"repeats {item!r} of row {ids[item]}")
        else:
            ids[item] = number
            groups.setdefault(first(fields, "item_group_id") or f"\x00{item}", []).append(entry)
    for key, rows in groups.items():
        yield from _group(key, rows)


def _group(key: str, rows: list[tuple[int, Fields]]) -> Rows[ProductRecord]:
    if key.startswith("\x00") or (len(rows) == 1 and not options_in(rows[0][1])):
        yield _single(*rows[0])
        return
    variants: list[VariantRecord] = []
    good: list[tuple[int, Fields]] = []
    for number, fields in rows:
        variant = _variant(number, fields)
        if isinstance(variant, RowError):
            yield variant
        else:
            variants.append(variant)
            good.append((number, fields))
    if not good:
        return
    number, head = good[0]
    values = {**_values(head), "id": key, "name": _group_name(key, [f for _, f in good])}
    values["currency"] = amount_of(head)[1]
    values["images"] = [url for _, fields in good for url in images_of(fields)]
    yield with_variants(number, values, variants)


def _single(number: int, fields: Fields) -> Row[ProductRecord] | RowError:
    try:
        price, currency = amount_of(fields)
    except PriceError as error:
        return RowError(number, "price", str(error))
    values = {**_values(fields), "price": price, "currency": currency, "stock": stock_in(fields)}
    return product_row(number, values)


def _variant(number: int, fields: Fields) -> VariantRecord | RowError:
    try:
        price, _ = amount_of(fields)
    except PriceError as error:
        return RowError(number, "price", str(error))
    values = {
        "id": first(fields, "id"),
        "options": options_in(fields),
        "price": price,
        "stock": stock_in(fields),
        "sku": first(fields, "mpn", "gtin") or None,
    }
    found = checked(number, VariantRecord, values)
    return found if isinstance(found, RowError) else found.record


def _values(fields: Fields) -> dict[str, Any]:
    images = images_of(fields)
    grouping = [(name, first(fields, name)) for name in GROUPING]
    return {
        "id": first(fields, "id"),
        "name": first(fields, "title"),
        "description": first(fields, "description"),
        "category": category_of(fields),
        "brand": first(fields, "brand"),
        "image_url": images[0] if images else None,
        "images": images,
        "url": first(fields, "link"),
        "rating": first(fields, "product_review_rating", "star_rating"),
        "rating_count": first(fields, "product_review_count", "review_count"),
        "attributes": {**options_of(grouping), **options_in(fields)},
        "specifications": specifications_of(fields),
    }


def _group_name(key: str, rows: list[Fields]) -> str:
    """The group's title, or what the titles of its rows begin with."""
    title = next((t for f in rows if (t := first(f, "item_group_title"))), "")
    if title:
        return title
    titles = [first(fields, "title") for fields in rows]
    if len(set(titles)) == 1:
        return titles[0]
    words = [title.split() for title in titles]
    common = [w[0] for w in zip(*words, strict=False) if len(set(w)) == 1]
    shared = []
    for word, same in zip(words[0], common, strict=False):
        if word != same:
            break
        shared.append(word)
    name = " ".join(shared).rstrip(" -–—|/(,")
    values = {slug(v) for f in rows for v in options_in(f).values()}
    return name if name and slug(name) not in values else _LAST_PART.sub("", titles[0]) or key
