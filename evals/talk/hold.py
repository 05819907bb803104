"""Holding a dialogue with the assistant, each reply judged as it comes."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from data.errors import ShopError
from data.order_facts import OrderFacts
from evals.talk.fault import CRASH, Fault
from evals.talk.goods import Goods
from evals.talk.judge import judge
from evals.talk.so_far import Exchange, Missing, SoFar
from evals.talk.trade import orders_held, put_back
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
    so_far, owner = _begun(dialogue, goods, facts, session)
    held = []
    for turn, text in zip(dialogue.turns, texts, strict=True):
        page, astray = _page(turn.page, so_far)
        request = TurnRequest(
            text=text, session_id=session, customer_id=dialogue.customer, page=page
        )
        reply, faults, took_ms = await answered(assistant, request)
        so_far.exchanges.append(Exchange(text, reply, _orders(facts, owner)))
        if reply is not None:
            faults = [
                *judge(turn.expect, so_far),
                *judge_truth(so_far, facts, owner),
            ]
        held.append(HeldTurn(text, reply.text if reply else "", [*astray, *faults], took_ms))
    bought = so_far.orders != so_far.orders_at_first
    if facts.kept is not None and (bought or dialogue.customer is not None):
        # What was bought is in stock again for whoever talks next.
        put_back(facts.engine, facts.kept)
    return held


def _begun(dialogue: Dialogue, goods: Goods, facts: Facts, session: str) -> tuple[SoFar, str]:
    """A dialogue that nothing was said in yet, and whose it is; a customer's trade is put back."""
    if dialogue.customer is None:
        owner = f"session:{session}"
    else:
        owner = f"customer:{dialogue.customer}"
        if facts.kept is not None:
            put_back(facts.engine, facts.kept)
    return SoFar(facts.catalogue, goods, orders_at_first=_orders(facts, owner)), owner


def _orders(facts: Facts, owner: str) -> tuple[OrderFacts, ...]:
    return orders_held(facts.engine, facts.policy, owner)


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
