"""Chat models that loop, fail or talk nonsense; each kind is a way a provider goes wrong."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Any

from langchain_core.messages import AIMessage, BaseMessage, ToolMessage

from evals.stand_in import StandIn

KINDS = (
    "same_call",
    "other_call_each_time",
    "many_calls_at_once",
    "unknown_tool",
    "bad_arguments",
    "raises",
    "raises_after_a_tool",
    "empty",
    "wrong_price",
    "invented_product",
)


class FaultyModel(StandIn):
    """A model with one fault, the same for the same seed."""

    kind: str
    seed: int = 0
    calls: int = 0

    @property
    def _llm_type(self) -> str:
        return f"faulty-{self.kind}"

    def answer(self, messages: list[BaseMessage]) -> AIMessage:
        """What the fault makes of it."""
        self.calls += 1
        return _FAULTS[self.kind](self, messages)

    def call(self, name: str, args: dict[str, Any], number: int = 0) -> dict[str, Any]:
        """A tool call with an id of its own."""
        call_id = f"call_{self.calls}_{number}"
        return {"name": name, "args": args, "id": call_id, "type": "tool_call"}


def _same_call(model: FaultyModel, messages: list[BaseMessage]) -> AIMessage:
    return AIMessage("", tool_calls=[model.call("search_products", {"query": "laptop"})])


def _other_call(model: FaultyModel, messages: list[BaseMessage]) -> AIMessage:
    query = f"gift {model.seed} {model.calls}"
    return AIMessage("", tool_calls=[model.call("search_products", {"query": query})])


def _many_calls(model: FaultyModel, messages: list[BaseMessage]) -> AIMessage:
    rng = random.Random(model.seed + model.calls)
    calls = [
        model.call("search_products", {"query": f"thing {rng.randrange(10**6)}"}, n)
        for n in range(12)
    ]
    return AIMessage("", tool_calls=calls)


def _unknown_tool(model: FaultyModel, messages: list[BaseMessage]) -> AIMessage:
    return AIMessage("", tool_calls=[model.call("drop_tables", {"all": True})])


def _bad_arguments(model: FaultyModel, messages: list[BaseMessage]) -> AIMessage:
    return AIMessage("", tool_calls=[model.call("add_to_cart", {"quantity": "many"})])


def _raises(model: FaultyModel, messages: list[BaseMessage]) -> AIMessage:
    raise OSError("connection reset")


def _raises_late(model: FaultyModel, messages: list[BaseMessage]) -> AIMessage:
    if any(isinstance(message, ToolMessage) for message in messages):
        raise OSError("connection reset")
    return _same_call(model, messages)


def _empty(model: FaultyModel, messages: list[BaseMessage]) -> AIMessage:
    return AIMessage("")


def _wrong_price(model: FaultyModel, messages: list[BaseMessage]) -> AIMessage:
    found = [m.artifact for m in messages if isinstance(m, ToolMessage)]
    products = found[0].products if found else ()
    if not products:
        return _same_call(model, messages)
    return AIMessage(f"Take the **{products[0].name}**, it costs only $1.01.")


def _invented(model: FaultyModel, messages: list[BaseMessage]) -> AIMessage:
    return AIMessage("I recommend the **Zephyr Quantum Book 9000** for $199.99.")


_FAULTS: dict[str, Callable[[FaultyModel, list[BaseMessage]], AIMessage]] = {
    "same_call": _same_call,
    "other_call_each_time": _other_call,
    "many_calls_at_once": _many_calls,
    "unknown_tool": _unknown_tool,
    "bad_arguments": _bad_arguments,
    "raises": _raises,
    "raises_after_a_tool": _raises_late,
    "empty": _empty,
    "wrong_price": _wrong_price,
    "invented_product": _invented,
}
