"""Benchmark: how long a suggestion takes as the catalogue grows, in process and over HTTP."""

from __future__ import annotations

import asyncio
import random
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import httpx
import numpy as np
import uvicorn
from fastapi import FastAPI

from api.suggest import suggest_routes
from data.progress import Progress
from data.records import ProductRecord
from data.settings import Settings
from evals.bench_timing import growth, one_by_one
from evals.catalogue_words import row_of
from evals.catalogues import catalogue_files
from evals.scaled_shop import Record, originals, scaled_products
from evals.suggest import SHOWN, slip
from knowledge.catalogue_snapshot import build_snapshot
from knowledge.suggest import Suggester
from ui.counter import close_counter, open_counter

SIZES = (1000, 10_000, 50_000, 200_000)
NAMES = 60
MOST_WORDS = 4
PATIENCE_S = 120


def run(settings: Settings, data: Path | None, progress: Progress) -> dict[str, Any]:
    """Type parts of names letter by letter into catalogues of several sizes.

    `data` is the folder of shared data; its catalogues, altered, make the large ones.
    """
    with tempfile.TemporaryDirectory(prefix="smartshop-bench-") as folder:
        home = settings.model_copy(update={"home": Path(folder)})
        known = originals(catalogue_files(data)[0], home, progress)
    figures: dict[str, Any] = {"growth": {}}
    for size in SIZES:
        progress("suggestions", size, SIZES[-1])
        figures[f"{size}_products"] = _measure(settings, known, size)
    for way in ("in_process", "with_a_slip", "over_http"):
        p95 = {size: figures[f"{size}_products"][way]["p95_ms"] for size in SIZES}
        figures["growth"][way] = growth(p95)
    return figures


def _measure(settings: Settings, known: Sequence[Record], size: int) -> dict[str, Any]:
    rows = [row_of(ProductRecord.model_validate(one)) for one in scaled_products(known, size)]
    # Suggestions need no vectors.
    shop = build_snapshot(rows, np.zeros((size, 1), np.float32), str(size))
    typed = list(_letter_by_letter(known))
    made, suggester = _timed(lambda: Suggester(shop, ()))
    first, _ = _timed(lambda: suggester.suggest("a", SHOWN))

    def suggest(text: str) -> object:
        return suggester.suggest(text, SHOWN)

    in_process = one_by_one(suggest, typed, PATIENCE_S)
    slipped = one_by_one(suggest, [slip(text) for text in typed], PATIENCE_S)
    with _served(settings, suggester) as ask:
        over_http = one_by_one(ask, typed, PATIENCE_S)
    return {
        "words": len(shop.lexical.named),
        "made_ms": round(made, 2),
        "first_ms": round(first, 1),
        "partials": len(typed),
        "in_process": in_process,
        "with_a_slip": slipped,
        "over_http": over_http,
    }


def _letter_by_letter(known: Sequence[Record], seed: int = 7) -> Iterator[str]:
    """Parts of names as they grow under a customer's fingers, a letter at a time."""
    chance = random.Random(seed)
    for record in chance.sample(known, min(NAMES, len(known))):
        parts = str(record["name"]).lower().replace(" - ", " ").split()
        first = chance.randrange(max(1, len(parts) - MOST_WORDS))
        text = " ".join(parts[first : first + chance.randint(1, MOST_WORDS)])
        yield from (text[:end] for end in range(1, len(text) + 1))


@contextmanager
def _served(settings: Settings, suggester: Suggester) -> Iterator[Callable[[str], object]]:
    """The route on a port of its own, and what asks it over one connection that is kept."""
    stub = SimpleNamespace(shop=SimpleNamespace(products=suggester), close=_nothing)
    asyncio.run(open_counter(settings, opener=_opener(stub)))
    app = FastAPI()
    app.include_router(suggest_routes(settings))
    server = uvicorn.Server(uvicorn.Config(app, port=0, log_level="error"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.01)
    port = server.servers[0].sockets[0].getsockname()[1]
    try:
        with httpx.Client(base_url=f"http://127.0.0.1:{port}", trust_env=False) as client:

            def ask(text: str) -> object:
                asked: dict[str, str | int] = {"q": text, "k": SHOWN}
                return client.get("/api/v1/suggest", params=asked).raise_for_status()

            yield ask
    finally:
        server.should_exit = True
        thread.join()
        asyncio.run(close_counter())


def _opener(stub: Any) -> Any:
    async def opened(settings: Settings, progress: Progress) -> Any:
        return stub

    return opened


async def _nothing() -> None:
    """Nothing was opened."""


def _timed(ask: Callable[[], Any]) -> tuple[float, Any]:
    began = time.perf_counter()
    found = ask()
    return (time.perf_counter() - began) * 1000, found
