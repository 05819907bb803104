"""Put the products in order: lexical and dense evidence fused, then what else speaks for one."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from data.constraints import Sort
from knowledge.catalogue_snapshot import CatalogueSnapshot, Mask
from knowledge.lexical import Floats
from knowledge.matching import Match
from knowledge.product_types import SURE
from knowledge.words import stem

LEAST_COSINE = 0.34
NO_MEANING = 0.29
"""So near are letters without a sense to some product."""
LEAST_COSINE_BESIDE_WORDS = 0.42
"""Where some product bears every word, one that bears none must mean the same clearly."""
LEAST_COVERED = 0.5
ALL_COVERED = 0.99
LEAST_LEXICAL_TRUST, MOST_LEXICAL_TRUST = 0.3, 0.62
LEAST_NAMED = 0.3
LEAST_SPREAD = 0.25
POOL = 100
# What a sorted list still takes: this share of the best product's relevance.
SORTED_SHARE = 0.6

Rows = NDArray[np.int64]


@dataclass(frozen=True)
class Bonus:
    """What a feature adds to the fused score, which is about 0 to 1."""

    of_type: float = 0.45
    in_core: float = 0.12
    in_name: float = 0.12
    phrase: float = 0.06
    brand: float = 0.06
    quality: float = 0.05
    out_of_stock: float = -0.06
    wish: float = 0.5
    for_others: float = -0.2


@dataclass(frozen=True)
class Ranking:
    """Rows best first, with the relevance of each: 0 to 1, comparable between queries."""

    rows: Rows
    relevance: Floats


def relevant(shop: CatalogueSnapshot, match: Match) -> Mask:
    """Rows that have to do with the query: enough of its words, its type, or its meaning."""
    query = match.query
    if not query.terms:
        return np.ones(len(shop), bool)
    best = float(match.cosine.max(initial=0.0))
    # A vague wish ("a gift for my wife") is near to nothing; its nearest still count.
    floor = max(0.62 * best, min(LEAST_COSINE, max(0.85 * best, NO_MEANING)))
    if not (match.covered > 0).any():
        # No word is known here: meaning alone must be clear.
        floor = max(floor, LEAST_COSINE)
    if float(match.covered.max(initial=0.0)) > ALL_COVERED:
        floor = max(floor, LEAST_COSINE_BESIDE_WORDS)
    mask: Mask = (match.covered >= LEAST_COVERED) | (match.cosine >= floor)
    return mask


def is_weak(match: Match, mask: Mask) -> bool:
    """Whether no product of the mask names what was asked for, nor clearly means it."""
    if match.query.is_vague:
        return False
    named, meant = match.in_name[mask], match.cosine[mask]
    typed = match.of_type[mask] >= SURE
    return bool(
        named.max() < LEAST_NAMED and meant.max() < LEAST_COSINE_BESIDE_WORDS and not typed.any()
    )


def of_type(match: Match, mask: Mask) -> Mask:
    """The rows among the mask that are of the type asked for; all, where none of them is."""
    sure = mask & (match.of_type >= SURE)
    return sure if sure.any() else mask


def rank(shop: CatalogueSnapshot, match: Match, mask: Mask, sort: Sort, k: int) -> Ranking:
    """The best k rows of the mask in the order asked for."""
    rows = np.flatnonzero(mask)
    if not len(rows):
        return Ranking(rows, np.zeros(0, np.float32))
    score = _fused(match, rows) + _features(shop, match, rows)
    if sort != "relevance":
        return _sorted(shop, match, rows, score, sort, k)
    pool = _best(score, max(POOL, k))
    rows, score = rows[pool], score[pool] + _phrases(shop, match, rows[pool])
    order = np.lexsort((shop.price[rows], -score))[:k]
    sure = _relevance(match, rows[order])
    # The order knows more than this estimate: none is shown less sure than one below it.
    return Ranking(rows[order], np.maximum.accumulate(sure[::-1])[::-1])


def popular(shop: CatalogueSnapshot, mask: Mask, k: int) -> Ranking:
    """The k most wanted rows of the mask, what can be bought first; relevance 0."""
    rows = np.flatnonzero(mask)
    order = np.lexsort((shop.price[rows], -shop.quality[rows], ~shop.in_stock[rows]))[:k]
    return Ranking(rows[order], np.zeros(len(order), np.float32))


def _fused(match: Match, rows: Rows) -> Floats:
    """Both kinds of evidence relative to the best candidate, words trusted where they are known.

    A convex combination of normalised scores (Bruch, Gai and Ingber 2023), whose weight
    follows how much of the query the best candidate covers.
    """
    lexical, cosine = match.lexical[rows], match.cosine[rows]
    best_covered = float(match.covered[rows].max())
    trust = LEAST_LEXICAL_TRUST + (MOST_LEXICAL_TRUST - LEAST_LEXICAL_TRUST) * best_covered
    top = float(lexical.max())
    # Measured from the shop's typical product, so that few candidates are not blown up.
    low, high = float(np.median(match.cosine)), float(cosine.max())
    dense = np.clip((cosine - low) / max(high - low, LEAST_SPREAD), 0, 1)
    fused: Floats = trust * (lexical / top if top > 0 else lexical) + (1 - trust) * dense
    return fused


def _features(shop: CatalogueSnapshot, match: Match, rows: Rows) -> Floats:
    bonus = Bonus()
    score = bonus.quality * shop.quality[rows]
    score += bonus.of_type * match.of_type[rows] + bonus.brand * match.of_brand[rows]
    score += bonus.in_core * match.in_core[rows]
    score += bonus.in_name * np.square(match.in_name[rows])
    score += np.where(shop.in_stock[rows], np.float32(0), np.float32(bonus.out_of_stock))
    met = match.covered[rows] / max(float(match.covered[rows].max()), 1e-6)
    score += bonus.for_others * match.for_others[rows]
    for wish in match.query.wishes:
        # What was asked for comes first: "cheap" counts as far as the rest of the query is met.
        score += bonus.wish * _wish(shop, wish, rows) * met
    return score.astype(np.float32)


def _wish(shop: CatalogueSnapshot, wish: str, rows: Rows) -> Floats:
    """How well each row meets a soft preference, 0 to 1."""
    if wish == "cheap":
        return 1 - shop.price_rank[rows]
    if wish == "premium":
        return shop.price_rank[rows]
    return shop.quality[rows]


def _phrases(shop: CatalogueSnapshot, match: Match, rows: Rows) -> Floats:
    """A bonus for names that hold neighbouring query words side by side."""
    known = shop.lexical.stems
    asked = [known.get(stem(term.word), -1) for term in match.query.terms]
    pairs = [pair for pair in itertools.pairwise(asked) if -1 not in pair]
    if not pairs:
        return np.zeros(len(rows), np.float32)
    held = [_share_held(pairs, shop.lexical.stems_of_name(row)) for row in rows]
    return np.float32(Bonus().phrase) * np.array(held, np.float32)


def _share_held(pairs: Sequence[tuple[int, int]], name: Sequence[int]) -> float:
    borne = set(itertools.pairwise(name))
    return sum(pair in borne for pair in pairs) / len(pairs)


def _sorted(
    shop: CatalogueSnapshot, match: Match, rows: Rows, score: Floats, sort: Sort, k: int
) -> Ranking:
    """In the order asked for, among the rows that answer the query about as well as the best."""
    if match.query.terms:
        near = (score >= SORTED_SHARE * score.max()) & _typed(match, rows)
        rows, score = rows[near], score[near]
    column: dict[str, NDArray[Any]] = {
        "price_asc": shop.price,
        "price_desc": -shop.price,
        "rating": -np.nan_to_num(shop.rating, nan=-1.0),
        "popularity": -shop.popularity,
        "review_count": -shop.rating_count,
    }
    if sort == "newest":
        column["newest"] = -np.unique(shop.newest, return_inverse=True)[1]
    order = np.lexsort((-score, -shop.rating_count[rows], column[sort][rows]))[:k]
    return Ranking(rows[order], _relevance(match, rows[order]))


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
