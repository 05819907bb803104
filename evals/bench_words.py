"""Benchmark: when the first checked words of a provider's answer stand on the screen."""

from __future__ import annotations

import asyncio
import os
import time
from pathlib import Path
from typing import Any

import numpy as np

from data.progress import Progress
from data.settings import Settings
from evals.context_script import ScriptedTurn, asking, script_of
from evals.context_served import served
from evals.scripted_server import Pace
from evals.talk.choice import chosen
from evals.talk.goods import choose_goods
from evals.talk.homes import opened_shop
from graph.assistant import Assistant
from graph.models import ModelChoice, close_model, open_model
from graph.providers import Provider
from graph.reply import TurnRequest

DIALOGUES = 10
PACE = Pace(first_s=0.4, token_s=0.02)
"""As hosted models of today: the first token after 400 ms, then 50 a second."""
Times = dict[str, float]


def run(settings: Settings, data: Path | None, progress: Progress) -> dict[str, Any]:
    """Hold dialogues of the demo shop with a provider that writes as fast as a hosted one."""
    return asyncio.run(_run(settings, data, progress))


async def _run(settings: Settings, data: Path | None, progress: Progress) -> dict[str, Any]:
    timed: list[Times] = []
    async with opened_shop(settings, "demo", None, progress) as (assistant, facts):
        own = [one for one in chosen(data).dialogues if one.split == "dev" and not one.customer]
        own = [one for one in own if one.catalogue in ("demo", "any")]
        scripts = []
        for dialogue in own[:: max(1, len(own) // DIALOGUES)][:DIALOGUES]:
            goods = choose_goods(dialogue, facts.catalogue)
            if goods is not None:
                session = f"script {dialogue.id}"
                scripts.append(await script_of(assistant, dialogue, goods, facts, session))
        turns = [turn for script in scripts for turn in script]
        script = {turn.place: {"rounds": turn.rounds, "text": turn.text} for turn in turns}
        with served(script, PACE):
            for done, turn in enumerate(turns):
                progress("turns", done, len(turns))
                timed.append(await _timed(assistant, turn))
    return figures(timed)


async def _timed(assistant: Assistant, turn: ScriptedTurn) -> Times:
    """Milliseconds from the question to the first words and to the end, and the model's calls."""
    model = open_model(assistant.shop.settings, ModelChoice("openai", f"words:{turn.place}"))
    speaking = asking(assistant, Provider("test:paced", model), cheap_path=False)
    session = f"words {turn.place.rpartition('/')[0]}"
    begun, first, calls = time.perf_counter(), 0.0, 0
    try:
        async for event in speaking.stream(TurnRequest(text=turn.said, session_id=session)):
            if event.kind == "text" and not first:
                first = (time.perf_counter() - begun) * 1000
            if event.reply is not None:
                calls = event.reply.usage.calls
    finally:
        await close_model(model)
    whole = (time.perf_counter() - begun) * 1000
    return {"first": first, "whole": whole, "calls": calls}


def figures(timed: list[Times]) -> dict[str, Any]:
    """What a customer waits for, in turns in which a provider was asked once."""
    asked = [one for one in timed if one["calls"] == 1 and one["first"]]
    told: dict[str, Any] = {"turns": len(timed), "asked_once": len(asked)}
    for name in ("first", "whole"):
        waits = [one[name] for one in asked] or [0.0]
        told[f"{name}_ms_p50"] = round(float(np.percentile(waits, 50)))
        told[f"{name}_ms_p95"] = round(float(np.percentile(waits, 95)))
    shares = [one["first"] / one["whole"] for one in asked] or [0.0]
    told["share_of_the_wait_p50"] = round(float(np.median(shares)), 2)
    return told | {
        "first_token_ms": PACE.first_s * 1000,
        "tokens_a_second": 1 / PACE.token_s,
        "load": round(os.getloadavg()[0], 1),
    }
