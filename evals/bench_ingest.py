"""Benchmark: how long reading documents takes, from the file to the first answer out of it."""

from __future__ import annotations

import os
import random
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psutil

from data.progress import Progress
from data.seed.help_texts import policies
from data.settings import Settings
from evals.pdf_pages import BODY, Drawn, page_of, pdf_of
from knowledge.document_import import import_documents
from knowledge.shop import Shop, open_shop

PAGES = 1000
PAGES_FROM = "SMARTSHOP_BENCH_PAGES"
LINES, WORDS = 44, 12
TARGET_S = 300


def run(settings: Settings, data: Path | None, progress: Progress) -> dict[str, Any]:
    """Read a PDF of 1,000 pages (`SMARTSHOP_BENCH_PAGES` states others) into an empty shop.

    Its words are those of the demo shop's policies, put together anew, so that no piece is like
    another and the cache of vectors spares nothing.
    """
    pages = int(os.environ.get(PAGES_FROM) or PAGES)
    progress("Writing the PDF", 0, pages)
    content = pdf_of([page_of(lines) for lines in _pages(pages)])
    with tempfile.TemporaryDirectory(prefix="smartshop-bench-") as place:
        at = settings.model_copy(update={"home": Path(place) / "home", "database_url": ""})
        path = Path(place) / "manual.pdf"
        path.write_bytes(content)
        shop = open_shop(at, progress, seed=False)
        try:
            return {"pages": pages, "file_mb": round(len(content) / 1e6, 1)} | _timed(
                shop, path, progress
            )
        finally:
            shop.close()


def _timed(shop: Shop, path: Path, progress: Progress) -> dict[str, Any]:
    stages: dict[str, float] = {}
    at, doing = time.perf_counter(), "validating"

    def told(stage: str, done: int, total: int) -> None:
        nonlocal at, doing
        now = time.perf_counter()
        stages[doing] = stages.get(doing, 0.0) + now - at
        at, doing = now, stage.split(" ")[0].lower()
        progress(stage, done, total)

    shop.embedder.embed(["warm"])
    begun = time.perf_counter()
    report = import_documents(shop, [path], progress=told)
    took_s = time.perf_counter() - begun
    told("end", 0, 0)
    again = time.perf_counter()
    second = import_documents(shop, [path])
    found = shop.help.search("how long do refunds take")
    return {
        "imported": report.imported,
        "chunks": len(shop.index.matrix("help")[0]) // 2,
        "took_s": round(took_s, 1),
        "within_target": took_s < TARGET_S,
        "stages_s": {name: round(spent, 1) for name, spent in stages.items()},
        "again_s": round(time.perf_counter() - again, 2),
        "again_skipped": second.unchanged,
        "found_on_page": bool(found.passages),
        "memory_mb": round(psutil.Process().memory_info().rss / 1e6),
    }


def _pages(count: int) -> Iterator[list[Drawn]]:
    words = " ".join(policy["text"] for policy in policies()).split()
    words = [word for word in words if word.isascii() and not set(word) & set("#|*-")]
    chance = random.Random(5)
    for number in range(1, count + 1):
        lines = [Drawn("Operations manual", 9)]
        for at in range(LINES):
            text = " ".join(chance.choices(words, k=WORDS))
            heads = at % 15 == 0
            lines.append(
                Drawn(text[:60].capitalize(), 16, True, 2.0)
                if heads
                else Drawn(text, BODY, gap=2.4 if at % 5 == 0 else 1.3)
            )
        yield [*lines, Drawn(f"Page {number} of {count}", 8, gap=2.5)]
