"""Several providers in a row: whoever fails, the customer gets one good answer; calls are kept."""

from __future__ import annotations

from typing import Any

import httpx
import pytest
from langchain_core.messages.ai import UsageMetadata
from sqlmodel import select

from data.database import reading
from data.errors import ShopError
from data.model_calls import keep_calls
from data.models import ModelCall
from data.settings import Settings
from graph.abilities import Abilities
from graph.abilities_kept import with_kept
from graph.guardrails.promises import Backing
from graph.models import ModelChoice, close_model, open_model
from graph.prices import price_of
from graph.probing import found_abilities
from graph.providers import chosen_models
from graph.reply import Reply, TurnRequest
from knowledge.shop import Shop
from tests.graph.conftest import Opened
from tests.graph.test_speaking import QUESTION, asking, heard
from tests.scripted_model import ScriptedModel, calls, says


def hits(server: str) -> dict[str, int]:
    """How often each model was asked."""
    found: dict[str, Any] = httpx.get(f"{server}/seen", trust_env=False).json()
    return dict(found["hits"])


def requests_seen(server: str) -> list[dict[str, Any]]:
    """The bodies that it was sent."""
    found: dict[str, Any] = httpx.get(f"{server}/seen", trust_env=False).json()
    return list(found["requests"])


def kept(shop: Shop, session_id: str) -> list[ModelCall]:
    """The calls written down for a session."""
    with reading(shop.engine) as session:
        return list(session.exec(select(ModelCall).where(ModelCall.thread_id == session_id)))


@pytest.mark.parametrize("fault", ["401", "429", "500", "hang", "cut", "garbled", "empty"])
async def test_the_next_provider_answers(openai_server: str, speaking: Opened, fault: str) -> None:
    async with asking(speaking, fault, "good") as assistant:
        _, reply = await heard(assistant)
    assert reply.model == "good"
    assert reply.cards
    assert reply.usage.failed == 1
    assert hits(openai_server)["good"] >= 1


async def test_where_all_fail_the_embedded_model_answers(
    openai_server: str, speaking: Opened
) -> None:
    async with asking(speaking, "500", "401", "html") as assistant:
        _, reply = await heard(assistant)
    assert reply.model.startswith("smartshop-embedded")
    assert reply.cards
    assert set(hits(openai_server)) == {"500", "401", "html"}
    assert hits(openai_server)["401"] == 1, "a refused key is not tried again"
    assert hits(openai_server)["500"] == 2, "an error of the server is"


async def test_a_provider_that_keeps_failing_is_left_alone(
    openai_server: str, speaking: Opened
) -> None:
    async with asking(speaking, "401", "good") as assistant:
        replies = [(await heard(assistant))[1] for _ in range(4)]
    assert all(reply.cards for reply in replies)
    assert hits(openai_server)["401"] == 3, "then its circuit is open"


async def test_a_failure_after_tools_hands_their_results_on(speaking: Opened) -> None:
    found = calls(("search_products", {"query": "laptop"}))
    second = ScriptedModel(lines=[says("Here you are.")])
    assistant = speaking(ScriptedModel(lines=[found, TimeoutError()]), second)
    reply: Reply = await assistant.reply(TurnRequest(text=QUESTION, session_id="handed"))
    assert reply.text == "Here you are."
    assert any(message.type == "tool" for message in second.heard[0])


async def test_every_call_is_kept_with_its_tokens(
    openai_server: str, speaking: Opened, shop: Shop
) -> None:
    async with asking(speaking, "500", "good") as assistant:
        reply = await assistant.reply(TurnRequest(text=QUESTION, session_id="counted"))
    rows = kept(shop, "counted")
    assert [row.model for row in rows if not row.ok] == ["0"]
    answered = [row for row in rows if row.ok]
    assert {row.turn for row in rows} == {1}
    assert sum(row.input_tokens for row in answered) == reply.usage.input_tokens > 0
    assert all(row.took_ms > 0 for row in rows)
    assert reply.usage.calls == len(rows)


