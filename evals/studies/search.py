"""How well products are found: our ranking beside known rankers, and what its parts are worth."""

from __future__ import annotations

from typing import Any

from data.progress import Progress, silent
from data.settings import Settings
from evals.judgments import read_judgments
from evals.search import measured, mistyped_query, opened_catalogue, ours, summary
from evals.search_ablations import ablations
from evals.search_rankers import peers
from evals.studies.samples import spread

CATALOGUE = "demo"
SHOWN = {
    "ours": "SmartShop",
    "ours_by_score": "SmartShop, by score: no limits held",
    "ours_no_spelling": "by score, no spelling repaired",
    "ours_no_dense": "by score, no embeddings",
    "ours_no_type": "by score, no product types",
    "rrf": "BM25 and MiniLM, fused",
    "bm25_fields": "BM25, all fields",
    "bm25_name": "BM25, names",
    "minilm": "MiniLM",
}
"""The rankers of the study, by what a reader calls them."""


def search_study(settings: Settings, queries: int, progress: Progress = silent) -> dict[str, Any]:
    """By way of typing and ranker: the measures over judged development queries of the demo shop.

    Args:
        settings: Its home keeps the shop of the study.
        queries: How many judged queries are asked at most.
        progress: Told how far it is.
    """
    judged = [q for q in read_judgments() if q.catalogue == CATALOGUE and not q.held_out]
    some = spread(judged, queries)
    found: dict[str, Any] = {}
    with opened_catalogue(settings, CATALOGUE, None, progress) as shop:
        parts = ablations(shop.products.snapshot(), shop.embedder)
        rankers = {**ours(shop), **peers(shop), **parts}
        chosen = {SHOWN[name]: ranker for name, ranker in rankers.items() if name in SHOWN}
        for way, typed in (("as typed", False), ("with slips", True)):
            asked = [(query, mistyped_query(query) if typed else query.text) for query in some]
            by_ranker = measured(chosen, asked, way, progress)
            found[way] = {name: summary(values)["dev"] for name, values in by_ranker.items()}
    return found
