"""The demo shop's orders, and the addresses and ways of paying of those who placed them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from data.models.columns import utc_now
from data.seed.products import products
from data.yaml_file import read_yaml

CARRIER = "Parcelwing"
DELIVERY_DAYS = {"US": (3, 5), "CA": (5, 8)}
"""As the shop's terms promise them for standard delivery."""


def shoppers() -> dict[str, dict[str, Any]]:
    """Customer id -> address and ways of paying, of those who have ordered."""
    names = ("address", "payment_methods")
    return {key: {name: value[name] for name in names} for key, value in _written().items()}


def orders() -> Iterator[dict[str, Any]]:
    """The orders as import records; their times count back from now."""
    catalogue = {product["id"]: product for product in products()}
    now = utc_now().replace(minute=0, second=0, microsecond=0)
    for customer, value in _written().items():
        for order in value["orders"]:
            items = [_item(item, catalogue[item["product_id"]]) for item in order["items"]]
            yield {
                "id": order["id"],
                "customer": customer,
                "status": order["status"],
                "address": value["address"],
                "items": items,
                "payments": _payments(order, items),
                "shipments": _shipments(order, now),
                "delivery_days": DELIVERY_DAYS[value["address"]["country"]],
                "cancel_reason": order.get("reason", ""),
                "placed_at": _before(now, order, "placed"),
                "delivered_at": _before(now, order, "delivered"),
            }


def _item(item: Mapping[str, Any], product: Mapping[str, Any]) -> dict[str, Any]:
    variant = next((v for v in product["variants"] if v["id"] == item.get("variant_id")), product)
    return {
        **item,
        "name": product["name"],
        "options": variant.get("options", {}),
        "price": variant["price"],
    }


def _payments(order: Mapping[str, Any], items: list[dict[str, Any]]) -> list[dict[str, Any]]:
    total = round(sum(item["price"] * item.get("quantity", 1) for item in items), 2)
    kinds = ("payment", "refund") if order["status"] == "cancelled" else ("payment",)
    return [{"kind": kind, "amount": total, "method": order["paid_with"]} for kind in kinds]


def _shipments(order: Mapping[str, Any], now: datetime) -> list[dict[str, Any]]:
    if "shipped" not in order:
        return []
    parcel = {"carrier": CARRIER, "tracking_ids": [f"PW{order['id'][1:]}"]}
    return [{**parcel, "shipped_at": _before(now, order, "shipped")}]


def _before(now: datetime, order: Mapping[str, Any], what: str) -> datetime | None:
    return now - timedelta(days=order[what]) if what in order else None


@cache
def _written() -> dict[str, Any]:
    found: dict[str, Any] = read_yaml(Path(__file__).parent / "orders.yaml")
    return found
