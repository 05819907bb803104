"""The shop's own ranker with a part taken out, to see what the part is worth."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping, Sequence

import numpy as np

from evals.search_rankers import DEPTH, Ranker
from knowledge.catalogue_snapshot import CatalogueSnapshot
from knowledge.embedding import Embedder
from knowledge.matching import match
from knowledge.ranking import best_rows, weights
from knowledge.search_query import read_query
from knowledge.spelling import Speller

WITHOUT: Mapping[str, tuple[str, ...]] = {
    "type": ("of_type", "in_core"),
    "coverage": ("in_name", "in_name_square", "numbers"),
    "phrases": ("phrase",),
    "relevance_floor": ("fits",),
    "feedback": ("feedback",),
    "prior": ("quality", "sold_out"),
    "words": ("words_known", "words_long"),
}
"""Ablation -> the features that count nothing in it."""


class Unrepairing(Speller):
    """Knows the words and repairs none."""

    def correct(self, tokens: Sequence[str]) -> dict[str, str]:
        """Nothing is mistyped."""
        return {}

    def alternatives(self, token: str) -> list[str]:
        """Nothing may be mistyped."""
        return []


def ablations(shop: CatalogueSnapshot, embedder: Embedder) -> dict[str, Ranker]:
    """The rankers by name: the score alone, without understood limits, then one part less each."""
    lexical = shop.lexical
    plain = Unrepairing(lexical.words, lexical.named, lexical.neighbours, lexical.together)
    unrepaired = dataclasses.replace(shop, speller=plain)
    found = {
        "ours_by_score": ranker(shop, embedder.embed),
        "ours_no_spelling": ranker(unrepaired, embedder.embed),
        "ours_no_dense": ranker(shop, None),
    }
    for name, silent in WITHOUT.items():
        found[f"ours_no_{name}"] = ranker(shop, embedder.embed, silent)
    return found


def ranker(
    shop: CatalogueSnapshot,
    embed: Callable[[Sequence[str]], np.ndarray] | None,
    silent: Sequence[str] = (),
) -> Ranker:
    """Our ranking of the whole catalogue by score alone, without the silent features."""
    counted = {name: 0.0 if name in silent else value for name, value in weights().items()}

    def rank(query: str) -> list[str]:
        read = read_query(shop, query)
        vector = embed([read.corrected])[0] if embed else None
        best = best_rows(shop, match(shop, read, vector), np.arange(len(shop)), DEPTH, counted)
        return [shop.ids[row] for row in best]

    return rank
