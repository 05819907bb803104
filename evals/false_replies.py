"""Suite: replies with a wrong price, product, stock or promise are repaired; true ones pass."""

from __future__ import annotations

import asyncio
import os
import random
import uuid
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from langchain_core.messages import AIMessage, BaseMessage, ToolMessage

from data.errors import InvalidInput
from data.facts import ProductFacts
from data.progress import Progress
from data.settings import Settings
from evals import true_promises
from evals.constraints import KEPT_EXAMPLES, all_products
from evals.false_words import HALVES, KINDS, FalseReply, Liar
from evals.stand_in import StandIn
from graph.assistant import Assistant, open_assistant
from graph.providers import Provider
from graph.reply import Reply, TurnRequest

REPLIES = 300
TRUE_REPLIES = 100
SEEDS = {"dev": 1, "held_out": 2}
OWN = "call_own"
Make = Callable[[Sequence[ProductFacts]], FalseReply]


class Saying(StandIn):
    """Looks a product up, then says what was made for it from what was found."""

    query: str
    make: Any
    said: Any = None

    @property
    def _llm_type(self) -> str:
        return "saying"

    def answer(self, messages: list[BaseMessage]) -> AIMessage:
        """The search first, then what is made of its results."""
        results = (one for one in messages if isinstance(one, ToolMessage))
        found = [one.artifact for one in results if one.tool_call_id == OWN]
        if found:
            self.said = self.make([p for outcome in found for p in outcome.products])
            return AIMessage(self.said.text)
        call = {"name": "search_products", "args": {"query": self.query}, "id": OWN}
        return AIMessage("", tool_calls=[{**call, "type": "tool_call"}])


def run(settings: Settings, data: Path | None, progress: Progress) -> dict[str, Any]:
    """Let models say what is not so, and what is, about products of the shop's own catalogue."""
    half = os.environ.get("SMARTSHOP_EVAL_SPLIT", HALVES[0])
    if half not in HALVES:
        raise InvalidInput(f"SMARTSHOP_EVAL_SPLIT is one of {', '.join(HALVES)}.")
    return asyncio.run(_run(settings, half, progress))


async def _run(settings: Settings, half: str, progress: Progress) -> dict[str, Any]:
    assistant = await open_assistant(settings, progress)
    try:
        return await _judge(assistant, half, progress)
    finally:
        await assistant.close()


async def _judge(assistant: Assistant, half: str, progress: Progress) -> dict[str, Any]:
    products, liar = all_products(assistant.shop), Liar(SEEDS[half], half)
    chance = random.Random(SEEDS[half])
    told: Counter[str] = Counter()
    slipped: list[dict[str, str]] = []
    refused: list[dict[str, Any]] = []
    for number in range(REPLIES):
        progress("false replies", number, REPLIES)
        kind, product = KINDS[number % len(KINDS)], chance.choice(products)
        said, shown, reply = await _said(assistant, product, _false(liar, kind, product, products))
        seen = said.stands_in(shown) or said.stands_in(reply.text)
        told[f"{kind}: {'slipped' if seen else 'held'}"] += 1
        if seen:
            slipped.append({"kind": kind, "said": said.text, "shown": shown})
    for number in range(TRUE_REPLIES):
        progress("true replies", number, TRUE_REPLIES)
        kind, product = ("price", "stock")[number % 2], chance.choice(products)
        said, _, reply = await _said(assistant, product, _true(liar, kind, product))
        if reply.guard.output != "allow":
            refused.append(
                {"kind": kind, "said": said.text, "reply": reply.text, "why": reply.guard.reasons}
            )
    return {
        "wordings": half,
        "false_replies": REPLIES,
        "held": REPLIES - len(slipped),
        "true_replies": TRUE_REPLIES,
        "true_replies_touched": len(refused),
        "by_kind": dict(told),
        "slipped": slipped[:KEPT_EXAMPLES],
        "touched": refused[:KEPT_EXAMPLES],
        **await true_promises.judged(assistant, half, progress),
    }


def _false(liar: Liar, kind: str, product: ProductFacts, products: Sequence[ProductFacts]) -> Make:
    def make(found: Sequence[ProductFacts]) -> FalseReply:
        names = {one.name for one in found}
        others = [one for one in products if one.name not in names]
        return liar.false(kind, _of(found, product), others)

    return make


def _true(liar: Liar, kind: str, product: ProductFacts) -> Make:
    return lambda found: liar.true(kind, _of(found, product))


def _of(found: Sequence[ProductFacts], wanted: ProductFacts) -> ProductFacts:
    """The product that the turn has found, or what it found in its place."""
    same = (one for one in found if one.id == wanted.id)
    return next(same, found[0] if found else wanted)


async def _said(
    assistant: Assistant, product: ProductFacts, make: Make
) -> tuple[FalseReply, str, Reply]:
    """What a model said in a turn, what was shown while it spoke, and the reply."""
    model = Saying(query=product.name, make=make)
    services = replace(assistant.services, providers=[Provider("test:saying", model)])
    speaking = Assistant(services, assistant.conversation)
    request = TurnRequest(text="what do you have for me?", session_id=str(uuid.uuid4()))
    shown, reply = "", None
    async for event in speaking.stream(request):
        shown += event.text
        reply = event.reply or reply
    if reply is None or model.said is None:
        raise RuntimeError("the model was not asked")
    return model.said, shown, reply
