"""A set of test cases held in the lab: in a copy of the shop for each variant, told as it goes."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, Field
from sqlalchemy import Engine

from data.errors import InvalidInput
from data.reply_cases import OWN, CaseFacts, cases
from evals.talk.beside import HeldCase, HeldSet, figures
from evals.talk.hold import hold
from evals.talk.homes import AS_IT_CAME, facts_of
from evals.talk.truth import Facts
from evals.talk.written import Dialogue
from graph.assistant import Assistant
from graph.lab.metered import Metered
from graph.lab.sandbox import sandboxed
from graph.lab.variant import Variant

MOST_CASES = 500
SPLIT = "dev"


class SetRun(BaseModel):
    """Which cases are held, and in which ways."""

    model_config = ConfigDict(extra="forbid")

    cases: list[str] | None = Field(
        None, min_length=1, max_length=MOST_CASES, description="Their ids; all where it is left out"
    )
    variants: list[Variant] = Field(default_factory=lambda: [Variant()], min_length=1, max_length=2)


def chosen_cases(engine: Engine, asked: SetRun) -> list[CaseFacts]:
    """The cases that are to be held, oldest first.

    Raises:
        InvalidInput: There is none, or one that is asked for is not there.
    """
    kept = {one.id: one for one in reversed(cases(engine))}
    wanted = list(kept) if asked.cases is None else asked.cases
    if not wanted:
        raise InvalidInput("There are no test cases yet: keep a turn as one first.")
    if unknown := [one for one in wanted if one not in kept]:
        raise InvalidInput(f"cases: there is no {', '.join(unknown)}.")
    return [kept[one] for one in wanted[:MOST_CASES]]


async def run_set(assistant: Assistant, asked: SetRun) -> AsyncIterator[dict[str, Any]]:
    """How far it is before each case, what came of it after, and the figures at the end.

    Raises:
        ShopError: A case or a variant is not there; told before anything is run.
    """
    wanted = await asyncio.to_thread(chosen_cases, assistant.shop.engine, asked)
    sets = []
    for place, variant in enumerate(asked.variants):
        done: list[HeldCase] = []
        async with sandboxed(assistant, [variant]) as (speaking,):
            facts = await asyncio.to_thread(_facts, speaking)
            for case in wanted:
                told = {"variant": place, "done": len(done), "of": len(wanted), "case": case.id}
                yield {"kind": "case", **told, "title": case.title}
                done.append(await _held(speaking, case, facts))
                await asyncio.to_thread(speaking.settle, assistant)
                yield {"kind": "result", **told, **done[-1].told()}
            sets.append(HeldSet(variant, done, speaking.replies))
    yield {"kind": "report", "figures": figures(sets)}


async def _held(speaking: Metered, case: CaseFacts, facts: Facts) -> HeldCase:
    """One case, in a conversation of its own."""
    dialogue = Dialogue(**case.dialogue(), split=SPLIT)
    said = [turn.say for turn in dialogue.turns]
    turns = await hold(speaking, dialogue, {}, said, facts, f"lab {case.id}")
    return HeldCase(case, turns)


def _facts(speaking: Assistant) -> Facts:
    """What replies are judged by; the trade of customers is put back from it before each case."""
    place = Path(speaking.shop.engine.url.database or "")
    kept = place.with_name(AS_IT_CAME)
    with closing(sqlite3.connect(place)) as copied, closing(sqlite3.connect(kept)) as as_it_came:
        copied.backup(as_it_came)
    return replace(facts_of(speaking, OWN), kept=kept)
