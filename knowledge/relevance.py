"""Which products have to do with a query at all, and how well the best of them answer it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from knowledge.catalogue_snapshot import Mask
from knowledge.lexical import Floats
from knowledge.product_types import SURE
from knowledge.search_query import SearchQuery

if TYPE_CHECKING:
    from knowledge.matching import Match

LEAST_COSINE = 0.34
NO_MEANING = 0.29
"""So near are letters without a sense to some product."""
LEAST_COSINE_BESIDE_WORDS = 0.42
"""Where some product bears every word, one that bears none must mean the same clearly."""
LEAST_COVERED = 0.5
ALL_COVERED = 0.99
LEAST_NAMED = 0.3
MOST_NAMING = 3
LEAST_BEARING = 2
"""So many names show that they bear what is asked for, or tell of its figures."""


def relevant(query: SearchQuery, covered: Floats, cosine: Floats) -> Mask:
    """Rows that have to do with the query: enough of its words or its meaning."""
    if not query.terms:
        return np.ones(len(cosine), bool)
    best, known = float(cosine.max(initial=0.0)), float(covered.max(initial=0.0))
    # A vague wish ("a gift for my wife") is near to nothing; its nearest still count.
    floor = max(0.62 * best, min(LEAST_COSINE, max(0.85 * best, NO_MEANING)))
    if not known > 0:
        # No word is known here: meaning alone must be clear.
        floor = max(floor, LEAST_COSINE)
    if known > ALL_COVERED:
        floor = max(floor, LEAST_COSINE_BESIDE_WORDS)
    mask: Mask = (covered >= LEAST_COVERED) | (cosine >= floor)
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


def as_named(match: Match, mask: Mask) -> Mask:
    """The rows of a shelf that bear every word asked for, where names there bear all of them.

    Everything else is near at most: "golf socks" are no dress socks where there are golf socks.
    Of many words some are remarks, which a single name may bear by chance.
    """
    query = match.query
    named = match.in_name >= ALL_COVERED
    few = np.count_nonzero(named[mask]) < LEAST_BEARING
    if few or query.is_vague or len(query.terms) > MOST_NAMING:
        return mask
    bearing: Mask = mask & ((match.stated >= ALL_COVERED) | is_called(match))
    return bearing if (bearing & named).any() else mask


def is_called(match: Match) -> Mask:
    """The rows whose names say with all of several words what the thing asked for is."""
    asked = [term for term in match.query.terms if not term.is_context]
    several = 1 < len(asked) <= MOST_NAMING and not match.query.is_vague
    called: Mask = (match.in_core >= ALL_COVERED) & several
    return called


def as_figured(match: Match, mask: Mask) -> Mask:
    """The rows among the mask of the sizes and models asked for, where names tell them.

    "A strap, 42mm" is no 38mm one; what names no such figures is left in peace.
    """
    told: Mask = mask & (match.figures >= ALL_COVERED)
    return told if np.count_nonzero(told) >= LEAST_BEARING else mask
