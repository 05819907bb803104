"""Benchmark: how long a turn takes on the configured model, and what the process needs."""

from __future__ import annotations

import asyncio
import json
import os
import statistics
import tempfile
import time
import uuid
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import psutil

from data.progress import Progress
from data.settings import Settings
from evals import bench_shop
from evals.bench_search import SIZES_FROM, stated_sizes
from evals.catalogues import store_files
from evals.constraints import all_products
from evals.dialogues import dialogues
from evals.own_process import in_own_process
from evals.scaled_shop import originals, scaled_products
from graph.assistant import Assistant, open_assistant
from graph.reply import TurnRequest

TURNS = 300
WARM_UP = 20


def run(settings: Settings, data: Path | None, progress: Progress) -> dict[str, Any]:
    """Hold generated dialogues one turn after the other and time each turn as its door sees it.

    In the shop of the settings; where the environment states sizes, in catalogues of so many
    products instead, made of those below `data`.
    """
    if os.environ.get(SIZES_FROM):
        return _scaled(settings, data, stated_sizes(), progress)
    return asyncio.run(_run(settings, progress))


def _scaled(
    settings: Settings, data: Path | None, sizes: Sequence[int], progress: Progress
) -> dict[str, Any]:
    places, missing = store_files(data)
    vectors = settings.cache_dir / "bench_vectors.db"
    figures: dict[str, Any] = {"catalogues": list(places), "skipped": missing, "sizes": {}}
    with tempfile.TemporaryDirectory(prefix="smartshop-bench-") as place:
        home = Path(place)
        known = originals(places, settings.model_copy(update={"home": home}), progress)
        for size in sizes:
            at = settings.model_copy(update={"home": home / str(size)})
            at.home.mkdir()
            source = at.home / "catalogue.jsonl"
            with source.open("w", encoding="utf-8") as file:
                file.writelines(json.dumps(one) + "\n" for one in scaled_products(known, size))
            in_own_process(progress, bench_shop.build, at, source, vectors, False)
            figures["sizes"][str(size)] = in_own_process(progress, _timed, at)
    return figures


def _timed(progress: Progress, settings: Settings) -> dict[str, Any]:
    return asyncio.run(_run(settings, progress))


async def _run(settings: Settings, progress: Progress) -> dict[str, Any]:
    begun = time.perf_counter()
    assistant = await open_assistant(settings, progress)
    start_s = time.perf_counter() - begun
    try:
        figures = await _time(assistant, progress)
    finally:
        await assistant.close()
    return {"start_s": round(start_s, 2), **figures}


async def _time(assistant: Assistant, progress: Progress) -> dict[str, Any]:
    products = all_products(assistant.shop)
    spent: list[float] = []
    by_opening: dict[bool, list[float]] = {True: [], False: []}
    for dialogue in dialogues(products, TURNS + WARM_UP):
        session = str(uuid.uuid4())
        for number, text in enumerate(dialogue):
            progress("turns", len(spent), TURNS + WARM_UP)
            begun = time.perf_counter()
            await assistant.reply(TurnRequest(text=text, session_id=session))
            spent.append((time.perf_counter() - begun) * 1000)
            by_opening[number == 0].append(spent[-1])
    return {
        "products": len(products),
        "turns": len(spent) - WARM_UP,
        **_quantiles("turn_ms", spent[WARM_UP:]),
        **_quantiles("search_turn_ms", by_opening[True][WARM_UP // 5 :]),
        "memory_mb": round(psutil.Process().memory_info().rss / 1e6),
    }


def _quantiles(name: str, values: list[float]) -> dict[str, float]:
    cuts = statistics.quantiles(values, n=100)
    return {f"{name}_p50": round(cuts[49], 1), f"{name}_p95": round(cuts[94], 1)}
