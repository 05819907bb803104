"""Holding a dialogue with the assistant, each reply judged as it comes."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from data.errors import ShopError
from evals.talk.fault import CRASH, Fault
from evals.talk.goods import Goods
from evals.talk.judge import judge
from evals.talk.so_far import Exchange, Missing, SoFar
from evals.talk.truth import Facts, judge_truth
from evals.talk.written import Dialogue, Page
from graph.assistant import Assistant
from graph.reply import Reply, TurnRequest


@dataclass(frozen=True)
class HeldTurn:
    """A turn as it went."""

    said: str
    reply: str
    faults: Sequence[Fault]
    took_ms: float


@dataclass(frozen=True)
class HeldDialogue:
    """A dialogue as it went on one catalogue with one kind of noise."""

    dialogue: Dialogue
    catalogue: str
    noise: str
    turns: Sequence[HeldTurn]


async def hold(
    assistant: Assistant, dialogue: Dialogue, goods: Goods, texts: Sequence[str], facts: Facts,
    session: str,
) -> list[HeldTurn]:  # fmt: skip
    """Say the texts, one a turn, in a session of their own; later turns do not wait for earlier."""
    so_far = SoFar(facts.catalogue, goods)
    held = []
    for turn, text in zip(dialogue.turns, texts, strict=True):
        page, astray = _page(turn.page, so_far)
        request = TurnRequest(text=text, session_id=session, page=page)
        reply, faults, took_ms = await answered(assistant, request)
        so_far.exchanges.append(Exchange(text, reply))
        if reply is not None:
            faults = [
                *judge(turn.expect, so_far),
                *judge_truth(so_far, facts, f"session:{session}"),
            ]
        held.append(HeldTurn(text, reply.text if reply else "", [*astray, *faults], took_ms))
    return held


async def answered(
    assistant: Assistant, request: TurnRequest
) -> tuple[Reply | None, list[Fault], float]:
    """The reply, or why there is none; and the milliseconds that it took."""
    begun = time.perf_counter()
    reply, faults = await _answer(assistant, request)
    return reply, faults, (time.perf_counter() - begun) * 1000


async def _answer(assistant: Assistant, request: TurnRequest) -> tuple[Reply | None, list[Fault]]:
    try:
        return await assistant.reply(request), []
    except ShopError as error:
        return None, [Fault("refused", error.message)]
    except Exception as error:  # noqa: BLE001 - that any turn may break is what is measured
        return None, [Fault(CRASH, f"{type(error).__name__}: {error}"[:300])]


def _page(page: Page | None, so_far: SoFar) -> tuple[dict[str, Any], list[Fault]]:
    if page is None:
        return {}, []
    found = {"category": page.category} if page.category else {}
    try:
        return found | ({"product_id": so_far.product_id(page.product)} if page.product else {}), []
    except Missing as missing:
        return found, [Fault("reference", str(missing))]
