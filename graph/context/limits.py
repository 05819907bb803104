"""Which of the limits in force a model is yet to be told: those that no search states."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from langchain_core.messages import AIMessage, BaseMessage, ToolCall

from data.constraints import Constraints
from graph.embedded.call import limits_as_arguments

SEARCH = "search_products"
STATED_AS = {
    "category": "category",
    "brand": "brand",
    "min_price": "price_min",
    "max_price": "price_max",
    "min_rating": "rating_min",
    "in_stock_only": "in_stock",
    "attributes": "attributes",
    "exclude_brands": "exclude.brand",
    "exclude_terms": "exclude.terms",
    "sort": "sort",
}
"""Argument of a search -> the limit that it states."""


def untold_limits(limits: Constraints, messages: Sequence[BaseMessage]) -> dict[str, Any]:
    """The limits in force without those that stand in the arguments of a search made."""
    told = limits.public()
    for name in _stated(limits_as_arguments(limits), messages):
        field, _, part = STATED_AS[name].partition(".")
        if not part:
            told.pop(field, None)
        elif field in told:
            told[field] = {one: value for one, value in told[field].items() if one != part}
    return {name: value for name, value in told.items() if value != {}}


def _stated(arguments: dict[str, Any], messages: Sequence[BaseMessage]) -> Iterator[str]:
    made = [call["args"] for call in _calls(messages) if call["name"] == SEARCH]
    yield from (
        name for name, value in arguments.items() if any(one.get(name) == value for one in made)
    )


def _calls(messages: Sequence[BaseMessage]) -> Iterator[ToolCall]:
    yield from (
        call
        for message in messages
        if isinstance(message, AIMessage)
        for call in message.tool_calls
    )
