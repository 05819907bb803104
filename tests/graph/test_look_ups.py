"""What code looks up before a provider is asked, and what it leaves to it."""

from __future__ import annotations

import yaml

from graph.context.tool_choice import DATA, MORE
from graph.look_ups import LOOK_UPS
from graph.reply import TurnRequest
from tests.graph.conftest import Opened
from tests.scripted_model import ScriptedModel, calls, says
from tools.registry import TOOLS

SEARCH = "find a tent"


def told(model: ScriptedModel, call: int = 0) -> list[str]:
    """The kinds of messages that a call was given."""
    return [message.type for message in model.heard[call]]


async def test_a_sure_search_is_made_before_the_model_is_asked(speaking: Opened) -> None:
    model = ScriptedModel(lines=[says("Here are tents.")])
    assistant = speaking(model, cheap_path=False, look_up_first=True)
    reply = await assistant.reply(TurnRequest(text=SEARCH, session_id="first"))
    assert [tool.name for tool in reply.tools] == ["search_products"]
    assert len(model.heard) == 1
    assert told(model)[-2:] == ["ai", "tool"]
    assert model.offered == [[MORE]]


async def test_an_unsure_message_is_the_models_to_look_up(speaking: Opened) -> None:
    model = ScriptedModel(lines=[says("Here are tents.")])
    assistant = speaking(model, cheap_path=False, look_up_first=True, look_up_confidence=1.0)
    await assistant.reply(TurnRequest(text=SEARCH, session_id="unsure"))
    assert told(model)[-1] == "human"
    assert "search_products" in model.offered[0]


async def test_what_changes_something_is_never_called_by_code(speaking: Opened) -> None:
    model = ScriptedModel(lines=[says("Shown."), says("Which one?")])
    assistant = speaking(model, cheap_path=False, look_up_first=True)
    await assistant.reply(TurnRequest(text=SEARCH, session_id="cart"))
    reply = await assistant.reply(
        TurnRequest(text="add the first one to my cart", session_id="cart")
    )
    assert "add_to_cart" in model.offered[-1]
    assert {tool.name for tool in reply.tools} <= LOOK_UPS


async def test_a_model_can_look_further(speaking: Opened) -> None:
    more = calls((MORE, {"kinds": ["search"]}))
    other = calls(("search_products", {"query": "sleeping bag"}))
    model = ScriptedModel(lines=[more, other, says("Look at these.")])
    assistant = speaking(model, cheap_path=False, look_up_first=True)
    reply = await assistant.reply(TurnRequest(text=SEARCH, session_id="further"))
    assert [tool.name for tool in reply.tools] == ["search_products", "search_products"]
    assert "search_products" in model.offered[1]


def test_every_tool_is_there_to_be_asked_for() -> None:
    kinds = yaml.safe_load(DATA.read_text("utf-8"))["kinds"]
    listed = [tool for tools in kinds.values() for tool in tools]
    assert sorted(listed) == sorted(TOOLS)
    assert set(TOOLS) > LOOK_UPS
