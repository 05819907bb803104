"""Suite: whatever a model does, the customer gets one reply, within the caps."""

from __future__ import annotations

import asyncio
import uuid
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any

from data.progress import Progress
from data.settings import Settings
from evals.agreement import mismatches
from evals.constraints import KEPT_EXAMPLES, all_products
from evals.faulty_models import KINDS, FaultyModel
from graph.assistant import Assistant, open_assistant
from graph.providers import Provider
from graph.reply import TurnRequest

MODELS = 200
TEXTS = (
    "a laptop under $800",
    "what can I return?",
    "show me your best sellers",
    "hello",
    "add the first one to my cart",
)


def run(settings: Settings, data: Path | None, progress: Progress) -> dict[str, Any]:
    """Give looping and failing models a turn each."""
    return asyncio.run(_run(settings, progress))


async def _run(settings: Settings, progress: Progress) -> dict[str, Any]:
    assistant = await open_assistant(settings, progress)
    try:
        return await _judge(assistant, settings, progress)
    finally:
        await assistant.close()


async def _judge(assistant: Assistant, settings: Settings, progress: Progress) -> dict[str, Any]:
    products = all_products(assistant.shop)
    replies = over_cap = 0
    capped: Counter[str] = Counter()
    examples: list[dict[str, Any]] = []
    for number in range(MODELS):
        progress("turns", number, MODELS)
        kind, text = KINDS[number % len(KINDS)], TEXTS[number // len(KINDS) % len(TEXTS)]
        faulty = _with_model(assistant, FaultyModel(kind=kind, seed=number))
        reply = await faulty.reply(TurnRequest(text=text, session_id=str(uuid.uuid4())))
        replies += bool(reply.text.strip())
        capped[kind] += reply.capped
        most = (settings.max_model_calls, settings.max_tool_calls)
        too_many = reply.model_calls > most[0] or reply.tool_calls > most[1]
        over_cap += too_many
        wrong = mismatches(reply, products)
        if too_many or wrong or not reply.text.strip():
            examples.append({"kind": kind, "text": text, "reply": reply.text, "wrong": wrong})
    return {
        "models": MODELS,
        "replies": replies,
        "over_the_caps": over_cap,
        "capped_by_kind": dict(capped),
        "examples": examples[:KEPT_EXAMPLES],
    }


def _with_model(assistant: Assistant, model: FaultyModel) -> Assistant:
    services = replace(assistant.services, providers=[Provider("test:model", model)])
    return Assistant(services, assistant.conversation)
