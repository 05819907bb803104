"""The prompt lab: every step told, two variants compared, and nothing of the shop touched."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from sqlalchemy import Engine, select
from sqlmodel import SQLModel, col

from data.errors import InvalidInput
from data.models import ModelCall, Order
from data.sandbox import COPIED
from graph.assistant import Assistant
from graph.lab import sandbox
from graph.lab.running import Run, run
from graph.lab.variant import Variant
from graph.providers import Provider
from tests.scripted_model import ScriptedModel, calls, says

Loop = asyncio.AbstractEventLoop


def everything(engine: Engine, *but: str) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table."""
    with engine.connect() as connection:
        return {
            table.name: sorted(map(tuple, connection.execute(select(table))), key=repr)
            for table in SQLModel.metadata.sorted_tables
            if table.name not in but
        }


def held(assistant: Assistant, loop: Loop, **asked: Any) -> list[dict[str, Any]]:
    async def all_of_it() -> list[dict[str, Any]]:
        return [event async for event in run(assistant, Run(**asked))]

    return loop.run_until_complete(all_of_it())


def of_kind(events: list[dict[str, Any]], kind: str) -> list[dict[str, Any]]:
    return [event for event in events if event["kind"] == kind]


def test_a_copy_needs_nothing_that_is_left_out() -> None:
    tables = {table.name: table for table in SQLModel.metadata.sorted_tables}
    assert tables.keys() >= COPIED
    for name in COPIED:
        needed = {key.column.table.name for key in tables[name].foreign_keys}
        assert needed <= COPIED, name
    assert COPIED.isdisjoint({"account", "message", "thread", "login_session", "model_call"})


def test_nothing_of_the_shop_is_touched(assistant: Assistant, loop: Loop) -> None:
    engine, home = assistant.shop.engine, assistant.shop.settings.home
    with engine.connect() as connection:
        order = connection.execute(select(Order).where(col(Order.status) == "pending")).first()
    before = everything(engine)
    files = {path for path in home.rglob("*") if "shop.db" not in path.name}
    messages = [
        *("show me tents under $200", "what do buyers say about the first one?"),
        *("add two of the first one to my cart", "show my cart", "do you repair kites?"),
        "I want to talk to a person, write to jane@mail.example",
    ]
    events = held(assistant, loop, messages=messages, variants=[{}, {"persona": "formal"}])
    assert len(of_kind(events, "reply")) == 2 * len(messages)
    carts = [event["reply"]["cart"]["lines"] for event in of_kind(events, "reply")]
    assert carts[3], "the copy has a cart"
    assert order is not None
    said = [f"cancel order {order.id}, I ordered by mistake", "yes"]
    customer = order.owner.removeprefix("customer:")
    cancelled = held(assistant, loop, messages=said, customer_id=customer)
    done = [tool for event in of_kind(cancelled, "reply") for tool in event["reply"]["tools"]]
    assert any(one["name"] == "cancel_order" and one["ok"] and not one["preview"] for one in done)
    assert everything(engine) == before
    assert {path for path in home.rglob("*") if "shop.db" not in path.name} == files


def test_each_step_is_told_with_what_went_in_and_came_out(assistant: Assistant, loop: Loop) -> None:
    events = held(assistant, loop, messages=["what can I return?"])
    steps = {event["step"]: event for event in of_kind(events, "step")}
    assert list(steps) == [
        *("guard_input", "understand", "retrieve", "look_up", "model", "guard_output", "respond")
    ]
    passages = steps["retrieve"]["output"]["passages"]
    assert passages
    assert all({"id", "title", "score", "text"} <= one.keys() for one in passages)
    assert all(event["ms"] >= 0 for event in steps.values())
    (total,) = of_kind(events, "sum")
    assert (total["turns"], total["model_calls"], total["cost_usd"]) == (1, 0, 0)


def test_variants_differ_in_what_was_chosen(assistant: Assistant, loop: Loop) -> None:
    without = {"tools": ["search_help"]}
    events = held(assistant, loop, messages=["show me tents"], variants=[{}, without])
    first, second = (event["reply"] for event in of_kind(events, "reply"))
    assert first["cards"]
    assert not second["cards"]
    events = held(assistant, loop, messages=["what can I return?"], variants=[{"passages": 1}, {}])
    found = [e["output"]["passages"] for e in of_kind(events, "step") if e["step"] == "retrieve"]
    assert len(found[0]) == 1 < len(found[1])


def test_a_provider_is_asked_by_the_prompt_on_trial(
    assistant: Assistant, loop: Loop, monkeypatch: pytest.MonkeyPatch
) -> None:
    more = calls(("search_products", {"query": "tent"}))
    model = ScriptedModel(lines=[more, says("Have a look at these tents.")])
    monkeypatch.setattr(
        sandbox, "open_providers", lambda settings, closing: [Provider("test:0", model)]
    )
    engine = assistant.shop.engine
    before = everything(engine, "model_call")
    trial = Variant(prompt_text="You are on trial at {{ shop }}.", temperature=0.9)
    asked = {"messages": ["find a tent"], "variants": [trial.model_dump()]}
    events = held(assistant, loop, **asked)
    assert model.heard[0][0].text.startswith("You are on trial at SmartShop.")
    told = next(event for event in of_kind(events, "step") if event["step"] == "model")
    assert told["input"]["messages"][0]["text"] == model.heard[0][0].text
    looked = next(event for event in of_kind(events, "step") if event["step"] == "look_up")
    assert [call["name"] for call in looked["output"]["calls"]] == ["search_products"]
    assert {"counted_tokens", "tools"} <= told["input"].keys()
    assert {"input_tokens", "cost_usd", "ok"} <= told["output"].keys()
    assert of_kind(events, "reply")[0]["reply"]["prompts"] == {"system": 0}
    assert everything(engine, "model_call") == before
    with engine.connect() as connection:
        spent = connection.execute(select(ModelCall)).all()
    assert {one.purpose for one in spent} == {"lab"}, "what it cost is the shop's to know"


def test_only_the_last_turn_is_tried_where_that_is_asked(assistant: Assistant, loop: Loop) -> None:
    messages = ["show me tents", "add the first one to my cart"]
    events = held(
        assistant, loop, messages=messages, earlier={}, variants=[{"tools": ["add_to_cart"]}]
    )
    first, second = (event["reply"] for event in of_kind(events, "reply"))
    assert first["cards"]
    assert second["cart"]["lines"], "it goes on where the turn before has left it"


@pytest.mark.parametrize(
    "asked",
    [
        {"variants": [{"model": "openai:made-up"}]},
        {"variants": [{"tools": ["no_such_tool"]}]},
        {"variants": [{"prompt_text": "{{ nobody }}"}]},
        {"customer_id": "nobody"},
    ],
)
def test_what_is_not_there_is_refused(
    assistant: Assistant, loop: Loop, asked: dict[str, Any]
) -> None:
    with pytest.raises(InvalidInput):
        held(assistant, loop, messages=["hello"], **asked)
