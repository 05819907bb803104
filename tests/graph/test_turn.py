"""Whole turns on the embedded model and the demo shop: state and structure, never wording."""

from __future__ import annotations

import asyncio

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlmodel import col, select

from data.database import reading
from data.models import Message
from evals.agreement import mismatches
from evals.constraints import all_products
from graph.assistant import Assistant
from graph.reply import Reply, TurnRequest
from tests.graph.conftest import Talk

LAPTOPS = "a laptop for a student under $500 with good battery life"


def tools(reply: Reply) -> list[str]:
    return [tool.name for tool in reply.tools]


def test_the_main_job_from_search_to_cart(talk: Talk) -> None:
    found, reviews, returns, added, cart = talk(
        LAPTOPS,
        "what do buyers say about the second one?",
        "what can I return?",
        "add it to my cart",
        "show my cart",
    )
    assert len(found.cards) >= 3
    assert all("Laptops" in card.category and card.price_cents < 50_000 for card in found.cards)
    assert reviews.cards[0].id == found.cards[1].id
    assert returns.citations
    assert added.cart.lines or added.pending
    if added.pending:
        options = added.cards[0].variants
        chosen = next(v for v in options if v.in_stock)
        assert added.pending["arguments"]["product_id"] == found.cards[1].id
        assert chosen.options
    assert tools(cart) == ["view_cart"]


def test_an_open_choice_of_option_is_answered_in_words(talk: Talk) -> None:
    found, asked = talk(LAPTOPS, "add the first one to my cart", session="choice")
    assert asked.pending is not None
    variant = next(v for v in asked.cards[0].variants if v.in_stock)
    (added,) = talk(" ".join(variant.options.values()), session="choice")
    assert [line.product_id for line in added.cart.lines] == [found.cards[0].id]
    assert added.cart.lines[0].options == variant.options
    assert added.pending is None


def test_undo_takes_the_newest_cart_change_back(talk: Talk) -> None:
    talk("show me cookbooks", session="undo")
    (added,) = talk("add the first one to my cart", session="undo")
    if added.pending:
        pytest.skip("the first book comes in options")
    (undone,) = talk("undo that", session="undo")
    assert added.cart.count == 1
    assert undone.cart.count == 0


def test_several_requests_in_one_message_are_all_served_in_order(talk: Talk) -> None:
    (reply,) = talk("show me running shoes and what is your return policy?")
    assert reply.cards
    assert reply.citations


def test_a_limit_stays_in_force_and_can_be_given_up(talk: Talk) -> None:
    first, cheaper, dropped = talk("headphones under $100", "only wireless", "forget the price")
    assert all(card.price_cents < 10_000 for card in [*first.cards, *cheaper.cards])
    assert any(card.price_cents >= 10_000 for card in dropped.cards)


def test_nothing_fits_is_said_without_cards_and_offers_ways_out(talk: Talk) -> None:
    (reply,) = talk("a laptop under $20")
    assert reply.cards == []
    assert reply.suggestions


def test_a_yes_takes_the_only_way_out(talk: Talk) -> None:
    nothing, found = talk("show me kettles under $10", "yes")
    assert not nothing.cards
    assert found.cards
    (limit,) = (tool.arguments["max_price"] for tool in found.tools)
    assert all(1000 < card.price_cents <= limit * 100 for card in found.cards)


def test_what_is_said_is_kept_and_a_session_goes_on_after_a_restart(
    talk: Talk, assistant: Assistant
) -> None:
    talk(LAPTOPS, session="kept")
    with reading(assistant.shop.engine) as session:
        roles = session.exec(
            select(Message.role)
            .where(Message.thread_id == "kept")
            .order_by(col(Message.created_at))
        ).all()
    assert list(roles) == ["user", "assistant"]
    (again,) = talk("tell me more about the first one", session="kept")
    assert len(again.cards) == 1


def test_a_forgotten_conversation_starts_afresh(
    talk: Talk, assistant: Assistant, loop: asyncio.AbstractEventLoop
) -> None:
    talk("show me tents", session="forgotten")
    loop.run_until_complete(assistant.forget("forgotten", None))
    (reply,) = talk("tell me more about the first one", session="forgotten")
    assert reply.cards == []


def test_sessions_and_customers_are_apart(talk: Talk) -> None:
    talk("show me cookbooks", session="shared", customer="cus-a")
    (other,) = talk("tell me more about the first one", session="shared", customer="cus-b")
    assert other.cards == []


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   \n\t ",
        "🙂🙃🎧",
        "x" * 10_000,
        "'; DROP TABLE product; --",
        "<script>alert('hi')</script>",
        "<b>laptop</b> under <i>$500</i>",
        "\x00\x07\x1b[31m laptops \u202e",
        "電腦 便宜",
        "ноутбук до 500 долларов",
        'NEAR( " foo-bar AND OR NOT *',
        "a" * 3999,
        "1 2 3 4 5 6 7 8 9",
        "?!?!?!",
    ],
)
def test_odd_input_gets_one_clear_reply(talk: Talk, text: str) -> None:
    (reply,) = talk(text)
    assert reply.text.strip()
    assert "<script" not in reply.text
    assert "Traceback" not in reply.text


@given(st.text(max_size=300))
@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_no_text_breaks_a_turn(talk: Talk, text: str) -> None:
    (reply,) = talk(text)
    assert reply.text.strip()


@given(
    noun=st.sampled_from(["laptops", "headphones", "tents", "running shoes", "sofas", "dresses"]),
    ceiling=st.integers(15, 900),
    floor=st.integers(0, 400),
)
@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_bounds_hold_and_what_exists_is_found(
    talk: Talk, assistant: Assistant, noun: str, ceiling: int, floor: int
) -> None:
    low, high = sorted((floor, floor + ceiling))
    (reply,) = talk(f"{noun} between ${low} and ${high}")
    assert all(low * 100 <= card.price_cents <= high * 100 for card in reply.cards)
    leaf = noun.title()
    exists = any(
        leaf in product.category.split(" > ") and low * 100 <= product.price_cents <= high * 100
        for product in all_products(assistant.shop)
    )
    assert bool(reply.cards) == exists


def test_cards_and_prose_agree(talk: Talk, assistant: Assistant) -> None:
    products = all_products(assistant.shop)
    replies = talk(
        "show me tents",
        "tell me more about the second one",
        "compare the first two",
        "show me your best sellers",
    )
    assert [mismatches(reply, products) for reply in replies] == [[]] * len(replies)
    assert all(reply.cards for reply in replies)


def test_turns_of_one_session_run_one_after_the_other(
    assistant: Assistant, loop: asyncio.AbstractEventLoop
) -> None:
    async def both() -> list[Reply]:
        requests = [
            TurnRequest(text=text, session_id="at-once")
            for text in ("show me tents", "show me sofas", "show my cart")
        ]
        return list(await asyncio.gather(*(assistant.reply(request) for request in requests)))

    replies = loop.run_until_complete(both())
    assert [bool(reply.text) for reply in replies] == [True] * 3
    with reading(assistant.shop.engine) as session:
        kept = session.exec(select(Message).where(Message.thread_id == "at-once")).all()
    assert len(kept) == 6
