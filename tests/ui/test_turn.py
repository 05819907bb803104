"""The handlers in a real chat session: what is sent, and that clicks are not believed."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import chainlit as cl
import pytest
from sqlmodel import select

from data.catalogue import product_facts
from data.constraints import Constraints
from data.database import reading
from data.facts import CartFacts, ProductFacts
from data.models import Product
from data.settings import Settings
from graph.reply import Reply, ToolTrace, TurnEvent, TurnRequest
from knowledge.shop import Shop, open_shop
from tests.ui.visitor import Visitor
from tools.context import ShopContext
from tools.run import run_tool
from ui import actions, counter, turn, window, words
from ui.resume import reopen

SECRET = "internal detail"


class CannedAssistant:
    """Answers with what the test wants, over a real shop."""

    def __init__(self, shop: Shop) -> None:
        """Nothing is asked yet."""
        self.shop, self.asked = shop, list[TurnRequest]()
        self.answer: Any = None

    async def stream(self, request: TurnRequest) -> AsyncIterator[TurnEvent]:
        """Two pieces of text, a step, then the reply."""
        self.asked.append(request)
        reply: Reply = self.answer(request)
        half = len(reply.text) // 2
        yield TurnEvent(kind="step", name="understand", detail={"ms": 1})
        yield TurnEvent(kind="text", text=reply.text[:half])
        yield TurnEvent(kind="text", text=reply.text[half:])
        yield TurnEvent(kind="reply", reply=reply)

    async def close(self) -> None:
        """Nothing to give back."""


@pytest.fixture
def shop(demo_home: Path) -> Iterator[Shop]:
    opened = open_shop(Settings(home=demo_home, _env_file=None))
    yield opened
    opened.close()


@pytest.fixture
async def assistant(shop: Shop) -> AsyncIterator[CannedAssistant]:
    canned = CannedAssistant(shop)

    async def opener(settings: Settings, progress: Any) -> Any:
        return canned

    await counter.open_counter(shop.settings, opener=opener)
    yield canned
    await counter.close_counter()


@pytest.fixture
def plain(shop: Shop) -> ProductFacts:
    """Give a product in stock without options."""
    with reading(shop.engine) as session:
        ids = session.exec(select(Product.id).where(Product.stock > 20)).all()  # type: ignore[operator]
        found = product_facts(session, list(ids))
    return next(product for product in found if not product.variants)


def empty_cart(request: TurnRequest) -> CartFacts:
    return CartFacts(owner=f"customer:{request.customer_id}", currency="USD")


async def test_a_reply_streams_and_then_shows_its_cards(
    assistant: CannedAssistant, plain: ProductFacts
) -> None:
    anna = Visitor("guest-anna")
    anna.speak()
    assistant.answer = lambda request: Reply(
        session_id=request.session_id,
        text=f"Here is the {plain.name}.",
        cards=[plain],
        suggestions=["Add it"],
        cart=empty_cart(request),
    )
    await turn.run_turn("something nice")
    assert assistant.asked[0].customer_id == "guest-anna"
    assert assistant.asked[0].session_id == anna.session.thread_id
    assert not anna.sent("stream_start"), "what comes at once is shown at once"
    assert anna.sent("new_message")[-1]["output"] == f"Here is the {plain.name}."
    drawn = anna.sent("element")
    assert [element["name"] for element in drawn] == ["ProductCards", "NextSteps"]
    assert drawn[0]["props"]["products"][0]["price_cents"] == plain.price_cents
    assert drawn[0]["forId"] == anna.sent("new_message")[-1]["id"]


async def test_steps_are_for_the_shops_side_only(assistant: CannedAssistant) -> None:
    assistant.answer = lambda request: Reply(
        session_id=request.session_id, text="Hello there", cart=empty_cart(request)
    )
    for role, steps in (("customer", 0), ("support_agent", 1)):
        visitor = Visitor(f"someone-{role}", role)
        visitor.speak()
        await turn.run_turn("hello")
        shown = [m for m in visitor.sent("new_message") if m["type"] == "tool"]
        assert len(shown) == steps


async def test_what_breaks_is_told_kindly_and_without_its_words(
    assistant: CannedAssistant, caplog: pytest.LogCaptureFixture
) -> None:
    def break_down(request: TurnRequest) -> Reply:
        raise ValueError(SECRET)

    anna = Visitor("guest-anna")
    anna.speak()
    assistant.answer = break_down
    await turn.kindly(turn.run_turn)("hello")
    told = anna.sent("new_message")[-1]["output"]
    assert "Reference" in told
    assert SECRET not in str(anna.events)
    assert SECRET in caplog.text
    clicked = await turn.safely(actions.add)({"product_id": object()})
    assert not clicked["ok"]


async def test_a_click_adds_to_the_clickers_cart_at_the_shops_price(
    assistant: CannedAssistant, plain: ProductFacts
) -> None:
    anna, ben = Visitor("guest-anna"), Visitor("guest-ben")
    anna.speak()
    forged = {"product_id": plain.id, "price_cents": 1, "customer_id": "guest-ben", "owner": "x"}
    answer = await actions.add(forged)
    assert answer == {"ok": True, "count": 1}
    panel = anna.sent("element")[-1]
    assert (panel["name"], panel["display"]) == ("Cart", "side")
    assert panel["props"]["lines"][0]["price_cents"] == plain.price_cents
    ben.speak()
    context = ShopContext(assistant.shop, session_id="", customer_id="guest-ben")
    found = await asyncio.to_thread(run_tool, context, "view_cart", {})
    assert found.cart is not None
    assert found.cart.count == 0
    assert not ben.events


async def test_the_panel_is_one_element_however_often_it_changes(
    assistant: CannedAssistant, plain: ProductFacts
) -> None:
    anna = Visitor("guest-anna")
    anna.speak()
    line = {"product_id": plain.id}
    await actions.add(line)
    await actions.update({**line, "quantity": 3})
    await actions.remove(line)
    panels = anna.sent("element")
    assert len({panel["id"] for panel in panels}) == 1
    assert [panel["props"]["count"] for panel in panels] == [1, 3, 0]


async def test_a_phone_is_not_covered_by_a_panel_it_did_not_ask_for(
    assistant: CannedAssistant, plain: ProductFacts
) -> None:
    anna = Visitor("guest-anna")
    anna.speak()
    await actions.add({"product_id": plain.id, "wide": False})
    assert not anna.sent("element")
    await window.hear({"type": "smartshop:open-cart", "wide": False})
    assert anna.sent("element")[-1]["props"]["count"] == 1


@pytest.mark.parametrize(
    "payload",
    [
        {},
        {"product_id": "no-such-product"},
        {"product_id": {"$ne": 1}},
        {"product_id": "' OR 1=1 --", "quantity": 1},
        {"quantity": -5},
        {"quantity": 10**9},
        {"quantity": "many"},
        {"variant_id": "no-such-variant", "quantity": 0},
    ],
)
async def test_no_payload_breaks_an_action(
    assistant: CannedAssistant, plain: ProductFacts, payload: dict[str, Any]
) -> None:
    anna = Visitor("guest-anna")
    anna.speak()
    asked = (
        payload if "product_id" in payload or not payload else {"product_id": plain.id, **payload}
    )
    answer = await actions.add(asked)
    if payload.get("variant_id") is None or not answer["ok"]:
        assert not answer["ok"]
        assert answer["message"]
        assert "Traceback" not in answer["message"]


async def test_details_come_from_the_shop_and_become_what_it_means(
    assistant: CannedAssistant, plain: ProductFacts
) -> None:
    anna = Visitor("guest-anna")
    anna.speak()
    told = await actions.details({"product_id": plain.id})
    assert told["product"]["name"] == plain.name
    assert len({row["name"].casefold() for row in told["sheet"]}) == len(told["sheet"])
    assistant.answer = lambda request: Reply(
        session_id=request.session_id, text="Yes.", cart=empty_cart(request)
    )
    await turn.run_turn("is it any good?")
    assert assistant.asked[-1].page["product_id"] == plain.id
    await turn.run_turn("and now?")
    assert assistant.asked[-1].page == {}
    unknown = await actions.details({"product_id": "nothing"})
    assert not unknown["ok"]


async def test_asking_for_the_cart_opens_it(
    assistant: CannedAssistant, plain: ProductFacts
) -> None:
    anna = Visitor("guest-anna")
    anna.speak()
    assistant.answer = lambda request: Reply(
        session_id=request.session_id,
        text="Here is your cart.",
        tools=[ToolTrace(name="view_cart", arguments={}, ok=True)],
        cart=empty_cart(request),
    )
    await turn.run_turn("show my cart")
    assert anna.sent("element")[-1]["name"] == "Cart"


async def test_a_reopened_conversation_shows_todays_facts(
    assistant: CannedAssistant, plain: ProductFacts
) -> None:
    anna = Visitor("guest-anna")
    anna.speak()
    cards: list[dict[str, Any]] = [
        {"id": plain.id, "price_cents": 1, "in_stock": False},
        {"id": "withdrawn"},
    ]
    thread: dict[str, Any] = {
        "elements": [{"name": "ProductCards", "props": {"products": cards}}, {"name": "x"}]
    }
    await actions.add({"product_id": plain.id})
    found = await asyncio.to_thread(
        run_tool, ShopContext(assistant.shop, "", "guest-anna"), "view_cart", {}
    )
    assert found.cart is not None
    await reopen(thread, found.cart)
    assert cards[0]["price_cents"] == plain.price_cents
    assert cards[0]["in_stock"]
    assert cards[1]["gone"]
    assert thread["elements"][-1]["name"] == "Cart"


@pytest.mark.parametrize(
    "data",
    [
        None,
        7,
        "text",
        {},
        {"type": "other"},
        {"type": "smartshop:page", "product_id": ["x"]},
        {"type": "smartshop:page", "product_id": "x" * 5000},
        {"type": "smartshop:viewport"},
    ],
)
async def test_foreign_window_messages_do_nothing(assistant: CannedAssistant, data: Any) -> None:
    anna = Visitor("guest-anna")
    anna.speak()
    await window.hear(data)
    assert not anna.events
    assert not cl.user_session.get("page")


async def test_the_page_tells_where_the_customer_stands(assistant: CannedAssistant) -> None:
    anna = Visitor("guest-anna")
    anna.speak()
    product = assistant.shop.products.top(Constraints(), 1).hits[0].product.id
    told = {"type": "smartshop:page", "product_id": product, "locale": "de-DE", "evil": 1}
    await window.hear(told | {"search": "anna@example.com", "url": "https://a.example/p/1?key=s"})
    page = cl.user_session.get("page")
    assert "anna@" not in page.pop("search")
    assert page == {"product_id": product, "url": "/p/1"}
    assert words.language(assistant.shop.settings) == "de"
    await window.hear({"type": "smartshop:page", "product_id": "unknown"})
    assert not cl.user_session.get("page")
