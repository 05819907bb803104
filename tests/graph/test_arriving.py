"""A customer who goes from page to page: "this" is what they are looking at now."""

from __future__ import annotations

import uuid
from typing import Any

import pytest
from sqlmodel import select

from data.database import reading
from data.models import Order
from graph.embedded.voice import Voice
from graph.reply import Reply, TurnRequest
from tests.graph.conftest import Opened

CUSTOMER = "cust-001"
CAMERA, ENGINE, TRUCK = "acm-0001", "veh-0004", "veh-0001"


async def test_this_is_the_product_of_the_page_just_come_to(speaking: Opened) -> None:
    assistant, session = speaking(), str(uuid.uuid4())

    async def on(page: str, text: str) -> Reply:
        request = TurnRequest(text=text, session_id=session, page={"product_id": page})
        return await assistant.reply(request)

    asked = await on(CAMERA, "what do buyers say about this?")
    assert [card.id for card in asked.cards] == [CAMERA]
    added = await on(ENGINE, "add this to my cart")
    assert [line.product_id for line in added.cart.lines] == [ENGINE]
    await on(ENGINE, "show me laptops under $800")
    told = await on(TRUCK, "how much is it?")
    assert [card.id for card in told.cards] == [TRUCK]


async def test_it_is_the_order_whose_page_the_customer_looks_at(speaking: Opened) -> None:
    assistant, session = speaking(), str(uuid.uuid4())
    with reading(assistant.shop.engine) as opened:
        order = opened.exec(select(Order).where(Order.owner == f"customer:{CUSTOMER}")).all()[-1]
        other = opened.exec(select(Order).where(Order.owner != order.owner)).first()
    page: dict[str, Any] = {"kind": "order", "order_id": order.id}

    async def say(text: str, page: dict[str, Any]) -> Reply:
        request = TurnRequest(text=text, session_id=session, customer_id=CUSTOMER, page=page)
        return await assistant.reply(request)

    told = await say("where is it?", page)
    assert [one.id for one in told.orders] == [order.id]
    assert other is not None
    strange = await say("where is it?", {"kind": "order", "order_id": other.id})
    assert other.id not in [one.id for one in strange.orders]


@pytest.mark.parametrize(
    "page", [{"search": "tents under $200"}, {"category": "Tents"}], ids=["search", "category"]
)
async def test_a_list_of_the_page_is_the_search_that_goes_on(
    speaking: Opened, page: dict[str, Any]
) -> None:
    assistant, session = speaking(), str(uuid.uuid4())
    await assistant.reply(TurnRequest(text="laptops", session_id=session))
    request = TurnRequest(text="any cheaper?", session_id=session, page=page)
    told = await assistant.reply(request)
    assert told.cards
    assert {card.category.rsplit(" > ", 1)[-1] for card in told.cards} == {"Tents"}
    prices = [card.price_cents for card in told.cards]
    assert "search" not in page or max(prices) <= 20_000


@pytest.mark.parametrize("key", ["chip-under", "order-rating", "order-price-asc", "chip-in-stock"])
@pytest.mark.parametrize("page", [{"search": "tents"}, {"category": "Tents"}], ids=str)
async def test_what_the_chat_offers_on_a_list_goes_on_from_it(
    speaking: Opened, page: dict[str, Any], key: str
) -> None:
    text = str(Voice().chip(key, cents=15_000)).capitalize()
    request = TurnRequest(text=text, session_id=str(uuid.uuid4()), page=page)
    cards = (await speaking().reply(request)).cards
    assert {card.category.rsplit(" > ", 1)[-1] for card in cards} == {"Tents"}
    prices = [card.price_cents for card in cards]
    assert key != "chip-under" or max(prices) < 15_000
    assert key != "order-price-asc" or prices == sorted(prices)
    assert key != "chip-in-stock" or all(card.in_stock for card in cards)