async def test_past_the_budget_the_embedded_model_answers(
    openai_server: str, speaking: Opened, shop: Shop
) -> None:
    async with asking(speaking, "good") as assistant:
        assistant.services.budget.daily_usd = 0.000001
        spent = ModelCall(provider="test", model="x", ok=True, cost_micros=5, took_ms=1.0)
        keep_calls(shop.engine, [spent])
        _, reply = await heard(assistant)
    assert reply.model.startswith("smartshop-embedded")
    assert reply.usage.calls == 0
    assert reply.cards


def test_the_list_of_fallbacks_is_read_in_order() -> None:
    settings = Settings(
        model="openai:a", fallback_models="mistral:b, openai:c,openai:a", _env_file=None
    )
    assert [str(one) for one in chosen_models(settings)] == ["openai:a", "mistralai:b", "openai:c"]
    with pytest.raises(ShopError):
        chosen_models(Settings(model="embedded", fallback_models="gpt", _env_file=None))


async def test_a_model_without_tools_tells_of_what_code_looked_up(
    openai_server: str, speaking: Opened, shop: Shop
) -> None:
    async with asking(speaking, "no-tools") as assistant:
        provider = assistant.services.providers[0]
        _, reply = await heard(assistant)
        assert reply.model == "no-tools"
        assert reply.cards
        assert provider.abilities.tools is False
        _, again = await heard(assistant)
        provider.abilities = Abilities()
        with_kept(shop.engine, [provider])
    assert again.usage.failed == 0, "it is asked without tools from the start"
    assert provider.abilities.tools is False, "and it is kept"


async def test_abilities_are_found_by_trying(openai_server: str) -> None:
    model = open_model(Settings(_env_file=None), ModelChoice("openai", "no-tools"))
    try:
        found = await found_abilities(model, "openai", 2.0)
    finally:
        await close_model(model)
    assert (found.tools, found.streaming, found.vision) == (False, True, False)


@pytest.mark.parametrize(("vendor", "told"), [("openai", True), ("anthropic", False)])
async def test_json_is_asked_for_in_the_way_that_a_maker_knows(
    openai_server: str, vendor: str, told: bool
) -> None:
    model = open_model(Settings(_env_file=None), ModelChoice("openai", "no-tools"))
    before = len(requests_seen(openai_server))
    try:
        await found_abilities(model, vendor, 2.0)
    finally:
        await close_model(model)
    asked = requests_seen(openai_server)[before:]
    assert asked
    assert any("response_format" in one for one in asked) is told


@pytest.mark.parametrize(
    ("sentence", "stands"),
    [
        ("Shipping is free worldwide.", False),
        ("Delivery takes 3 days.", True),
        ("Delivery takes 2 days.", False),
        ("It has a lifetime warranty.", False),
        ("It has a warranty of 2 years.", True),
        ("I added it to your cart.", False),
        ("Would you like free shipping?", True),
        ("It is a sturdy lamp.", True),
    ],
)
def test_promises_rest_on_the_shops_texts(sentence: str, stands: bool) -> None:
    backing = Backing(("Delivery takes 3 days.", "The lamp has a warranty of 2 years."))
    assert backing.bears(sentence) is stands


def test_a_price_counts_cached_tokens_apart_and_names_stand_for_dated_versions() -> None:
    price = price_of(Settings(_env_file=None), "openai", "gpt-4.1-mini-2025-04-14")
    assert price is not None
    usage = UsageMetadata(
        input_tokens=1000,
        output_tokens=100,
        total_tokens=1100,
        input_token_details={"cache_read": 400},
    )
    assert price.micros(usage) == round(600 * 0.4 + 400 * 0.1 + 100 * 1.6)
    assert price_of(Settings(_env_file=None), "openai", "gpt-4.1-mini", "my.server") is None
    assert price_of(Settings(_env_file=None), "openai", "nobody-knows") is None
