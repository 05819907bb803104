"""LexRank over sentence vectors: the extractive baseline that summaries are measured beside."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from knowledge.embedding import Embedder
from knowledge.sentences import sentences

DAMPING = 0.85
STEPS = 100
ENOUGH_WORDS = 55
"""It takes whole sentences until there are so many words: best on FewSum's training part."""


def lexrank(reviews: Sequence[str], embedder: Embedder, enough: int = ENOUGH_WORDS) -> str:
    """The most central sentences of the reviews (Erkan and Radev 2004, its continuous form)."""
    found = list(dict.fromkeys(s for text in reviews for s in sentences(text)))
    vectors = embedder.embed(found)
    likeness = np.clip(vectors @ vectors.T, 0, None)
    chances = likeness / likeness.sum(axis=1, keepdims=True)
    rank = np.full(len(found), 1 / len(found))
    for _ in range(STEPS):
        rank = (1 - DAMPING) / len(found) + DAMPING * (rank @ chances)
    chosen: list[str] = []
    for place in np.argsort(-rank, kind="stable"):
        if sum(len(sentence.split()) for sentence in chosen) >= enough:
            break
        chosen.append(found[place])
    return " ".join(chosen)
