"""Benchmark: tokens read and calls made a turn, beside a plain agent and a plain RAG chain."""

from __future__ import annotations

import asyncio
import json
import os
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
import numpy as np
from langchain_core.language_models import BaseChatModel

from data.progress import Progress
from data.settings import Settings
from evals.context_rivals import PRODUCTS_RETRIEVED, agent, retrieving
from evals.context_script import Call, ScriptedTurn, asking, script_of
from evals.context_served import served
from evals.intervals import ratio_of_sums
from evals.talk.choice import chosen
from evals.talk.goods import choose_goods
from evals.talk.homes import opened_shop
from graph.assistant import Assistant
from graph.context.tool_choice import MORE
from graph.look_ups import LOOK_UPS
from graph.models import ModelChoice, close_model, open_model
from graph.providers import Provider
from graph.reply import TurnRequest

DIALOGUES = 60
DIALOGUES_FROM = "SMARTSHOP_BENCH_DIALOGUES"
LONGEST_QUERY = 80
OURS, ALWAYS_ASKED, AGENT, RAG = "ours", "ours, a provider asked in every turn", "agent", "rag"
RAG_OF_AS_MANY = "rag, as many products as ours"
DOUBTING = "ours, look-ups of turns labelled wrong made again"

WAYS = (OURS, ALWAYS_ASKED, DOUBTING, AGENT, RAG, RAG_OF_AS_MANY)


def run(settings: Settings, data: Path | None, progress: Progress) -> dict[str, Any]:
    """Hold written dialogues of the demo shop in six ways, against one scripted server."""
    return asyncio.run(_run(settings, data, progress))


