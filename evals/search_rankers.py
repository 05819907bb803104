"""The rankers that search is measured against: each takes a query and gives ids, best first."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from uuid import uuid4

import numpy as np

from data.catalogue import catalogue_rows
from data.database import reading
from evals.peers import installed_peers
from evals.peers.bm25s_index import Bm25
from evals.peers.goods import Goods, everything
from evals.peers.peer import DEPTH, Ask
from knowledge.embedding import Embedder, Vectors
from knowledge.shop import Shop

__all__ = ["DEPTH", "Ranker", "engines", "peers"]
Ranker = Callable[[str], list[str]]

RRF_CONSTANT = 60
"""As in Cormack, Clarke and Buettcher 2009."""


class Dense:
    """Exact nearest neighbours of the query's embedding."""

    def __init__(self, ids: Sequence[str], vectors: Vectors, embedder: Embedder) -> None:
        """Use the vectors of the index."""
        self._ids, self._vectors, self._embedder = ids, vectors, embedder

    def __call__(self, query: str) -> list[str]:
        """Ids of the nearest products."""
        cosine = np.vecdot(self._vectors, self._embedder.embed([query])[0])
        return [self._ids[row] for row in np.argsort(-cosine, kind="stable")[:DEPTH]]


def reciprocal_rank_fusion(rankers: Sequence[Ranker]) -> Ranker:
    """The plain sum of 1 / (60 + rank) over the rankers."""

    def ranker(query: str) -> list[str]:
        scores: dict[str, float] = {}
        for one in rankers:
            for rank, product_id in enumerate(one(query), start=1):
                scores[product_id] = scores.get(product_id, 0.0) + 1 / (RRF_CONSTANT + rank)
        return sorted(scores, key=lambda product_id: -scores[product_id])[:DEPTH]

    return ranker


def peers(shop: Shop) -> dict[str, Ranker]:
    """The rankers to compare with, by name, over the shop's catalogue; then the engines."""
    with reading(shop.engine) as session:
        rows = catalogue_rows(session)
    ids = [row.id for row in rows]
    names = Bm25.of(ids, [row.name for row in rows])
    fields = Bm25.of(ids, [everything(row) for row in rows])
    dense = Dense(ids, shop.index.vectors("products", ids), shop.embedder)
    return {
        "bm25_name": names,
        "bm25_fields": fields,
        "minilm": dense,
        "rrf": reciprocal_rank_fusion([fields, dense]),
        **engines(shop),
    }


def engines(shop: Shop) -> dict[str, Ranker]:
    """The search engines that are installed, built anew over the shop's catalogue."""
    shutil.rmtree(shop.settings.home / "peers", ignore_errors=True)
    # A folder of its own each time: Chroma remembers within a process what a path held.
    place = shop.settings.home / "peers" / uuid4().hex
    with reading(shop.engine) as session:
        rows = catalogue_rows(session)
    vectors = shop.index.vectors("products", [row.id for row in rows])
    goods = Goods.written(place / "goods", rows, vectors)
    found: dict[str, Ranker] = {}
    for name, peer in installed_peers()[0].items():
        folder = place / name
        folder.mkdir()
        peer.build(goods, folder)
        found[name] = _ranker(peer.opened(goods, folder, shop.embedder))
    return found


def _ranker(ask: Ask) -> Ranker:
    return lambda query: ask(query, DEPTH)
