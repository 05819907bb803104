"""One size of the search benchmark for our own search: build it, ask it, change it."""

from __future__ import annotations

import json
import random
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import psutil

from data.catalogue import catalogue_rows
from data.constraints import Constraints
from data.database import reading
from data.importing.run import import_records
from data.progress import Progress
from data.settings import Settings
from evals.bench_questions import Question
from evals.bench_timing import at_once, one_by_one
from evals.bench_vectors import embed
from evals.peers.goods import Goods
from graph.product_search import product_search
from knowledge.ingest import import_files
from knowledge.shop import Shop, open_shop

RESULTS = 10
UPDATES = 5
PATIENCE_S = 60.0
GIVE_UP_S = 300.0


@dataclass(frozen=True)
class Asked:
    """The questions of one size, different ones for each measure, so that none is remembered."""

    plain: Sequence[Question]
    limited: Sequence[Question]
    given: Sequence[Question]
    many: dict[int, Sequence[Question]]


def build(
    progress: Progress, settings: Settings, source: Path, vectors: Path, true: bool
) -> dict[str, float | int]:
    """Import the catalogue and index it; the seconds of each stage. Leaves the goods for peers."""
    shop = open_shop(settings, progress, seed=False)
    began = time.perf_counter()
    import_records(shop.engine, "catalog", [source], progress=progress)
    import_s = time.perf_counter() - began
    embed_s = embed(shop, vectors, true, progress)
    began = time.perf_counter()
    shop.index.sync(progress=progress)
    index_s = time.perf_counter() - began
    with reading(shop.engine) as session:
        rows = catalogue_rows(session)
    Goods.written(
        settings.home / "goods", rows, shop.index.vectors("products", [r.id for r in rows])
    )
    shop.close()
    return {
        "products": len(rows),
        "import_s": round(import_s, 1),
        "embed_s": round(embed_s, 1),
        "index_s": round(index_s, 1),
        "peak_mb": _resident_mb(),
    }


def serve(progress: Progress, settings: Settings, asked: Asked) -> dict[str, Any]:
    """Open the built shop as a server does; its memory, the times of questions and of updates."""
    began = time.perf_counter()
    shop = open_shop(settings, progress, seed=False)
    shop.embedder.embed(["warm"])
    before = _resident_mb()
    shop.products.snapshot()
    open_s = time.perf_counter() - began
    answer = product_search(shop, RESULTS)
    figures: dict[str, Any] = {"open_s": round(open_s, 1)}
    figures["search"] = one_by_one(lambda q: answer(q.words), asked.plain, PATIENCE_S)
    figures |= {"resident_mb": _resident_mb(), "catalogue_mb": _resident_mb() - before}
    figures["search_with_limits"] = one_by_one(
        lambda q: answer(q.sentence), asked.limited, PATIENCE_S
    )
    figures["limits_given"] = _given(shop, asked.given)
    figures["suggest"] = one_by_one(shop.products.suggest, _beginnings(asked.plain), PATIENCE_S)
    for askers, questions in asked.many.items():
        progress(f"{askers} at once", 0, 0)
        figures[f"{askers}_at_once"] = at_once(lambda q: answer(q.words), questions, askers)
    figures["update"] = _updates(shop, progress)
    shop.close()
    return figures


def _given(shop: Shop, asked: Sequence[Question]) -> dict[str, float]:
    """Searches whose limits come as a record, as the assistant's tool and the peers get them."""

    def ask(question: Question) -> list[str]:
        found = shop.products.search(question.words, question.limits, RESULTS)
        return [hit.product.id for hit in found.hits]

    return with_limits(ask, asked)


def with_limits(
    ask: Callable[[Question], list[str]], asked: Sequence[Question]
) -> dict[str, float]:
    """The times of questions with limits, and what was found within them.

    `mean_results` of at most RESULTS; `found` is the share of questions that show the product
    whose words they are.
    """
    answers: list[tuple[Question, list[str]]] = []
    spent = one_by_one(lambda one: answers.append((one, ask(one))), asked, PATIENCE_S)
    found = [question.about in ids for question, ids in answers]
    return spent | {
        "mean_results": round(float(np.mean([len(ids) for _, ids in answers])), 1),
        "share_empty": round(float(np.mean([not ids for _, ids in answers])), 3),
        "found": round(float(np.mean(found)), 3),
    }


def _beginnings(questions: Sequence[Question]) -> list[str]:
    chance = random.Random(7)
    return [q.words[: chance.randint(2, max(3, len(q.words)))] for q in questions]


def _updates(shop: Shop, progress: Progress) -> dict[str, float]:
    """Seconds from the start of a one-product import until a search finds its new name."""
    spent: list[float] = []
    changed = shop.settings.home / "changed.jsonl"
    for number in range(UPDATES):
        progress("updates", number, UPDATES)
        name = f"Zyxquor{number} Lamp"
        record = {"id": f"new-{number % 2}", "name": name, "price": 19, "category": "Lamps"}
        changed.write_text(json.dumps(record) + "\n", "utf-8")
        began = time.perf_counter()
        import_files(shop, "catalog", [changed])
        while not _visible(shop, name) and time.perf_counter() - began < GIVE_UP_S:
            time.sleep(0.01)
        spent.append(time.perf_counter() - began)
    return {"median_s": round(float(np.median(spent)), 2), "worst_s": round(max(spent), 2)}


def _visible(shop: Shop, name: str) -> bool:
    found = shop.products.search(name, Constraints(), 1)
    return any(hit.product.name == name for hit in found.hits)


def _resident_mb() -> int:
    return round(psutil.Process().memory_info().rss / 1e6)
