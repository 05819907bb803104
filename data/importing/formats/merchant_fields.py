"""The fields of merchant feeds (Google, ACP) under one set of names."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from data.importing.attributes import mapping_of, options_of
from data.importing.categories import UNCATEGORISED
from data.importing.prices import PriceError, price_of
from data.importing.product_rows import stock_of

OPTIONS = ("color", "size", "material", "pattern", "size_type")
GROUPING = ("gender", "age_group", "condition")
_ALIASES = {
    "item_id": "id",
    "url": "link",
    "image_url": "image_link",
    "group_id": "item_group_id",
    "group_title": "item_group_title",
    "additional_image_urls": "additional_image_link",
    "colour": "color",
    "inventory_quantity": "quantity",
    "inventory": "quantity",
    "sell_on_google_quantity": "quantity",
    "product_category": "category",
    "sale_price_effective_date_start": "sale_starts",
    "sale_price_effective_date_end": "sale_ends",
}
_MEASURES = {
    "dimensions": "Dimensions",
    "product_length": "Length",
    "length": "Length",
    "product_width": "Width",
    "width": "Width",
    "product_height": "Height",
    "height": "Height",
    "product_weight": "Weight",
    "weight": "Weight",
    "size_system": "Size system",
    "multipack": "Pieces",
    "energy_efficiency_class": "Energy efficiency class",
    "gtin": "GTIN",
    "mpn": "MPN",
}
_GONE = {"out_of_stock", "outofstock", "discontinued", "sold_out", "unavailable"}


def fields_of(row: Mapping[str, Any]) -> dict[str, Any]:
    """The row under Google's names: small letters, underscores, no "g:"; empty ones left out."""
    found: dict[str, Any] = {}
    for column, value in row.items():
        name = column.strip().lower().removeprefix("g:").replace(" ", "_")
        if value not in (None, "", [], {}):
            found.setdefault(_ALIASES.get(name, name), value)
    return found


def first(fields: Mapping[str, Any], *names: str) -> str:
    """The first of the fields that says something, as text."""
    for name in names:
        value = fields.get(name)
        if isinstance(value, list) and value:
            value = value[0]
        if value not in (None, "", [], {}) and not isinstance(value, dict):
            return str(value).strip()
    return ""


def amount_of(fields: Mapping[str, Any], now: datetime | None = None) -> tuple[Decimal, str | None]:
    """The price asked now, with its currency: the sale price while its dates hold.

    Raises:
        PriceError: There is none, or it is no amount.
    """
    price, currency = _money(fields.get("price"), fields)
    if "sale_price" in fields and _sale_holds(fields, now or datetime.now(UTC)):
        sale, sale_currency = _money(fields["sale_price"], fields)
        if sale < price:
            return sale, sale_currency or currency
    return price, currency


def stock_in(fields: Mapping[str, Any]) -> int | None:
    """Units; 0 where the feed says out of stock; none where it does not count."""
    state = str(fields.get("availability", "")).strip().lower().replace(" ", "_")
    if state.rsplit("/", 1)[-1] in _GONE:
        return 0
    return stock_of(fields.get("quantity"))


def options_in(fields: Mapping[str, Any]) -> dict[str, str]:
    """What sets this row apart from the others of its group."""
    pairs: list[tuple[str, Any]] = [(name, fields.get(name)) for name in OPTIONS]
    for i in (1, 2, 3):
        pairs.append(
            (
                first(fields, f"custom_variant{i}_category"),
                first(fields, f"custom_variant{i}_option"),
            )
        )
    # An unreadable extra must not cost the row: its plain columns still tell.
    with suppress(ValueError):
        pairs.extend(mapping_of(fields.get("variant_dict")).items())
    return options_of(pairs)


def images_of(fields: Mapping[str, Any]) -> list[str]:
    """Addresses of the pictures, the main one first."""
    more = fields.get("additional_image_link") or []
    if isinstance(more, str):
        more = more.split(",")
    return [url for url in [first(fields, "image_link"), *(str(u).strip() for u in more)] if url]


def category_of(fields: Mapping[str, Any]) -> str:
    """The shop's own path, or Google's where it names one; a bare taxonomy number says nothing."""
    for name in ("product_type", "category", "google_product_category"):
        value = first(fields, name)
        if value and not value.isdigit():
            return value
    return UNCATEGORISED


def specifications_of(fields: Mapping[str, Any]) -> dict[str, str]:
    """Measures and codes, product details ("section:name:value") and highlights."""
    found = {title: text for name, title in _MEASURES.items() if (text := first(fields, name))}
    details = fields.get("product_detail") or []
    for detail in [details] if isinstance(details, str | Mapping) else details:
        if isinstance(detail, Mapping):
            name, value = first(detail, "attribute_name"), first(detail, "attribute_value")
        else:
            _, name, value = ([*str(detail).split(":", 2), "", ""])[:3]
        if name and value:
            found[name.strip()] = value.strip()
    highlights = fields.get("product_highlight") or []
    texts = [highlights] if isinstance(highlights, str) else [str(h) for h in highlights]
    if texts:
        found["Highlights"] = "; ".join(texts)
    return found


def _money(value: Any, fields: Mapping[str, Any]) -> tuple[Decimal, str | None]:
    if isinstance(value, Mapping):
        amount, _ = price_of(value.get("amount", value.get("value")))
        return amount, str(value.get("currency") or "").upper() or None
    if value is None:
        raise PriceError("is required")
    amount, currency = price_of(value[0] if isinstance(value, list) else value)
    return amount, currency or first(fields, "currency").upper() or None


def _sale_holds(fields: Mapping[str, Any], now: datetime) -> bool:
    window = first(fields, "sale_price_effective_date").replace(" ", "").split("/")
    starts = first(fields, "sale_starts") or window[0]
    ends = first(fields, "sale_ends") or (window[1] if len(window) > 1 else "")
    today = now.date().isoformat()
    return (not starts or starts[:10] <= today) and (not ends or today <= ends[:10])
