"""A looping or failing model never leaves the customer without a reply."""

from __future__ import annotations

import asyncio
import re
import uuid
from dataclasses import replace

import pytest

from evals.faulty_models import KINDS, FaultyModel
from graph.assistant import Assistant
from graph.providers import Provider
from graph.reply import Reply, TurnRequest
from tests.graph.conftest import Opened
from tests.scripted_model import ScriptedModel, calls, says

LOOPS = ("same_call", "other_call_each_time", "many_calls_at_once", "unknown_tool")


def with_model(assistant: Assistant, model: FaultyModel) -> Assistant:
    services = replace(assistant.services, providers=[Provider("test:model", model)])
    return Assistant(services, assistant.conversation)


def ask(assistant: Assistant, loop: asyncio.AbstractEventLoop, kind: str) -> Reply:
    faulty = with_model(assistant, FaultyModel(kind=kind))
    request = TurnRequest(text="a laptop under $800", session_id=str(uuid.uuid4()))
    return loop.run_until_complete(faulty.reply(request))


@pytest.mark.parametrize("kind", KINDS)
def test_every_fault_gets_a_reply_within_the_caps(
    assistant: Assistant, loop: asyncio.AbstractEventLoop, kind: str
) -> None:
    reply = ask(assistant, loop, kind)
    limits = assistant.shop.settings
    assert reply.text.strip()
    assert reply.model_calls <= limits.max_model_calls
    assert reply.tool_calls <= limits.max_tool_calls
    assert all(card.price_cents < 80_000 for card in reply.cards)


@pytest.mark.parametrize("kind", LOOPS)
def test_a_loop_ends_capped(
    assistant: Assistant, loop: asyncio.AbstractEventLoop, kind: str
) -> None:
    assert ask(assistant, loop, kind).capped


def test_equal_calls_run_once(assistant: Assistant, loop: asyncio.AbstractEventLoop) -> None:
    reply = ask(assistant, loop, "same_call")
    assert reply.tool_calls <= 2, "what code looked up, and the model's own"
    assert reply.cards


def test_a_wrong_price_is_not_shown(assistant: Assistant, loop: asyncio.AbstractEventLoop) -> None:
    reply = ask(assistant, loop, "wrong_price")
    assert "$1.01" not in reply.text
    assert reply.guard.output == "repair"
    assert reply.cards


def test_an_invented_product_is_not_shown(
    assistant: Assistant, loop: asyncio.AbstractEventLoop
) -> None:
    reply = ask(assistant, loop, "invented_product")
    assert "Zephyr" not in reply.text


@pytest.mark.parametrize("kind", ["raises", "raises_after_a_tool", "empty"])
def test_a_failing_provider_is_replaced_within_the_turn(
    assistant: Assistant, loop: asyncio.AbstractEventLoop, kind: str
) -> None:
    reply = ask(assistant, loop, kind)
    assert reply.cards
    assert not reply.capped


async def test_a_model_hears_how_few_tool_calls_are_left(speaking: Opened) -> None:
    searches = [calls(("search_products", {"query": "tent", "limit": n})) for n in (1, 2)]
    model = ScriptedModel(lines=[*searches, says("That is all.")])
    assistant = speaking(model, cheap_path=False, look_up_first=False, max_tool_calls=4)
    await assistant.reply(TurnRequest(text="find a tent", session_id="few"))
    told = [re.findall(r"tool calls left in this turn: (\d)", one[0].text) for one in model.heard]
    assert told == [[], ["3"], ["2"]]
