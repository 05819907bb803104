"""Suite: thousands of random and mutated turns; none may break, stay silent or tell untruths."""

from __future__ import annotations

import asyncio
import random
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from data.progress import Progress
from data.settings import Settings
from evals.constraints import KEPT_EXAMPLES
from evals.talk.choice import chosen
from evals.talk.fault import CRASH, Fault
from evals.talk.figures import REPLY_CHARS, quantiles
from evals.talk.fuzz_turns import Nonsense
from evals.talk.goods import choose_goods, filled
from evals.talk.hold import HeldTurn, answered
from evals.talk.homes import opened_shop
from evals.talk.so_far import Exchange, SoFar
from evals.talk.truth import Facts, judge_truth
from evals.talk.written import Dialogue
from graph.assistant import Assistant
from graph.reply import TurnRequest

TURNS_A_SESSION = 10
SEED = 5


@dataclass(frozen=True)
class FuzzedTurn:
    """A random turn of a session on one catalogue, as it went."""

    catalogue: str
    session: str
    held: HeldTurn


def run(settings: Settings, data: Path | None, progress: Progress) -> dict[str, Any]:
    """Speak nonsense to the shop of every catalogue at hand."""
    choice = chosen(data)
    found: list[FuzzedTurn] = []
    for name, place in choice.places.items():
        turns = -(-choice.fuzz_turns // len(choice.places))
        found += asyncio.run(_fuzz(settings, name, place, choice.dialogues, turns, progress))
    return fuzz_figures(found) | {"skipped": list(choice.missing)}


async def _fuzz(
    settings: Settings, name: str, place: Path | None, dialogues: Sequence[Dialogue], turns: int,
    progress: Progress,
) -> list[FuzzedTurn]:  # fmt: skip
    async with opened_shop(settings, name, place, progress) as (assistant, facts):
        return await fuzz_shop(assistant, facts, dialogues, turns, progress)


async def fuzz_shop(
    assistant: Assistant, facts: Facts, dialogues: Sequence[Dialogue], turns: int,
    progress: Progress,
) -> list[FuzzedTurn]:  # fmt: skip
    """So many turns in sessions of ten, the same ones each time."""
    chance = random.Random(f"{SEED} {facts.catalogue.name}")
    nonsense = Nonsense(_sayings(dialogues, facts), [p.name for p in facts.catalogue.products])
    found: list[FuzzedTurn] = []
    so_far = SoFar(facts.catalogue)
    session = ""
    for number in range(turns):
        if number % TURNS_A_SESSION == 0:
            so_far, session = SoFar(facts.catalogue), f"fuzz {number // TURNS_A_SESSION}"
            progress(f"nonsense, {facts.catalogue.name}", number, turns)
        page = _page(chance, facts)
        request = TurnRequest(text=nonsense.message(chance), session_id=session, page=page)
        reply, faults, took_ms = await answered(assistant, request)
        so_far.exchanges.append(Exchange(request.text, reply))
        if reply is not None:
            faults = judge_truth(so_far, facts, f"session:{session}")
        held = HeldTurn(request.text, reply.text if reply else "", faults, took_ms)
        found.append(FuzzedTurn(facts.catalogue.name, session, held))
    return found


def _sayings(dialogues: Sequence[Dialogue], facts: Facts) -> list[str]:
    """What is said in the dialogues that this catalogue has goods for."""
    said = []
    for dialogue in dialogues:
        goods = choose_goods(dialogue, facts.catalogue)
        said += [] if goods is None else [filled(turn.say, goods) for turn in dialogue.turns]
    return said


def _page(chance: random.Random, facts: Facts) -> dict[str, Any]:
    """Mostly none; else a product of the shop, one it never had, or something odd."""
    return chance.choice(
        (
            *({},) * 6,
            {"product_id": chance.choice(facts.catalogue.products).id},
            {"product_id": "no-such-product"},
            {"product_id": None, "category": 7},
            {"unknown": ["page", {"of": "nothing"}]},
        )
    )


def fuzz_figures(found: Sequence[FuzzedTurn]) -> dict[str, Any]:
    """How many of the turns went wrong, and how; refusals are told apart."""
    wrong = [one for one in found if one.held.faults]
    kinds = Counter(kind for one in wrong for kind in {f.kind for f in one.held.faults})
    return {
        "turns": len(found),
        "sessions": len({(one.catalogue, one.session) for one in found}),
        "crashes": kinds[CRASH],
        "empty": kinds["empty"],
        "false_statements": sum(any(f.is_false for f in one.held.faults) for one in wrong),
        "refused": kinds["refused"],
        "times": quantiles([one.held.took_ms for one in found]),
        "faults": dict(kinds.most_common()),
        "examples": [_example(one, one.held.faults) for one in wrong][:KEPT_EXAMPLES],
    }


def _example(one: FuzzedTurn, faults: Sequence[Fault]) -> dict[str, Any]:
    return {
        "catalogue": one.catalogue,
        "session": one.session,
        "said": one.held.said[:REPLY_CHARS],
        "reply": one.held.reply[:REPLY_CHARS],
        "wrong": [f"{fault.kind}: {fault.what}" for fault in faults],
    }
