"""A tiny store in the files of the public retail benchmark, and tasks in both of their shapes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

PLACE = {
    **{"address1": "1 Elm", "address2": "", "city": "Salem"},
    **{"state": "OR", "zip": "97301", "country": "USA"},
}


def _variant(item_id: str, price: float, size: str, available: bool = True) -> dict[str, Any]:
    options = {"frame size": size}
    return {"item_id": item_id, "options": options, "available": available, "price": price}


def _item(item_id: str, price: float, size: str) -> dict[str, Any]:
    named = {"name": "Bike", "product_id": "900", "item_id": item_id, "price": price}
    return {**named, "options": {"frame size": size}}


def _order(number: str, user: str, status: str, method: str, *items: dict[str, Any]) -> Any:
    paid = {"transaction_type": "payment", "amount": sum(i["price"] for i in items)}
    return {
        "order_id": number,
        "user_id": user,
        "address": PLACE,
        "items": list(items),
        "fulfillments": [{"tracking_id": ["77"], "item_ids": [i["item_id"] for i in items]}],
        "status": status,
        "payment_history": [{**paid, "payment_method_id": method}],
    }


def _user(name: str, *methods: dict[str, Any]) -> dict[str, Any]:
    return {
        "name": {"first_name": name, "last_name": "Day"},
        "address": PLACE,
        "email": f"{name.lower()}@example.com",
        "payment_methods": {method["id"]: method for method in methods},
        "orders": [],
    }


CARD = {"source": "credit_card", "brand": "visa", "last_four": "4242"}
SMALL, LARGE, GONE = (
    _variant("1", 10.1, "S"),
    _variant("2", 12.35, "L"),
    _variant("3", 9, "M", available=False),
)
PRODUCTS = {
    "900": {"name": "Bike", "product_id": "900", "variants": {"1": SMALL, "2": LARGE, "3": GONE}},
    "901": {"name": "Bell", "product_id": "901", "variants": {"4": _variant("4", 3, "S")}},
}
USERS = {
    "ann_1": _user(
        "Ann",
        {"id": "gift_card_1", "source": "gift_card", "balance": 20},
        {"id": "credit_card_1", **CARD},
    ),
    "bob_2": _user("Bob", {"id": "credit_card_2", **CARD}, {"id": "paypal_2", "source": "paypal"}),
}
ORDERS = {
    "#W1": _order("#W1", "ann_1", "pending", "credit_card_1", _item("1", 10.1, "S")),
    "#W2": _order("#W2", "ann_1", "delivered", "gift_card_1", *([_item("1", 10.1, "S")] * 2)),
    "#W3": _order("#W3", "bob_2", "pending", "paypal_2", _item("2", 12.35, "L")),
    "#W4": _order("#W4", "bob_2", "processed", "paypal_2", _item("2", 12.35, "L")),
}
SWAP = {"order_id": "#W1", "item_ids": ["1"], "new_item_ids": ["2"]}
NEWER = [
    {
        "id": "0",
        "evaluation_criteria": {
            "actions": [
                {"name": "get_order_details", "arguments": {"order_id": "#W1"}},
                {
                    "name": "modify_pending_order_items",
                    "arguments": {**SWAP, "payment_method_id": "gift_card_1"},
                },
                {
                    "name": "return_delivered_order_items",
                    "arguments": {
                        "order_id": "#W2",
                        "item_ids": ["1"],
                        "payment_method_id": "gift_card_1",
                    },
                },
            ]
        },
    },
    {"id": "1", "evaluation_criteria": {"actions": None}},
]
OLDER = [
    {
        "user_id": "bob_2",
        "actions": [
            {
                "name": "cancel_pending_order",
                "kwargs": {"order_id": "#W3", "reason": "ordered by mistake"},
            },
            {"name": "modify_user_address", "kwargs": {"user_id": "bob_2", **PLACE}},
        ],
    }
]


def retail_folder(folder: Path) -> Path:
    """The files, written into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    contents = {
        "products": PRODUCTS,
        "users": USERS,
        "orders": ORDERS,
        "newer_tasks": NEWER,
        "tasks_older": OLDER,
    }
    for name, value in contents.items():
        (folder / f"{name}.json").write_text(json.dumps(value), "utf-8")
    return folder
