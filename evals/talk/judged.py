"""Replies of dialogues put to a language model, and how far it agrees with the checks."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from random import Random
from typing import Any

from data.progress import Progress
from data.settings import Settings
from evals.judge import agreement
from evals.judging import Case, Judge
from evals.talk.hold import HeldDialogue
from evals.talk.noise import CLEAN
from graph.models import judge_model

SEED = 5


def judged_replies(
    settings: Settings, held: Sequence[HeldDialogue], progress: Progress
) -> dict[str, Any] | None:
    """The judge's rulings on a sample of replies beside the checks; None where no judge is set."""
    choice = judge_model(settings)
    if choice is None:
        return None
    cases = [case for one in held if one.noise == CLEAN for case in _cases(one)]
    some = Random(SEED).sample(cases, min(len(cases), settings.judge_cases))
    return asyncio.run(_ruled(Judge(settings, choice), some, progress))


async def _ruled(judge: Judge, cases: Sequence[Case], progress: Progress) -> dict[str, Any]:
    async with judge:
        rulings = await judge.rule(cases, "replies", progress)
        return {"with_the_checks": agreement(cases, rulings), **judge.spent()}


def _cases(held: HeldDialogue) -> list[Case]:
    cases, so_far = [], ""
    for turn in held.turns:
        so_far += f"Customer: {turn.said}\n"
        cases.append(Case("reply", so_far, turn.reply, (not turn.faults,)))
        so_far += f"Assistant: {turn.reply}\n"
    return cases
