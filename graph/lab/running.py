"""Runs of the lab: a thread held by one variant or by two side by side, told as it goes."""

from __future__ import annotations

import asyncio
import time
import uuid
from collections.abc import AsyncIterator
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from data.database import reading
from data.errors import InvalidInput
from data.model_calls import MICROS
from data.models import Customer
from graph.assistant import Assistant
from graph.lab.sandbox import sandboxed
from graph.lab.steps import Steps
from graph.lab.variant import Variant
from graph.reply import Reply, TurnRequest

MOST_TURNS = 30


class Run(BaseModel):
    """A thread to hold: what is said in each turn, by whom, where, and in which ways."""

    model_config = ConfigDict(extra="forbid")

    messages: list[str] = Field(min_length=1, max_length=MOST_TURNS)
    variants: list[Variant] = Field(default_factory=lambda: [Variant()], min_length=1, max_length=2)
    earlier: Variant | None = Field(
        None, description="Holds all turns but the last, where only that is to be tried."
    )
    customer_id: str | None = Field(None, max_length=200)
    page: dict[str, str] = Field(default_factory=dict, max_length=5)


async def run(assistant: Assistant, asked: Run) -> AsyncIterator[dict[str, Any]]:
    """What happens, one thing after the other: steps, replies, and the sum of each variant.

    Raises:
        ShopError: A variant or the customer is not there; told before anything is run.
    """
    if asked.customer_id:
        with reading(assistant.shop.engine) as session:
            if session.get(Customer, asked.customer_id) is None:
                raise InvalidInput(f"There is no customer {asked.customer_id}.")
    for place, variant in enumerate(asked.variants):
        async for event in _held(assistant, asked, variant):
            yield {"variant": place, **event}


async def _held(
    assistant: Assistant, asked: Run, variant: Variant
) -> AsyncIterator[dict[str, Any]]:
    """One variant's thread, from the start, in a copy of its own."""
    session, begun = f"lab-{uuid.uuid4()}", time.perf_counter()
    async with sandboxed(assistant, [asked.earlier or variant, variant]) as (before, last):
        for turn, text in enumerate(asked.messages):
            request = TurnRequest(
                text=text, session_id=session, customer_id=asked.customer_id, page=asked.page
            )
            speaking = last if turn == len(asked.messages) - 1 else before
            yield {"kind": "turn", "turn": turn, "message": text}
            async for event in _turn(speaking, request):
                yield {"turn": turn, **event}
            await asyncio.to_thread(speaking.settle, assistant)
    replies = [*before.replies, *last.replies]
    yield {"kind": "sum", **_sum(replies, (time.perf_counter() - begun) * 1000)}


async def _turn(speaking: Assistant, request: TurnRequest) -> AsyncIterator[dict[str, Any]]:
    steps = Steps(request.text)
    async for event in speaking.stream(request):
        if event.kind == "step":
            yield {"kind": "step", **steps.told(event)}
        elif event.reply is not None:
            yield {"kind": "reply", "reply": event.reply.public()}


def _sum(replies: list[Reply], took_ms: float) -> dict[str, Any]:
    """What a variant's thread took from providers in all, and how long."""
    used = [reply.usage for reply in replies]
    costs = [one.cost_micros for one in used]
    return {
        "turns": len(replies),
        "model_calls": sum(one.calls for one in used),
        "tool_calls": sum(reply.tool_calls for reply in replies),
        "input_tokens": sum(one.input_tokens for one in used),
        "output_tokens": sum(one.output_tokens for one in used),
        "cost_usd": None if None in costs else sum(one or 0 for one in costs) / MICROS,
        "turn_ms": round(sum(reply.took_ms for reply in replies), 1),
        "took_ms": round(took_ms, 1),
    }
