"""How conversations go: whole dialogues in the demo shop, as written and as others type them."""

from __future__ import annotations

from typing import Any

from data.progress import Progress, silent
from data.settings import Settings
from evals.studies.samples import spread
from evals.talk import figures
from evals.talk.goods import choose_goods
from evals.talk.hold import HeldDialogue
from evals.talk.homes import opened_shop
from evals.talk.reading import read_dialogues
from evals.talk.variants import hold_variants

CATALOGUE = "demo"
NOISES = ("clean", "typos", "lower_case", "fillers")


async def talk_study(
    settings: Settings, dialogues: int, progress: Progress = silent
) -> dict[str, Any]:
    """Shares of right turns and dialogues by noise, the faults, and the times.

    Args:
        settings: Its home keeps the shop of the study.
        dialogues: How many development dialogues are held at most, each once a noise.
        progress: Told how far it is.
    """
    held = await _held(settings, dialogues, progress)
    shares = figures.shares(held)["dev"]
    return {
        "dialogues": len({one.dialogue.id for one in held}),
        **figures.totals(held),
        "right": {noise: of_noise[CATALOGUE] for noise, of_noise in shares.items()},
        "faults": {
            kind: {"turns": sum(counts.values()), **counts}
            for kind, counts in figures.faults(held).items()
        },
        "times": figures.times(held)[CATALOGUE],
    }


async def _held(settings: Settings, most: int, progress: Progress) -> list[HeldDialogue]:
    written = [
        one
        for one in read_dialogues()
        if one.split == "dev" and one.catalogue in (CATALOGUE, "any") and not one.customer
    ]
    held: list[HeldDialogue] = []
    async with opened_shop(settings, CATALOGUE, None, progress) as (assistant, facts):
        for done, dialogue in enumerate(spread(written, most)):
            progress("talking", done, most)
            goods = choose_goods(dialogue, facts.catalogue)
            if goods is not None:
                held += await hold_variants(assistant, dialogue, goods, NOISES, facts)
    return held