async def _run(settings: Settings, data: Path | None, progress: Progress) -> dict[str, Any]:
    most = int(os.environ.get(DIALOGUES_FROM, DIALOGUES))
    async with opened_shop(settings, "demo", None, progress) as (assistant, facts):
        scripts: list[list[ScriptedTurn]] = []
        own = [one for one in chosen(data).dialogues if one.split == "dev" and not one.customer]
        own = [one for one in own if one.catalogue in ("demo", "any")][:: max(1, len(own) // most)]
        for done, dialogue in enumerate(own[:most]):
            progress("script", done, most)
            goods = choose_goods(dialogue, facts.catalogue)
            if goods is not None:
                session = f"script {dialogue.id}"
                scripts.append(await script_of(assistant, dialogue, goods, facts, session))
        with _served(scripts, looks_up=settings.look_up_first) as address:
            for done, script in enumerate(scripts):
                progress("dialogues", done, len(scripts))
                await _held(assistant, script)
            async with httpx.AsyncClient(trust_env=False) as client:
                seen = (await client.get(f"{address}/seen")).json()
    return figures(scripts, seen)


async def _held(assistant: Assistant, script: Sequence[ScriptedTurn]) -> None:
    opened: list[BaseChatModel] = []

    def model(name: str) -> BaseChatModel:
        opened.append(open_model(assistant.shop.settings, ModelChoice("openai", name)))
        return opened[-1]

    dialogue = script[0].place.rpartition("/")[0]
    for way, cheap in ((OURS, True), (ALWAYS_ASKED, False), (DOUBTING, True)):
        for turn in script:
            provider = Provider("test:scripted", model(f"{way}:{turn.place}"))
            request = TurnRequest(text=turn.said, session_id=f"{way} {dialogue}")
            await asking(assistant, provider, cheap_path=cheap).reply(request)
    await agent(assistant.shop, script, f"{AGENT} {dialogue}", model)
    as_many = assistant.shop.settings.max_cards
    for name, products in ((RAG, PRODUCTS_RETRIEVED), (RAG_OF_AS_MANY, as_many)):
        await retrieving(assistant.shop, script, model, name, products)
    for one in opened:
        await close_model(one)


def figures(scripts: Sequence[Sequence[ScriptedTurn]], seen: Sequence[Any]) -> dict[str, Any]:
    """Tokens and calls of each way, and how many times ours are in the others."""
    places = [turn.place for script in scripts for turn in script]
    told = {way: _of(way, places, seen) for way in WAYS}
    return {
        "dialogues": len(scripts),
        "turns": len(places),
        "turns_labelled_wrong": sum(turn.doubts for script in scripts for turn in script),
        "turns_with_changes": sum(map(_changes, (turn for one in scripts for turn in one))),
        **told,
        **_ratios(places, seen, AGENT, OURS),
        **_ratios(places, seen, AGENT, ALWAYS_ASKED),
        **_ratios(places, seen, RAG, OURS),
        **_ratios(places, seen, RAG_OF_AS_MANY, OURS),
        "asked_for_more_tools": dict(Counter(one["who"] for one in seen if one["calls"] == [MORE])),
    }


def _of(way: str, places: Sequence[str], seen: Sequence[Any]) -> dict[str, float]:
    own = [one for one in seen if one["who"] in (way, f"{way}-question")]
    a_turn = dict.fromkeys(places, 0)
    for one in own:
        a_turn[one["place"]] += one["tokens"]
    tokens = list(a_turn.values())
    return {
        "tokens": sum(tokens),
        "calls": len(own),
        "tokens_a_turn": round(float(np.mean(tokens)), 1),
        "tokens_a_turn_p95": round(float(np.percentile(tokens, 95)), 1),
        "calls_a_turn": round(len(own) / len(places), 3),
        "turns_without_a_call": sum(not one for one in tokens),
    }


def _ratios(
    places: Sequence[str], seen: Sequence[Any], more: str, less: str
) -> dict[str, float | list[float]]:
    """How many times the one reads and asks as the other, with intervals over the dialogues."""
    told: dict[str, float | list[float]] = {}
    for name in ("tokens", "calls"):
        sums = {place.rpartition("/")[0]: [0.0, 0.0] for place in places}
        for one in seen:
            for side, way in enumerate((more, less)):
                if one["who"] in (way, f"{way}-question"):
                    counted = one["tokens"] if name == "tokens" else 1
                    sums[one["place"].rpartition("/")[0]][side] += counted
        key = f"{name}: {more} to {less}"
        ours = sum(side for _, side in sums.values())
        told[key] = round(sum(side for side, _ in sums.values()) / ours, 2)
        within = ratio_of_sums([(a, b) for a, b in sums.values()])
        told[f"{key}, 95 %"] = [round(within.low, 2), round(within.high, 2)]
    return told


@contextmanager
def _served(scripts: Sequence[Sequence[ScriptedTurn]], *, looks_up: bool) -> Iterator[str]:
    """The scripted server over these turns; its address."""
    turns = [turn for script in scripts for turn in script]
    script = {turn.place: {"rounds": turn.rounds, "text": turn.text} for turn in turns}
    for turn in turns:
        if turn.by_code:
            rounds = [turn.by_code, *turn.rounds]
            script[f"{AGENT}:{turn.place}"] = {"rounds": rounds, "text": turn.text}
        elif looks_up and turn.doubts and turn.rounds and _is_looked_up(turn.rounds[0]):
            again = ["search_products", json.dumps({"query": turn.said[:LONGEST_QUERY]})]
            rounds = [turn.rounds[0], [again], *turn.rounds[1:]]
            script[f"{DOUBTING}:{turn.place}"] = {"rounds": rounds, "text": turn.text}
    with served(script) as address:
        yield address


def _changes(turn: ScriptedTurn) -> bool:
    """Whether something is to be changed or asked of a person, which no retrieval chain can do."""
    return not all(map(_is_looked_up, [turn.by_code, *turn.rounds]))


def _is_looked_up(calls: Sequence[Call]) -> bool:
    """Whether our code makes these calls before a provider is asked."""
    return all(name in LOOK_UPS for name, _ in calls)
