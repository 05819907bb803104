"""A turn on a category page, or of a customer who is known, leans without hiding anything."""

from __future__ import annotations

import asyncio
from typing import Any

from graph.assistant import Assistant
from graph.reply import Reply, TurnRequest
from tests.graph.conftest import Talk
from tools.context import ShopContext
from tools.run import run_tool

VAGUE = "something for travelling"


def on_page(
    assistant: Assistant, loop: asyncio.AbstractEventLoop, text: str, page: dict[str, Any]
) -> Reply:
    request = TurnRequest(text=text, session_id=f"page {page} {text}", page=page)
    return loop.run_until_complete(assistant.reply(request))


def categories(reply: Reply) -> set[str]:
    assert reply.cards
    return {card.category.split(" > ")[0] for card in reply.cards}


def test_a_category_page_comes_first_where_the_words_leave_it_open(
    assistant: Assistant, loop: asyncio.AbstractEventLoop, talk: Talk
) -> None:
    (plain,) = talk(VAGUE)
    leant = on_page(assistant, loop, VAGUE, {"category": "Electronics"})
    assert categories(plain) != {"Electronics"}
    assert categories(leant) == {"Electronics"}


def test_words_that_name_another_category_win(
    assistant: Assistant, loop: asyncio.AbstractEventLoop, talk: Talk
) -> None:
    (plain,) = talk("show me backpacks")
    leant = on_page(assistant, loop, "show me backpacks", {"category": "Electronics"})
    assert [card.id for card in leant.cards] == [card.id for card in plain.cards]


def test_a_page_that_makes_no_sense_is_no_page(
    assistant: Assistant, loop: asyncio.AbstractEventLoop, talk: Talk
) -> None:
    (plain,) = talk(VAGUE)
    pages: list[dict[str, Any]] = [
        {"category": 7},
        {"category": "Nowhere"},
        {"category": {"a": []}},
    ]
    for page in pages:
        leant = on_page(assistant, loop, VAGUE, page)
        assert [card.id for card in leant.cards] == [card.id for card in plain.cards]


def test_what_a_customer_put_into_the_cart_orders_their_next_search(
    assistant: Assistant, talk: Talk
) -> None:
    (plain,) = talk("show me mugs", customer="lea")
    product = next(card for card in plain.cards[1:] if card.brand and card.in_stock)
    bought = next((v.id for v in product.variants if v.in_stock), None)
    context = ShopContext(assistant.shop, session_id="", customer_id="lea")
    line = {"product_id": product.id, "variant_id": bought}
    assert run_tool(context, "add_to_cart", line).ok
    (leant,) = talk("show me mugs", customer="lea")
    before = [card.id for card in plain.cards]
    after = [card.id for card in leant.cards]
    assert after.index(product.id) <= before.index(product.id)
    assert ShopContext(assistant.shop, "", "lea").leanings.brands == (product.brand,)
