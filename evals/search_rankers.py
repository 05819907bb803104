"""The rankers that search is measured against: each takes a query and gives ids, best first."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import bm25s
import numpy as np
from sqlmodel import Session

from data.catalogue import CatalogueRow, catalogue_rows
from data.database import reading
from knowledge.embedding import Embedder, Vectors
from knowledge.shop import Shop
from knowledge.words import stems

Ranker = Callable[[str], list[str]]

DEPTH = 100
RRF_CONSTANT = 60
"""As in Cormack, Clarke and Buettcher 2009."""


class Bm25:
    """Plain BM25 (Lucene's variant) over one text a product, stemmed words."""

    def __init__(self, ids: Sequence[str], texts: Sequence[str]) -> None:
        """Index the texts."""
        self._ids = ids
        self._index = bm25s.BM25()
        self._index.index([stems(text) for text in texts], show_progress=False)

    def __call__(self, query: str) -> list[str]:
        """Ids of products that bear a word of the query."""
        known = self._index.vocab_dict
        told = [one for one in dict.fromkeys(stems(query)) if one in known]
        if not told:
            return []
        scores = self._index.get_scores(told)
        order = np.argsort(-scores, kind="stable")[:DEPTH]
        return [self._ids[row] for row in order if scores[row] > 0]


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
    """The rankers to compare with, by name, over the shop's catalogue."""
    with reading(shop.engine) as session:
        rows = _rows(session)
    ids = [row.id for row in rows]
    names = Bm25(ids, [row.name for row in rows])
    fields = Bm25(ids, [_everything(row) for row in rows])
    dense = Dense(ids, shop.index.vectors("products", ids), shop.embedder)
    return {
        "bm25_name": names,
        "bm25_fields": fields,
        "minilm": dense,
        "rrf": reciprocal_rank_fusion([fields, dense]),
    }


def _rows(session: Session) -> list[CatalogueRow]:
    return list(catalogue_rows(session))


def _everything(row: CatalogueRow) -> str:
    stated = [row.attributes, row.specifications, *row.options]
    values = " ; ".join(str(value) for one in stated for value in one.values())
    return f"{row.name} ; {row.brand or ''} ; {row.category} ; {values} ; {row.description}"
