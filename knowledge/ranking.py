"""Put the products in order: lexical and dense evidence fused, then what else speaks for one."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from data.constraints import Sort
from data.yaml_file import read_words
from knowledge.catalogue_snapshot import CatalogueSnapshot, Mask
from knowledge.features import Rows, features
from knowledge.feedback import feedback
from knowledge.leanings import LEANING_WEIGHTS, NONE, Leanings, leaning
from knowledge.lexical import Floats
from knowledge.matching import Match
from knowledge.product_types import SURE

# What a sorted list still takes: this share of the best product's relevance.
SORTED_SHARE = 0.6
RERANKED = 200
"""So many of the best by their features are ordered once more by feedback."""

BESIDE_FEATURES = frozenset(("feedback", *LEANING_WEIGHTS))
"""The weights of what is no feature of query and product."""

WEIGHTS = Path(__file__).parent / "lexicon" / "ranking.yaml"


@dataclass(frozen=True)
class Ranking:
    """Rows best first, with the relevance of each: 0 to 1, comparable between queries."""

    rows: Rows
    relevance: Floats


def rank(
    shop: CatalogueSnapshot,
    match: Match,
    mask: Mask,
    sort: Sort,
    k: int,
    leanings: Leanings = NONE,
    *,
    whole: bool = False,
) -> Ranking:
    """The best k rows of the mask in the order asked for; a sorted list leans to nothing.

    With `whole` a sorted list takes all of them, however near they are to the query.
    """
    rows = np.flatnonzero(mask)
    if not len(rows):
        return Ranking(rows, np.zeros(0, np.float32))
    if sort != "relevance":
        score = _score(shop, match, rows, weights())
        rows, score = (rows, score) if whole else _nearly_best(match, rows, score)
        return _sorted(shop, match, rows, score, sort, k)
    best = best_rows(shop, match, rows, k, weights(), leanings)
    sure = _relevance(match, best)
    # The order knows more than this estimate: none is shown less sure than one below it.
    return Ranking(best, np.maximum.accumulate(sure[::-1])[::-1])


def best_rows(
    shop: CatalogueSnapshot,
    match: Match,
    rows: Rows,
    k: int,
    counted: Mapping[str, float],
    leanings: Leanings = NONE,
) -> Rows:
    """The best k of the rows by score, best first: weighed features, then feedback among the best.

    `counted` is what each feature counts, as `weights` gives it. Leanings add to the score, and
    what resembles the best does not depend on them.
    """
    score = _score(shop, match, rows, counted)
    leant = _weighed(leaning(shop, match, rows, leanings), counted, len(rows))
    pool = _best(score + leant, max(k, RERANKED))
    rows, score, leant = rows[pool], score[pool], leant[pool]
    if match.query.terms and len(rows):
        score = score + np.float32(counted["feedback"]) * feedback(shop, match, rows, score)
    return rows[np.lexsort((shop.price[rows], -(score + leant)))[:k]]


def popular(shop: CatalogueSnapshot, mask: Mask, k: int) -> Ranking:
    """The k most wanted rows of the mask, what can be bought first; relevance 0."""
    rows = np.flatnonzero(mask)
    order = np.lexsort((shop.price[rows], -shop.quality[rows], ~shop.in_stock[rows]))[:k]
    return Ranking(rows[order], np.zeros(len(order), np.float32))


@functools.cache
def weights() -> dict[str, float]:
    """What each feature adds to the score, and what else does."""
    return {name: float(value) for name, value in read_words(WEIGHTS).items()}


def _score(
    shop: CatalogueSnapshot, match: Match, rows: Rows, counted: Mapping[str, float]
) -> Floats:
    return _weighed(features(shop, match, rows), counted, len(rows))


def _weighed(parts: Mapping[str, Floats], counted: Mapping[str, float], size: int) -> Floats:
    found = np.zeros(size, np.float32)
    for name, values in parts.items():
        found += np.float32(counted[name]) * values
    return found


def _sorted(
    shop: CatalogueSnapshot, match: Match, rows: Rows, score: Floats, sort: Sort, k: int
) -> Ranking:
    """The rows in the order asked for."""
    column = _column(shop, sort)
    order = np.lexsort((-score, -shop.rating_count[rows], column[rows]))[:k]
    return Ranking(rows[order], _relevance(match, rows[order]))


def _nearly_best(match: Match, rows: Rows, score: Floats) -> tuple[Rows, Floats]:
    """The rows that answer the query about as well as the best, and their scores."""
    if not match.query.terms:
        return rows, score
    near = (score >= SORTED_SHARE * score.max()) & _typed(match, rows)
    return rows[near], score[near]


def tells_apart(shop: CatalogueSnapshot, sort: Sort) -> bool:
    """Whether the products differ in what the order goes by; no ratings order nothing."""
    if sort == "relevance" or not len(shop):
        return False
    column = _column(shop, sort)
    return bool((column != column[0]).any())


def _column(shop: CatalogueSnapshot, sort: Sort) -> NDArray[Any]:
    """What a sorted list goes by, the first of the list smallest."""
    if sort == "newest":
        found: NDArray[Any] = -np.unique(shop.newest, return_inverse=True)[1]
        return found
    columns: dict[str, NDArray[Any]] = {
        "price_asc": shop.price,
        "price_desc": -shop.price,
        "rating": -np.nan_to_num(shop.rating, nan=-1.0),
        "popularity": -shop.popularity,
        "review_count": -shop.rating_count,
    }
    return columns[sort]


def _typed(match: Match, rows: Rows) -> Mask:
    sure: Mask = match.of_type[rows] >= SURE
    return sure if sure.any() else np.ones(len(rows), bool)


def _best(score: Floats, k: int) -> Rows:
    if len(score) <= k:
        return np.arange(len(score))
    return np.argpartition(-score, k)[:k]


def _relevance(match: Match, rows: Rows) -> Floats:
    """How sure the match is: words borne, meaning and type."""
    if not match.query.terms:
        return np.ones(len(rows), np.float32)
    meaning = np.clip((match.cosine[rows] - 0.2) / 0.45, 0, 1)
    worded = 0.4 * match.covered[rows] + 0.6 * match.in_name[rows]
    sure = np.maximum(0.65 * worded + 0.35 * meaning, 0.8 * meaning)
    if match.query.types:
        sure = 0.8 * sure + 0.2 * match.of_type[rows]
    return np.asarray(sure, np.float32)
