"""Orders by tools: the demo customers' own, told beforehand, carried out, refused alike."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from sqlmodel import select

from data.database import reading
from data.models import Order, OrderEvent
from tools.context import ShopContext
from tools.registry import TOOLS
from tools.run import preview_tool, run_tool

ADDRESS = {"address1": "2 Oak", "city": "Salem", "state": "OR", "zip": "97301", "country": "US"}
WRITING: list[tuple[str, dict[str, Any]]] = [
    ("cancel_order", {"reason": "no longer needed"}),
    ("modify_order", ADDRESS),
    ("modify_order", {"payment_method_id": "gift-0012"}),
    ("modify_order", {"item_ids": ["per-0003-01"], "new_item_ids": ["per-0003-02"]}),
    ("return_items", {"item_ids": ["wal-0001-01"]}),
    ("exchange_items", {"item_ids": ["wal-0001-01"], "new_item_ids": ["wal-0001-02"]}),
]


@pytest.fixture
def customer(context: ShopContext) -> ShopContext:
    """The demo customer with the most orders."""
    return replace(context, customer_id="cust-001")


def status_of(context: ShopContext, order_id: str) -> str:
    return str(run_tool(context, "get_order_status", {"order_id": order_id}).result["status"])


def test_orders_are_listed_newest_first_and_told_whole(customer: ShopContext) -> None:
    listed = run_tool(customer, "list_orders", {})
    placed = [order["placed_at"] for order in listed.result["orders"]]
    assert placed == sorted(placed, reverse=True)
    assert {"pending", "processed", "delivered", "cancelled"} <= {o.status for o in listed.orders}
    assert [o.id for o in listed.orders] == [o["order_id"] for o in listed.result["orders"]]
    (money,) = listed.result["money"]
    moved = [(p.kind, p.amount_cents) for order in listed.orders for p in order.payments]
    assert round(money["paid"] * 100) == sum(cents for kind, cents in moved if kind == "payment")
    assert round(money["refunded"] * 100) == sum(cents for kind, cents in moved if kind == "refund")
    told = run_tool(customer, "get_order_status", {"order_id": " #s4d8p27h6zn"})
    assert told.orders[0].id == "S4D8P27H6ZN"
    assert [event["event"] for event in told.result["timeline"]] == ["placed", "shipped"]
    assert told.result["tracking_ids"] == ["PW4D8P27H6ZN"]


def test_a_guest_has_none(context: ShopContext) -> None:
    assert run_tool(context, "list_orders", {}).result == {"orders": [], "total": 0, "money": []}
    error = run_tool(context, "get_profile", {}).error
    assert error is not None
    assert error["code"] == "no_profile"


def test_the_profile_shows_no_whole_address_of_mail_and_no_token(customer: ShopContext) -> None:
    profile = run_tool(customer, "get_profile", {}).result
    assert profile["email"] == "g***@example.com"
    assert profile["payment_methods"] == [
        {"id": "card-0011", "kind": "credit_card", "brand": "visa", "last_four": "4242"},
        {"id": "gift-0012", "kind": "gift_card", "balance": 75.0, "currency": "USD"},
    ]


@pytest.mark.parametrize(("name", "arguments"), WRITING)
def test_anothers_order_is_refused_like_none(
    context: ShopContext, name: str, arguments: dict[str, Any]
) -> None:
    other = replace(context, customer_id="cust-002")
    told = [
        step(other, name, {"order_id": order_id, **arguments}).error
        for order_id in ("S7K3M92X4QR", "S9T5B38W2CJ", "S0000000000")
        for step in (run_tool, preview_tool)
    ]
    assert all(one == told[0] for one in told)
    assert told[0] is not None
    assert told[0]["code"] == "not_found"


def test_a_preview_changes_nothing_and_names_what_a_yes_does(customer: ShopContext) -> None:
    asked = {"order_id": "s9t5b38w2cj", "item_ids": "dry-0005"}
    shown = preview_tool(customer, "return_items", asked)
    assert shown.confirm == {
        "order_id": "S9T5B38W2CJ",
        "item_ids": ["dry-0005"],
        "payment_method_id": "card-0011",
    }
    assert shown.result["refund"] == 29.99
    assert status_of(customer, "S9T5B38W2CJ") == "delivered"
    again = preview_tool(customer, "return_items", shown.confirm)
    assert (again.confirm, again.result) == (shown.confirm, shown.result)
    done = run_tool(customer, "return_items", shown.confirm)
    assert done.result == shown.result
    assert done.confirm is None
    assert done.orders[0].status == status_of(customer, "S9T5B38W2CJ") == "return requested"
    told = run_tool(customer, "get_order_status", {"order_id": "S9T5B38W2CJ"}).result
    assert told["return"]["item_ids"] == ["dry-0005"]


def test_every_change_is_recorded_with_who_made_it(customer: ShopContext) -> None:
    arguments = {"order_id": "S7K3M92X4QR", **ADDRESS}
    assert run_tool(customer, "modify_order", arguments).ok
    with reading(customer.shop.engine) as session:
        order = session.get_one(Order, "S7K3M92X4QR")
        assert order.address["address1"] == "2 Oak"
        events = session.exec(select(OrderEvent).where(OrderEvent.order_id == order.id)).all()
    assert (events[-1].kind, events[-1].by) == ("address_modified", "customer:cust-001")


@pytest.mark.parametrize(
    "arguments",
    [
        {},
        {**ADDRESS, "payment_method_id": "card-0011"},
        {**ADDRESS, "item_ids": ["a"], "new_item_ids": ["b"]},
        {"address1": "2 Oak"},
    ],
)
def test_one_whole_change_a_call(customer: ShopContext, arguments: dict[str, Any]) -> None:
    refused = run_tool(customer, "modify_order", {"order_id": "S7K3M92X4QR", **arguments})
    assert refused.error is not None
    assert refused.error["code"] in ("one_change", "address_incomplete")


def test_an_address_is_changed_for_later_orders_only(context: ShopContext) -> None:
    customer = replace(context, customer_id="cust-003")
    shown = preview_tool(customer, "update_address", {**ADDRESS, "zip": 97301})
    assert shown.confirm is not None
    assert run_tool(customer, "get_profile", {}).result["address"]["city"] == "Austin"
    assert run_tool(customer, "update_address", shown.confirm).ok
    assert run_tool(customer, "get_profile", {}).result["address"] == {**ADDRESS, "address2": ""}
    order = run_tool(customer, "get_order_status", {"order_id": "S6J2R45T9WX"}).orders[0]
    assert order.address["city"] == "Austin"


def test_what_changes_an_order_can_be_told_beforehand() -> None:
    names = {name for name, _ in WRITING} | {"update_address"}
    assert names <= {name for name, tool in TOOLS.items() if tool.preview}
