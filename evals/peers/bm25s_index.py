"""bm25s alone: Lucene's BM25 over stemmed words, limits only on what it gave."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import bm25s
import numpy as np

from evals.peers.goods import Goods
from evals.peers.peer import DEPTH, Ask, Peer, limited_afterwards
from knowledge.embedding import Embedder
from knowledge.words import stems


class Bm25:
    """BM25 over one text a product."""

    def __init__(self, ids: Sequence[str], index: bm25s.BM25) -> None:
        """Use the index, a row an id."""
        self._ids, self._index = ids, index

    @classmethod
    def of(cls, ids: Sequence[str], texts: Sequence[str]) -> Bm25:
        """Index the texts."""
        index = bm25s.BM25()
        index.index([stems(text) for text in texts], show_progress=False)
        return cls(ids, index)

    def __call__(self, query: str, k: int = DEPTH) -> list[str]:
        """Ids of products that bear a word of the query."""
        known = self._index.vocab_dict
        told = [one for one in dict.fromkeys(stems(query)) if one in known]
        if not told:
            return []
        scores = self._index.get_scores(told)
        order = np.argsort(-scores, kind="stable")[:k]
        return [self._ids[row] for row in order if scores[row] > 0]

    def save(self, folder: Path) -> None:
        """Keep ids and index in the folder."""
        self._index.save(folder / "bm25s", show_progress=False)
        (folder / "bm25s" / "ids.json").write_text(json.dumps(self._ids), "utf-8")

    @classmethod
    def load(cls, folder: Path) -> Bm25:
        """What was saved."""
        ids = json.loads((folder / "bm25s" / "ids.json").read_text("utf-8"))
        return cls(ids, bm25s.BM25.load(folder / "bm25s", show_progress=False))


def build(goods: Goods, folder: Path) -> None:
    """Index all texts and save the index."""
    ids, texts, _ = zip(*goods.items(), strict=True)
    Bm25.of(ids, texts).save(folder)


def opened(goods: Goods, folder: Path, embedder: Embedder) -> Ask:
    """The saved index."""
    return limited_afterwards(Bm25.load(folder), goods)


PEER = Peer(build, opened, "afterwards")
