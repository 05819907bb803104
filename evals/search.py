"""Suite: product search against judged queries, beside the rankers it should beat."""

from __future__ import annotations

import json
import os
import random
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np

from data.constraints import Constraints
from data.progress import Progress
from data.settings import Settings
from evals.judgments import JudgedQuery, agreement, read_judgments
from evals.ranking_metrics import interval, ndcg, recall, reciprocal_rank
from evals.scaled_shop import mistyped
from evals.search_ablations import ablations
from evals.search_rankers import DEPTH, Ranker, peers
from graph.product_search import product_search
from knowledge.ingest import import_files
from knowledge.shop import Shop, open_shop

FILES: Mapping[str, str | None] = {
    "bestbuy": "bestbuy_catalog_3291/ecommerce.json",
    "aws": "aws_retail_demo_catalog/products.yaml",
    "demo": None,
}
"""Catalogue -> its file below the shared data; the demo shop is seeded."""
SHARED = "SMARTSHOP_SHARED_DATA"
"""The variable that names the folder of shared data where no argument does."""
MEASURES = ("ndcg_at_10", "recall_at_10", "recall_at_100", "mrr_at_10")


def run(settings: Settings, data: Path | None, progress: Progress) -> dict[str, Any]:
    """Rank the judged queries by every ranker: whole catalogues, names alone, and with typos.

    `data` is the folder of shared data, or a file of judgements of one's own; a catalogue
    that is not there is left out and named in `skipped`.
    """
    judged = read_judgments(data) if data and data.is_file() else read_judgments()
    shared = data if data and data.is_dir() else Path(os.environ.get(SHARED, ""))
    figures: dict[str, Any] = {"agreement": agreement(judged), "skipped": []}
    results: dict[str, dict[str, list[tuple[JudgedQuery, list[float]]]]] = {}
    for name, file in FILES.items():
        path = shared / file if file else None
        if path is not None and not path.is_file():
            figures["skipped"].append(name)
            continue
        asked = [query for query in judged if query.catalogue == name]
        for form in ("whole", "names"):
            with _shop(settings, name, form, path, progress) as shop:
                by_name = rankers(shop)
                for typed in (False, True):
                    part = f"{form}_with_typos" if typed else form
                    texts = [(query, _mistyped(query) if typed else query.text) for query in asked]
                    measured = _measure(by_name, texts, f"{name}, {part}", progress)
                    for ranker, values in measured.items():
                        results.setdefault(part, {}).setdefault(ranker, []).extend(values)
    for form, by_ranker in results.items():
        figures[form] = {ranker: _summary(values) for ranker, values in by_ranker.items()}
    return figures


def rankers(shop: Shop) -> dict[str, Ranker]:
    """The peers, the shop's own search as the command line asks it, and its ablations."""
    answer = product_search(shop, DEPTH)

    def ours(query: str) -> list[str]:
        return [str(result["id"]) for result in answer(query)["results"]]

    return {**peers(shop), "ours": ours, **ablations(shop.products.snapshot(), shop.embedder)}


@contextmanager
def _shop(
    settings: Settings, name: str, form: str, path: Path | None, progress: Progress
) -> Iterator[Shop]:
    """A catalogue in a home of its own, kept for the next run; `names` holds names only."""
    home = settings.home / "evals" / "search" / f"{name}-{form}"
    shop = open_shop(settings.model_copy(update={"home": home}), progress, seed=False)
    try:
        if shop.products.count(Constraints()) == 0:
            import_files(shop, "catalog", [_source(home, name, form, path)], progress=progress)
        yield shop
    finally:
        shop.close()


def _source(home: Path, name: str, form: str, path: Path | None) -> Path:
    """The file to import: the catalogue's own, the demo shop's records, or names alone."""
    if form == "whole" and path is not None:
        return path
    records = _records(home.parent / f"{name}-whole") if form == "names" else _demo()
    source = home / "catalogue.jsonl"
    source.write_text("".join(json.dumps(record) + "\n" for record in records), "utf-8")
    return source


def _demo() -> list[dict[str, Any]]:
    from data.seed.products import products

    return [{k: v for k, v in one.items() if k != "traits"} for one in products()]


def _records(home: Path) -> list[dict[str, Any]]:
    shop = open_shop(Settings(home=home), seed=False)
    try:
        known = shop.products.snapshot()
        names = zip(known.ids, known.names, strict=True)
        return [{"id": i, "name": n, "price": 10, "category": "Products"} for i, n in names]
    finally:
        shop.close()


def _mistyped(query: JudgedQuery) -> str:
    """The query with two letters swapped in each of its longer words, always the same ones."""
    chance = random.Random(query.text)
    return " ".join(mistyped(word, chance) for word in query.text.split())


def _measure(
    by_name: Mapping[str, Ranker],
    asked: Sequence[tuple[JudgedQuery, str]],
    stage: str,
    progress: Progress,
) -> dict[str, list[tuple[JudgedQuery, list[float]]]]:
    found: dict[str, list[tuple[JudgedQuery, list[float]]]] = {name: [] for name in by_name}
    for done, (query, text) in enumerate(asked):
        progress(stage, done, len(asked))
        for name, ranker in by_name.items():
            ids, gains = ranker(text), query.gains
            values = [ndcg(ids, gains), recall(ids, gains, 10), recall(ids, gains, 100)]
            found[name].append((query, [*values, reciprocal_rank(ids, gains)]))
    return found


def _summary(values: Sequence[tuple[JudgedQuery, list[float]]]) -> dict[str, Any]:
    """The means of each part, with the interval of the first measure."""
    summary: dict[str, Any] = {}
    for part, held_out in (("dev", False), ("held_out", True)):
        of_part = np.array([each for query, each in values if query.held_out == held_out])
        if len(of_part):
            means = of_part.mean(axis=0).round(3).tolist()
            summary[part] = {
                "queries": len(of_part),
                **dict(zip(MEASURES, means, strict=True)),
                "ndcg_interval": interval(of_part[:, 0].tolist()),
            }
    return summary
