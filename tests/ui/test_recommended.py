"""Recommended cards from being shown to being bought, over a real shop and its SQLite file."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlmodel import select

from data.database import reading
from data.impressions import attribution
from data.models import Recommendation
from data.models.columns import utc_now
from data.settings import Settings
from graph.assistant import Assistant
from tests.ui.visitor import Visitor
from tools.run import run_tool
from ui import actions, counter, recommended, speaker, turn

ADDRESS = {
    "name": "Anna Doe", "address1": "1 Main St", "city": "Portland", "state": "OR", "zip": "97209",
    "country": "US", "email": "anna@example.com",
}  # fmt: skip


@pytest.fixture
async def assistant(demo_home: Path) -> AsyncIterator[Assistant]:
    settings = Settings(home=demo_home, _env_file=None)
    yield await counter.open_counter(settings)
    await counter.close_counter()


async def shown(visitor: Visitor, text: str) -> dict[str, Any]:
    """The props of the recommended group of cards that answers the text."""
    before = len(visitor.sent("element"))
    await turn.run_turn(text)
    drawn = [one["props"] for one in visitor.sent("element")[before:]]
    return next(props for props in drawn if props.get("recommendation"))


def came_of_it(assistant: Assistant) -> dict[str, Any]:
    assistant.shop.tracker.settle()
    with reading(assistant.shop.engine) as session:
        return attribution(session, utc_now() - timedelta(hours=1))


def buy() -> None:
    """Check the cart out as the customer's yes does."""
    context = speaker.shop_context()
    asked: dict[str, Any] = dict(ADDRESS)
    summary = run_tool(context, "checkout", asked).checkout
    assert summary is not None
    if summary.missing:
        asked["shipping_option"] = summary.shipping_options[0].id
        asked["payment_method_id"] = summary.methods[0].id
        summary = run_tool(context, "checkout", asked).checkout
        assert summary is not None
    placed = run_tool(context, "checkout", {"summary_hash": summary.summary_hash})
    assert placed.ok, placed.error


async def test_shown_opened_and_bought_is_attributed_once(assistant: Assistant) -> None:
    anna = Visitor("cust-007")
    anna.speak()
    props = await shown(anna, "what would you recommend for me?")
    ids = [card["id"] for card in props["products"]]
    assistant.shop.tracker.settle()
    with reading(assistant.shop.engine) as session:
        (listed,) = session.exec(select(Recommendation)).all()
    # What was noted is what was drawn, no more.
    assert listed.id == props["recommendation"]
    assert [item["product_id"] for item in listed.items] == ids
    assert came_of_it(assistant)["clicks"] == 0

    chosen = next(card for card in props["products"] if not card["variants"])
    asked = {"product_id": chosen["id"], "recommendation_id": props["recommendation"]}
    assert (await actions.details(asked))["ok"]
    assert (await actions.details(asked))["ok"]
    told = came_of_it(assistant)
    assert (told["clicks"], told["purchases"]) == (1, 0)

    for _ in range(2):
        assert (await actions.add(asked | {"quantity": 1}))["ok"]
        buy()
    told = came_of_it(assistant)
    assert (told["clicks"], told["added"], told["purchases"]) == (1, 1, 1)
    assert told["products_shown"] == len(ids)


async def test_what_is_not_wanted_stays_away_until_that_is_undone(assistant: Assistant) -> None:
    anna = Visitor("cust-007")
    anna.speak()
    props = await shown(anna, "what would you recommend for me?")
    first = props["products"][0]["id"]
    told = {"product_id": first, "recommendation_id": props["recommendation"]}
    assert (await recommended.not_interested(told))["ok"]
    listed = run_tool(speaker.shop_context(), "recommend_products", {})
    assert first not in [product.id for product in listed.products]
    assert (await recommended.interested_again(told))["ok"]
    listed = run_tool(speaker.shop_context(), "recommend_products", {})
    assert first in [product.id for product in listed.products]
    # Nobody tells in another's name.
    Visitor("cust-008").speak()
    assert not (await recommended.not_interested(told))["ok"]
    assert not (await recommended.not_interested({"product_id": first}))["ok"]


async def test_a_tool_that_a_button_runs_notes_nothing_as_shown(assistant: Assistant) -> None:
    Visitor("cust-007").speak()
    assert run_tool(speaker.shop_context(), "recommend_products", {}).ok
    assert came_of_it(assistant)["impressions"] == 0
