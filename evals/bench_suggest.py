"""Benchmark: how long a suggestion takes as the catalogue grows, in process and over HTTP."""

from __future__ import annotations

import asyncio
import statistics
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
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
from evals.catalogue_words import row_of
from evals.scaled_shop import queries, scaled_products
from evals.suggest import SHOWN, slip
from knowledge.catalogue_snapshot import CatalogueSnapshot, build_snapshot
from knowledge.suggest import Suggester
from ui.counter import close_counter, open_counter

SIZES = (679, 10_000, 50_000, 200_000)
NAMES = 60


def run(settings: Settings, data: Path | None, progress: Progress) -> dict[str, Any]:
    """Type names letter by letter into catalogues of several sizes; `data` is not used."""
    return {f"{size}_products": _measure(settings, size, progress) for size in SIZES}


def _measure(settings: Settings, size: int, progress: Progress) -> dict[str, Any]:
    progress(f"suggestions of {size} products", 0, 1)
    shop = _snapshot(size)
    made, suggester = _timed(lambda: Suggester(shop, ["running shoes", "gift for dad"]))
    first, _ = _timed(lambda: suggester.suggest("a", SHOWN))
    typed = list(_letter_by_letter(queries(NAMES)))
    slipped = [slip(text) for text in typed]
    figures = {"made_ms": round(made, 2), "first_ms": round(first, 1), "partials": len(typed)}
    figures |= _quantiles(
        "in_process_ms", [_timed(lambda t=t: suggester.suggest(t, 8))[0] for t in typed]
    )
    figures |= _quantiles(
        "with_a_slip_ms", [_timed(lambda t=t: suggester.suggest(t, 8))[0] for t in slipped]
    )
    with _served(settings, suggester) as client:

        def ask(text: str) -> None:
            client.get("/api/v1/suggest", params={"q": text}).raise_for_status()

        ask("a")
        figures |= _quantiles("over_http_ms", [_timed(lambda t=t: ask(t))[0] for t in typed])
    return figures


def _snapshot(size: int) -> CatalogueSnapshot:
    """The catalogue without vectors: suggestions need none."""
    rows = [row_of(ProductRecord.model_validate(one)) for one in scaled_products(size)]
    return build_snapshot(rows, np.zeros((size, 1), np.float32), str(size))


def _letter_by_letter(texts: Sequence[str]) -> Iterator[str]:
    for text in texts:
        yield from (text[:end] for end in range(1, len(text) + 1))


@contextmanager
def _served(settings: Settings, suggester: Suggester) -> Iterator[httpx.Client]:
    """The route on a port of its own, asked by a client that keeps its connection."""
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
            yield client
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


def _quantiles(
    name: str, texts: Sequence[str], suggest: Callable[[str, int], Any]
) -> dict[str, float]:
    values = [_timed(partial(suggest, text, SHOWN))[0] for text in texts]
    cuts = statistics.quantiles(values, n=100)
    return {f"{name}_p50": round(cuts[49], 2), f"{name}_p95": round(cuts[94], 2)}
