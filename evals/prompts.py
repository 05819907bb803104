"""Suite: versions of the assistant's prompt beside the one in use, over the same dialogues."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

from data.errors import InvalidInput
from data.model_calls import MICROS
from data.progress import Progress
from data.prompts import Prompt, versions_of
from data.settings import Settings
from evals.studies.samples import spread, study_size
from evals.talk import figures
from evals.talk.choice import chosen
from evals.talk.goods import choose_goods
from evals.talk.hold import HeldDialogue, hold
from evals.talk.homes import opened_shop
from evals.talk.noise import CLEAN
from evals.talk.truth import Facts
from evals.talk.variants import noisy_texts
from evals.talk.written import Dialogue
from graph.assistant import Assistant
from graph.lab.metered import Metered
from graph.prompt_book import PromptBook
from graph.usage import Usage
from knowledge.shop import open_shop

PROMPT, CATALOGUE = "system", "demo"
VERSIONS_FROM = "SMARTSHOP_EVAL_PROMPTS"
DIALOGUES = 20


def run(settings: Settings, data: Path | None, progress: Progress) -> dict[str, Any]:
    """Hold dialogues in the demo shop under each version; it asks the configured provider.

    The versions are those of the shop in the home folder that are in use or drafts, or those that
    SMARTSHOP_EVAL_PROMPTS names. `data` is a file of dialogues of one's own.

    Raises:
        InvalidInput: There is no such version, or no provider is configured.
    """
    with closing(open_shop(settings, progress)) as shop:
        in_use = PromptBook(shop.engine).get(PROMPT)
        versions = _named(versions_of(shop.engine, PROMPT), in_use)
    return asyncio.run(_run(settings, data, versions, progress))


def _named(known: Sequence[Prompt], in_use: Prompt) -> dict[str, Prompt]:
    stated = [one.strip() for one in os.environ.get(VERSIONS_FROM, "").split(",") if one.strip()]
    by_number = {str(one.version): one for one in known}
    if unknown := [number for number in stated if number not in by_number]:
        raise InvalidInput(f"{VERSIONS_FROM} names {', '.join(unknown)}; there is no such version.")
    drafts = [one for one in known if one.status == "draft"]
    wanted = [by_number[number] for number in stated] or drafts
    others = {f"version {one.version}": one for one in wanted if one.version != in_use.version}
    return {"in_use": in_use, **others}


async def _run(
    settings: Settings, data: Path | None, versions: dict[str, Prompt], progress: Progress
) -> dict[str, Any]:
    found: dict[str, Any] = {}
    async with opened_shop(settings, CATALOGUE, None, progress) as (assistant, facts):
        if not assistant.services.has_provider:
            raise InvalidInput("The suite needs a language model: set SMARTSHOP_MODEL.")
        dialogues = _dialogues(data)
        for name, version in versions.items():
            heard = under(assistant, version)
            held = await _held(heard, dialogues, facts, name, progress)
            found[name] = {
                "version": version.version,
                **_figures(held, [one.usage for one in heard.replies]),
            }
    return {"prompt": PROMPT, "dialogues": len(dialogues), "versions": found}


def under(assistant: Assistant, version: Prompt) -> Metered:
    """The assistant under a version; every turn is the provider's, so that the prompt counts."""
    services = assistant.services
    settings = services.shop.settings.model_copy(update={"cheap_path": False})
    services = replace(services, shop=replace(services.shop, settings=settings))
    services.prompts = PromptBook(services.shop.engine, instead={PROMPT: version})
    return Metered(services, assistant.conversation)


def _dialogues(data: Path | None) -> list[Dialogue]:
    usable = [
        one
        for one in chosen(data).dialogues
        if one.split == "dev" and one.catalogue in (CATALOGUE, "any") and not one.customer
    ]
    return spread(usable, study_size(DIALOGUES))


async def _held(
    assistant: Assistant, dialogues: Sequence[Dialogue], facts: Facts, name: str,
    progress: Progress,
) -> list[HeldDialogue]:  # fmt: skip
    held = []
    for done, dialogue in enumerate(dialogues):
        progress(name, done, len(dialogues))
        goods = choose_goods(dialogue, facts.catalogue)
        if goods is not None:
            texts = noisy_texts(dialogue, goods, CLEAN, facts.catalogue)
            turns = await hold(assistant, dialogue, goods, texts, facts, f"{dialogue.id} {name}")
            held.append(HeldDialogue(dialogue, CATALOGUE, CLEAN, turns))
    return held


def _figures(held: Sequence[HeldDialogue], used: Sequence[Usage]) -> dict[str, Any]:
    turns = max(len(used), 1)
    costs = [one.cost_micros for one in used]
    known = [cost for cost in costs if cost is not None]
    tokens = sum(one.input_tokens + one.output_tokens for one in used)
    return {
        **figures.shares(held)["dev"][CLEAN][CATALOGUE],
        "tokens_a_turn": round(tokens / turns, 1),
        "calls_a_turn": round(sum(one.calls for one in used) / turns, 3),
        "failed_calls": sum(one.failed for one in used),
        "usd_a_turn": sum(known) / MICROS / turns if len(known) == len(costs) else None,
    }
