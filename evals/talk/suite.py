"""Suite: whole conversations on several catalogues, as written and as other people type them."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from data.progress import Progress
from data.settings import Settings
from evals.talk import figures
from evals.talk.choice import OWN, TAU, Choice, chosen
from evals.talk.fuzz import FuzzedTurn, fuzz_figures, fuzz_shop
from evals.talk.goods import choose_goods
from evals.talk.hold import HeldDialogue
from evals.talk.homes import opened_shop
from evals.talk.judged import judged_replies
from evals.talk.truth import Facts
from evals.talk.variants import hold_variants
from evals.talk.written import Dialogue
from graph.assistant import Assistant


@dataclass
class Talked:
    """What came of a run; `left_out`: dialogues that a catalogue has no goods for."""

    held: list[HeldDialogue] = field(default_factory=list)
    fuzzed: list[FuzzedTurn] = field(default_factory=list)
    left_out: dict[str, list[str]] = field(default_factory=dict)


def run(settings: Settings, data: Path | None, progress: Progress) -> dict[str, Any]:
    """Hold the dialogues of every catalogue at hand, then speak nonsense to each.

    `data` is the folder of shared data, or a file of dialogues of one's own; the environment may
    choose a part (`evals.talk.choice`).
    """
    choice, talked = chosen(data, settings.home), Talked()
    for name, place in choice.places.items():
        asyncio.run(_talk(settings, name, place, choice, talked, progress))
    judged = judged_replies(settings, talked.held, progress)
    return _figures(choice, talked) | ({"judge": judged} if judged else {})


def _figures(choice: Choice, talked: Talked) -> dict[str, Any]:
    held = talked.held
    return {
        "dialogues": len({one.dialogue.id for one in held}),
        **figures.totals(held),
        "right": figures.shares(held),
        "faults": figures.faults(held),
        "times": figures.times(held),
        "skipped": list(choice.missing),
        "left_out": talked.left_out,
        **({"fuzz": fuzz_figures(talked.fuzzed)} if talked.fuzzed else {}),
        "failures": figures.failures(held),
    }


async def _talk(
    settings: Settings, name: str, place: Path | None, choice: Choice, talked: Talked,
    progress: Progress,
) -> None:  # fmt: skip
    """Hold the dialogues of one catalogue, and then its share of random turns."""
    async with opened_shop(settings, name, place, progress) as (assistant, facts):
        await _hold_all(assistant, facts, choice, talked, progress)
        turns = -(-choice.fuzz_turns // len(choice.places))
        talked.fuzzed += await fuzz_shop(assistant, facts, choice.dialogues, turns, progress)


def dialogues_of(choice: Choice, name: str) -> list[Dialogue]:
    """Those that are held on a catalogue; where there are customers, only its own."""
    held_on = (name,) if name in (TAU, OWN) else (name, "any")
    return [one for one in choice.dialogues if one.catalogue in held_on]


async def _hold_all(
    assistant: Assistant, facts: Facts, choice: Choice, talked: Talked, progress: Progress
) -> None:
    name = facts.catalogue.name
    own = dialogues_of(choice, name)
    for done, dialogue in enumerate(own):
        progress(f"talking, {name}", done, len(own))
        goods = choose_goods(dialogue, facts.catalogue)
        if goods is None:
            talked.left_out.setdefault(name, []).append(dialogue.id)
            continue
        talked.held += await hold_variants(assistant, dialogue, goods, choice.noises, facts)
