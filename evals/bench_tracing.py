"""Benchmark: what traces cost a turn, switched off and with every span kept."""

from __future__ import annotations

import asyncio
import statistics
import time
import uuid
from dataclasses import replace
from pathlib import Path
from typing import Any

from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from data.progress import Progress
from data.settings import Settings
from evals.constraints import all_products
from evals.dialogues import dialogues
from evals.ranking_metrics import interval
from graph.assistant import Assistant, open_assistant
from graph.nodes.understand import understand
from graph.reply import TurnRequest
from graph.tracing.spans import Tracing, traced

TURNS = 300
WARM_UP = 20
STEPS_A_TURN = 7
CALLS = 20_000


def run(settings: Settings, data: Path | None, progress: Progress) -> dict[str, Any]:
    """The same turns in sessions of their own with traces off and on, one after the other."""
    return asyncio.run(_run(settings, progress))


async def _run(settings: Settings, progress: Progress) -> dict[str, Any]:
    assistant = await open_assistant(settings, progress)
    try:
        return await _compare(assistant, progress)
    finally:
        await assistant.close()


async def _compare(assistant: Assistant, progress: Progress) -> dict[str, Any]:
    spans, provider = InMemorySpanExporter(), TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(spans))
    tracing = Tracing(provider.get_tracer("bench"))
    ways = {
        name: Assistant(replace(assistant.services, tracing=one), assistant.conversation)
        for name, one in (("off", None), ("on", tracing))
    }
    spent: dict[str, list[float]] = {name: [] for name in ways}
    for number, dialogue in enumerate(dialogues(all_products(assistant.shop), TURNS + WARM_UP)):
        # Whoever is asked second finds caches warm: they take turns.
        for name in list(ways) if number % 2 else list(ways)[::-1]:
            session = str(uuid.uuid4())
            for text in dialogue:
                progress("turns", len(spent["on"]), TURNS + WARM_UP)
                began = time.perf_counter()
                await ways[name].reply(TurnRequest(text=text, session_id=session))
                spent[name].append((time.perf_counter() - began) * 1000)
    pairs = zip(spent["off"][WARM_UP:], spent["on"][WARM_UP:], strict=True)
    more = [on - off for off, on in pairs]
    return {
        "turns": len(more),
        "off_ms_p50": round(statistics.median(spent["off"][WARM_UP:]), 2),
        "on_ms_p50": round(statistics.median(spent["on"][WARM_UP:]), 2),
        "on_costs_ms_mean": round(statistics.fmean(more), 3),
        "on_costs_ms_interval": interval(more),
        "spans_a_turn": round(len(spans.get_finished_spans()) / len(spent["on"]), 1),
        "off_costs_us_a_turn": round(await _wrapping_us() * STEPS_A_TURN, 2),
    }


async def _wrapping_us() -> float:
    """Microseconds that a step takes longer for being one that could be traced."""

    class Nothing:
        tracing = None

    class Given:
        context = Nothing()

    async def step(state: Any, runtime: Any) -> Any:
        return state

    async def times(work: Any) -> float:
        began = time.perf_counter()
        for _ in range(CALLS):
            await work()
        return (time.perf_counter() - began) / CALLS * 1e6

    given: Any = Given()
    wrapped = traced(understand.__name__, step)
    plain = await times(lambda: step({}, given))
    return await times(lambda: wrapped({}, given)) - plain
