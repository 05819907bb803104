"""Each call of a turn has an id of its own, so that each result is told once, under its call."""

from __future__ import annotations

import json

from langchain_core.messages import AIMessage, ToolMessage

from graph.call_ids import with_own_ids
from graph.reply import TurnRequest
from tests.graph.conftest import Opened
from tests.scripted_model import ScriptedModel, calls, says


def test_an_id_that_is_taken_is_changed() -> None:
    first = with_own_ids(calls(("view_cart", {}), ("get_categories", {})), ())
    assert [call["id"] for call in first.tool_calls] == ["call_0", "call_1"]
    second = with_own_ids(calls(("view_cart", {})), [first])
    third = with_own_ids(calls(("view_cart", {})), [first, second])
    ids = [call["id"] for one in (first, second, third) for call in one.tool_calls]
    assert len(set(ids)) == 4


def test_ids_that_are_missing_are_given() -> None:
    nameless = AIMessage(
        "",
        tool_calls=[
            {"name": "view_cart", "args": {}, "id": None, "type": "tool_call"} for _ in range(2)
        ],
    )
    ids = [call["id"] for call in with_own_ids(nameless, ()).tool_calls]
    assert all(ids)
    assert len(set(ids)) == 2


async def test_results_of_calls_that_a_server_numbers_alike_stay_apart(speaking: Opened) -> None:
    add = calls(("add_to_cart", {"product_id": "ten-0001"}))
    model = ScriptedModel(lines=[add, calls(("search_help", {"question": "delivery"})), says("Ok")])
    assistant = speaking(model, cheap_path=False, look_up_first=True, look_up_confidence=0.0)
    await assistant.reply(TurnRequest(text="show me a tent", session_id="alike"))
    told = [json.loads(m.text) for m in model.heard[-1] if isinstance(m, ToolMessage)]
    assert len(told) == 3
    assert "products" in told[0]
    assert "lines" in told[1]
    assert "passages" in told[2]
