"""What speaks for each product, as numbers that the ranker weighs."""

from __future__ import annotations

import itertools
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from knowledge.catalogue_snapshot import CatalogueSnapshot
from knowledge.lexical import Floats
from knowledge.matching import Match
from knowledge.words import stem

Rows = NDArray[np.int64]

LEAST_SPREAD = 0.25
MANY_TERMS = 8


def features(shop: CatalogueSnapshot, match: Match, rows: Rows) -> dict[str, Floats]:
    """Each feature by name, one value a row, about 0 to 1.

    `words` and `meaning` are relative to the best of the rows (the convex combination of
    normalised scores of Bruch, Gai and Ingber 2023); what is multiplied with the share of the
    query that the best row covers, or with the query's length, lets their weights follow the
    query.
    """
    named = match.in_name[rows]
    words, meaning = _words(match, rows), _meaning(match, rows)
    known = np.float32(match.covered[rows].max(initial=0.0))
    length = np.float32(min(len(match.query.terms), MANY_TERMS) / MANY_TERMS)
    return {
        "words_known": words * known,
        "words_long": words * length,
        "meaning": meaning,
        "meaning_known": meaning * known,
        "in_name": named,
        "in_name_square": np.square(named),
        "in_core": match.in_core[rows],
        "numbers": match.numbers[rows],
        "of_type": np.float32(match.query.type_sure) * match.of_type[rows],
        "phrase": phrases(shop, match)[rows],
        "of_brand": match.of_brand[rows],
        "shelf": _shelf(match, rows),
        "fits": match.relevant[rows].astype(np.float32),
        "for_others": match.for_others[rows],
        "quality": shop.quality[rows],
        "sold_out": (~shop.in_stock[rows]).astype(np.float32),
        "wish": _wishes(shop, match, rows),
    }


def _words(match: Match, rows: Rows) -> Floats:
    lexical = match.lexical[rows]
    best = np.float32(lexical.max(initial=0.0))
    return lexical / best if best > 0 else lexical


def _meaning(match: Match, rows: Rows) -> Floats:
    cosine = match.cosine[rows]
    # Measured from the shop's typical product, so that few candidates are not blown up.
    low, high = match.typical_cosine, float(cosine.max(initial=0.0))
    share: Floats = np.clip((cosine - low) / max(high - low, LEAST_SPREAD), 0, 1)
    return share.astype(np.float32)


def _shelf(match: Match, rows: Rows) -> Floats:
    """How near the row's category is in meaning, from that of the typical row to the nearest."""
    shelf = match.shelf[rows]
    low, high = float(np.median(match.shelf)), float(shelf.max(initial=0.0))
    share: Floats = np.clip((shelf - low) / max(high - low, LEAST_SPREAD), 0, 1)
    return share.astype(np.float32)


def phrases(shop: CatalogueSnapshot, match: Match) -> Floats:
    """For every row of the shop the share of neighbouring query words that its name holds so."""
    known = shop.lexical.stems
    asked = [known.get(stem(term.word), -1) for term in match.query.terms]
    pairs = {pair for pair in itertools.pairwise(asked) if -1 not in pair}
    found = np.zeros(len(shop), np.float32)
    for left, right in pairs:
        found[shop.lexical.rows_with_neighbours(left, right)] += 1 / len(pairs)
    return found


def _wishes(shop: CatalogueSnapshot, match: Match, rows: Rows) -> Floats:
    """How well each row meets the soft preferences, as far as it meets the rest of the query."""
    met: Floats = match.covered[rows] / max(float(match.covered[rows].max(initial=0.0)), 1e-6)
    found = np.zeros(len(rows), np.float32)
    for wish in match.query.wishes:
        # What was asked for comes first: "cheap" counts as far as the rest of the query is met.
        found += _WISHES.get(wish, _wanted)(shop, rows) * met
    return found


def _cheap(shop: CatalogueSnapshot, rows: Rows) -> Floats:
    return 1 - shop.price_rank[rows]


def _premium(shop: CatalogueSnapshot, rows: Rows) -> Floats:
    return shop.price_rank[rows]


def _wanted(shop: CatalogueSnapshot, rows: Rows) -> Floats:
    return shop.quality[rows]


_WISHES: dict[str, Callable[[CatalogueSnapshot, Rows], Floats]] = {
    "cheap": _cheap,
    "premium": _premium,
}
