"""What the page draws of orders and purchases, and what its buttons may do."""

from __future__ import annotations

import json
from typing import Any

import pytest

from data.facts import CartFacts, CartLineFacts
from data.order_facts import (
    CheckoutFacts,
    MethodFacts,
    OrderEventFacts,
    OrderFacts,
    OrderLineFacts,
    ShippingFacts,
)
from data.settings import Settings
from graph.embedded.voice import Voice
from graph.reply import ChangedLine, OrderChange, Reply, ToolTrace
from tests.ui.visitor import Visitor
from tools.outcome import ToolOutcome
from ui import buying
from ui.cards import reply_elements

SETTINGS = Settings(_env_file=None)
CART = CartFacts(owner="customer:x", currency="USD")
LINE = OrderLineFacts(product_id="mug", name="Mug", quantity=2, price_cents=1500)
ORDER = OrderFacts(
    id="S1",
    status="pending",
    currency="USD",
    lines=(LINE,),
    subtotal_cents=3000,
    total_cents=3000,
    events=(OrderEventFacts(kind="placed", at="2026-01-02T10:00:00+00:00"),),
)
PURCHASE = CheckoutFacts(
    id="c",
    currency="USD",
    lines=(
        CartLineFacts(
            product_id="mug", name="Mug", quantity=2, price_cents=1500, price_when_added_cents=1500
        ),
    ),
    subtotal_cents=3000,
    total_cents=3499,
    shipping_options=(ShippingFacts(id="s", name="S", price_cents=499, min_days=1, max_days=2),),
    methods=(MethodFacts(id="m", kind="credit_card", brand="visa", last_four="4242"),),
    missing=("email",),
)


def drawn(**given: Any) -> dict[str, Any]:
    """The props of each element of a reply, by name."""
    Visitor("guest-anna").speak()
    reply = Reply(session_id="s", text="t", cart=CART, **given)
    return {one.name: one.props for one in reply_elements(reply, SETTINGS)}


async def test_an_order_shows_its_way_and_its_sums() -> None:
    card = drawn(orders=[ORDER])["Orders"]["orders"][0]
    assert [step["done"] for step in card["way"]] == [True, False, False]
    assert card["lines"][0]["total_cents"] == 3000
    json.dumps(card)


async def test_several_orders_are_rows_to_choose_from() -> None:
    many = [ORDER.model_copy(update={"id": f"S{n}"}) for n in range(9)]
    rows = drawn(orders=many)["Orders"]["rows"]
    assert [row["id"] for row in rows] == [f"S{n}" for n in range(8)]
    assert rows[0]["names"] == "Mug"


async def test_what_was_asked_for_of_an_item_stands_beside_it() -> None:
    asked = OrderEventFacts(kind="return_requested", at="", details={"item_ids": ["mug"]})
    card = drawn(orders=[ORDER.model_copy(update={"events": (*ORDER.events, asked)})])["Orders"]
    assert "1" in card["orders"][0]["lines"][0]["note"]
    assert drawn(orders=[ORDER])["Orders"]["orders"][0]["lines"][0]["note"] is None


async def test_what_a_yes_would_make_of_an_order_takes_the_place_of_its_card() -> None:
    line = ChangedLine(line=LINE, quantity=1, becomes={"color": "red"})
    change = OrderChange(
        action="exchange", order_id="S1", currency="USD", lines=[line], told=["$1.00 more"]
    )
    pending = {"action": "exchange_items", "arguments": {}, "seal": "abc"}
    shown = drawn(orders=[ORDER], changes=[change], pending=pending)
    assert "Orders" not in shown
    props = shown["OrderChanges"]
    assert props["seal"] == "abc"
    told = props["changes"][0]
    assert (told["lines"][0]["quantity"], told["lines"][0]["becomes"]) == (1, {"color": "red"})
    assert told["lines"][0]["total_cents"] == 1500
    json.dumps(props)


async def test_what_is_missing_makes_a_form_and_a_whole_purchase_a_button() -> None:
    form = drawn(checkout=PURCHASE)["Checkout"]
    assert form["missing"] == ["email"]
    assert form["seal"] is None
    whole = PURCHASE.model_copy(update={"missing": (), "summary_hash": "h"})
    pending = {"action": "checkout", "arguments": {"summary_hash": "h"}, "seal": "abc"}
    assert drawn(checkout=whole, pending=pending)["Checkout"]["seal"] == "abc"
    assert drawn(checkout=whole)["Checkout"]["seal"] is None


async def test_a_placed_order_is_a_receipt() -> None:
    trace = ToolTrace(name="checkout", arguments={}, ok=True)
    assert drawn(orders=[ORDER], tools=[trace])["Orders"]["receipt"]
    assert not drawn(orders=[ORDER])["Orders"]["receipt"]


async def test_a_form_says_only_what_a_checkout_knows(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[dict[str, Any]] = []
    said: list[tuple[str, str | None]] = []

    def run(context: object, name: str, given: dict[str, Any]) -> ToolOutcome:
        asked.append(given)
        return ToolOutcome(name=name, arguments=given)

    async def turn(text: str, confirms: str | None = None, **more: str) -> None:
        said.append((text, confirms))

    monkeypatch.setattr(buying, "run_tool", run)
    monkeypatch.setattr("ui.speaker.shop_context", lambda: None)
    monkeypatch.setattr("ui.buttons.run_turn", turn)
    monkeypatch.setattr("ui.words.voice", Voice)
    Visitor("guest-anna").speak()
    sly = {"email": " a@b.example ", "summary_hash": "h", "owner": "customer:other", "city": 7}
    assert (await buying.fill(sly))["ok"]
    assert asked == [{"email": "a@b.example"}]
    assert not (await buying.agree({"seal": 7}))["ok"]
    assert (await buying.agree({"seal": "abc"}))["ok"]
    assert said[-1][1] == "abc"
    assert (await buying.agree({"seal": "abd", "to": "change"}))["ok"]
    assert said[-1][1] == "abd"
    assert said[-1][0] != said[-2][0]
