"""Suite: product search against judged queries, beside the rankers it should beat."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, closing, contextmanager
from pathlib import Path
from typing import Any

import numpy as np

from data.constraints import Constraints
from data.progress import Progress
from data.settings import Settings
from evals.catalogues import catalogue_files
from evals.judgments import JudgedQuery, agreement, read_judgments
from evals.peers import installed_peers
from evals.ranking_metrics import interval, ndcg, recall, reciprocal_rank
from evals.scaled_shop import mistyped
from evals.search_ablations import ablations
from evals.search_rankers import DEPTH, Ranker, engines, peers
from graph.product_search import product_search
from knowledge.ingest import import_files
from knowledge.shop import Shop, open_shop

MEASURES = ("ndcg_at_10", "recall_at_10", "recall_at_100", "mrr_at_10")

Rankers = Callable[[Shop], dict[str, Ranker]]
Results = dict[str, list[tuple[JudgedQuery, list[float]]]]


def run(settings: Settings, data: Path | None, progress: Progress) -> dict[str, Any]:
    """Rank the judged queries by every ranker: whole catalogues, names alone, and with typos.

    `data` is the folder of shared data, or a file of judgements of one's own; a catalogue
    that is not there is left out and named in `skipped`, a peer in `skipped_peers`.
    """
    figures = {
        "agreement": agreement(_judged(data)),
        "skipped": catalogue_files(data)[1],
        "skipped_peers": installed_peers()[1],
    }
    for form in ("whole", "names"):
        for typed in (False, True):
            part = f"{form}_with_typos" if typed else form
            figures[part] = _figures(settings, data, progress, rankers, form, typed)
    return figures


def quality(settings: Settings, data: Path | None, progress: Progress) -> dict[str, Any]:
    """The figures of the shop's own search and of the installed peers on whole catalogues."""
    return _figures(settings, data, progress, lambda shop: {**engines(shop), **ours(shop)})


def rankers(shop: Shop) -> dict[str, Ranker]:
    """The peers, the shop's own search, and its ablations."""
    parts = ablations(shop.products.snapshot(), shop.embedder)
    return {**peers(shop), **ours(shop), **parts}


def ours(shop: Shop) -> dict[str, Ranker]:
    """The shop's own search as the command line asks it."""
    answer = product_search(shop, DEPTH)
    return {"ours": lambda query: [str(result["id"]) for result in answer(query)["results"]]}


def _figures(
    settings: Settings,
    data: Path | None,
    progress: Progress,
    rankers: Rankers,
    form: str = "whole",
    typed: bool = False,
) -> dict[str, Any]:
    """By ranker: its figures over the judged queries of all catalogues in one form."""
    results: Results = {}
    for name, path in catalogue_files(data)[0].items():
        asked = [query for query in _judged(data) if query.catalogue == name]
        if not asked:
            continue
        texts = [(query, mistyped_query(query) if typed else query.text) for query in asked]
        with _shop(settings, name, form, path, progress) as shop:
            stage = f"{name}, {form}{' with typos' if typed else ''}"
            for ranker, values in measured(rankers(shop), texts, stage, progress).items():
                results.setdefault(ranker, []).extend(values)
    return {ranker: summary(values) for ranker, values in results.items()}


def _judged(data: Path | None) -> list[JudgedQuery]:
    return read_judgments(data) if data and data.is_file() else read_judgments()


def opened_catalogue(
    settings: Settings, name: str, path: Path | None, progress: Progress
) -> AbstractContextManager[Shop]:
    """A whole catalogue in a home of its own, imported from its file at first."""
    return _shop(settings, name, "whole", path, progress)


@contextmanager
def _shop(
    settings: Settings, name: str, form: str, path: Path | None, progress: Progress
) -> Iterator[Shop]:
    """A catalogue in a home of its own, kept for the next run; `names` holds names only."""
    home = settings.home / "evals" / "search" / f"{name}-{form}"
    own = settings.model_copy(update={"home": home})
    with closing(open_shop(own, progress, seed=False)) as empty:
        if empty.products.count(Constraints()) == 0:
            import_files(empty, "catalog", [_source(home, name, form, path)], progress=progress)
    # Opened anew: after a large import the state before it answers until the new one is read.
    with closing(open_shop(own, progress, seed=False)) as shop:
        yield shop


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


def mistyped_query(query: JudgedQuery) -> str:
    """The query with two letters swapped in each of its longer words, always the same ones."""
    chance = random.Random(query.text)
    return " ".join(mistyped(word, chance) for word in query.text.split())


def measured(
    by_name: Mapping[str, Ranker],
    asked: Sequence[tuple[JudgedQuery, str]],
    stage: str,
    progress: Progress,
) -> Results:
    """By ranker: each query with its measures, in the order of MEASURES."""
    found: Results = {name: [] for name in by_name}
    for done, (query, text) in enumerate(asked):
        progress(stage, done, len(asked))
        for name, ranker in by_name.items():
            ids, gains = ranker(text), query.gains
            values = [ndcg(ids, gains), recall(ids, gains, 10), recall(ids, gains, 100)]
            found[name].append((query, [*values, reciprocal_rank(ids, gains)]))
    return found


def summary(values: Sequence[tuple[JudgedQuery, list[float]]]) -> dict[str, Any]:
    """The means of each part, each with its interval."""
    told: dict[str, Any] = {}
    for part, held_out in (("dev", False), ("held_out", True)):
        of_part = np.array([each for query, each in values if query.held_out == held_out])
        if not len(of_part):
            continue
        told[part] = {"queries": len(of_part)}
        for measure, given in zip(MEASURES, of_part.T, strict=True):
            told[part][measure] = round(float(given.mean()), 3)
            told[part][f"{measure}_interval"] = interval(given.tolist())
    return told
