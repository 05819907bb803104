"""From a match to a list: within the limits, else with limits given up, else the next best."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from data.constraints import Constraints
from knowledge import relax
from knowledge.believing import believed, demanded
from knowledge.candidates import candidates
from knowledge.catalogue_snapshot import CatalogueSnapshot, Mask
from knowledge.devices_asked import of_device
from knowledge.features import Rows
from knowledge.fitness import as_likely
from knowledge.leanings import NONE, Leanings
from knowledge.matching import Match
from knowledge.product_types import SURE
from knowledge.ranking import Ranking, popular, rank, tells_apart
from knowledge.relevance import (
    ALL_COVERED,
    NO_MEANING,
    as_figured,
    as_named,
    is_called,
    is_weak,
    of_type,
)
from knowledge.search_query import CHILDREN
from knowledge.telling_words import parted
from knowledge.traits import FITTING
from knowledge.words import stem


@dataclass(frozen=True)
class Within:
    """The products that pass, the limits that they pass, and the limits given up for it."""

    passing: Mask
    limits: Constraints
    given_up: tuple[str, ...] = ()


SHARE_CALLED = 0.25
"""Of fewer things of a category that bear the type in their names, the category tells it alone."""
NOTHING = Ranking(np.zeros(0, np.int64), np.zeros(0, np.float32))


def fitting(shop: CatalogueSnapshot, found: Match) -> Mask:
    """What answers the query in the whole shop; everything, where nothing does."""
    return found.relevant if found.relevant.any() else np.ones(len(shop), bool)


def is_sold_here(found: Match, fits: Mask) -> bool:
    """Whether the shop sells the type of product that was asked for."""
    return bool(found.query.types) and bool((fits & (found.of_type >= SURE)).any())


def is_in_vain(
    shop: CatalogueSnapshot, found: Match, fits: Mask, within: Within, mode: str
) -> bool:
    """Whether what is asked for is sold, but none of it within the limits.

    What is near instead is no answer then, unless the kind was not asked for plainly.
    """
    if mode == "popular":
        # "Skeletons" head no name, and yet some are called so.
        called = bool((fits & (found.in_name >= ALL_COVERED)).any())
        return called or is_sold_here(found, fits)
    plainly = found.query.type_sure == 1.0 and not within.limits.category
    if not plainly or not is_sold_here(found, fits):
        return False
    kind = (found.of_type >= SURE) | _called(shop, found)
    return not bool((kind & fits & within.passing).any())


def _called(shop: CatalogueSnapshot, found: Match) -> Mask:
    """The rows whose names bear the noun of the type asked for."""
    nouns = [shop.lexical.named_with(stem(one)) for one in found.query.types]
    called: Mask = np.logical_or.reduce(nouns)
    return called


def loosened(shop: CatalogueSnapshot, found: Match, fits: Mask, constraints: Constraints) -> Within:
    """What passes the limits that are meant as such, relaxed where nothing that passes fits."""
    meant = believed(shop, found, constraints)
    dropped = [
        one for one in ("category", "brand") if getattr(meant, one) != getattr(constraints, one)
    ]
    limits = demanded(shop, meant)
    within = _relaxed(shop, fits, Within(candidates(shop, limits), limits))
    return Within(within.passing, within.limits, (*dropped, *within.given_up))


def given_up(
    shop: CatalogueSnapshot, asked: Constraints, within: Within, rows: Rows
) -> tuple[str, ...]:
    """The limits given up for the rows: those dropped, and attributes that some do not tell."""
    told = Constraints(attributes=asked.attributes)
    if "attributes" in within.given_up or candidates(shop, told)[rows].all():
        return within.given_up
    return (*within.given_up, "attributes")


def _relaxed(shop: CatalogueSnapshot, fits: Mask, within: Within) -> Within:
    """The first step of giving up constraints at which something answers the query."""
    if (within.passing & fits).any():
        return within
    steps = [
        Within(candidates(shop, left), left, given_up)
        for given_up, left in relax.in_order(within.limits)
    ]
    for step in steps:
        if (step.passing & fits).any():
            return step
    if within.passing.any():
        return within
    return next((step for step in steps if step.passing.any()), within)


def nearest(shop: CatalogueSnapshot, found: Match, limits: Constraints) -> Within | None:
    """What answers the query within the fewest limits given up; attributes before the brand."""
    fits = found.relevant
    typed = found.of_type >= SURE
    if typed.any():
        fits = fits & typed
    mild = [f"attributes.{name}" for name in limits.attributes] + ["brand"]
    for given_up, left in relax.in_order(limits, mild):
        passing = fits & candidates(shop, left)
        if passing.any():
            return Within(passing, left, given_up)
    return None


def find(
    shop: CatalogueSnapshot,
    found: Match,
    within: Within,
    k: int,
    *,
    filled: bool = False,
    leanings: Leanings = NONE,
) -> tuple[Ranking, str]:
    """The ranking, and how it came about: meaning, else words, else popularity.

    With `filled`, a list shorter than k goes on with what comes nearest to the query. Leanings
    change the order alone.
    """
    passing: Mask = within.passing
    sort = within.limits.sort if tells_apart(shop, within.limits.sort) else "relevance"
    if not found.query.terms:
        return rank(shop, found, passing, sort, k, leanings), _browsing(within.limits)
    fits = found.relevant & passing
    if fits.any():
        # In an order of prices what only shares a word would come before what was asked for.
        shown = passing if filled and sort == "relevance" else meant(shop, found, within, sort)
        asked = found.of_type >= SURE
        missed = bool(asked.any()) and not bool((asked & fits).any())
        doubtful = missed or bool(found.query.missing) or is_weak(found, fits)
        by_words = (doubtful and not _is_stated(within.limits)) or not found.cosine.any()
        whole = bool(within.limits.category) and _is_called_otherwise(found, shown)
        ranking = rank(shop, found, shown, sort, k, leanings, whole=whole)
        return ranking, "keyword" if by_words else "ai"
    borne = (found.covered > 0) & passing
    if filled and passing.any() and (borne.any() or found.cosine[passing].max() > NO_MEANING):
        return rank(shop, found, passing, "relevance", k, leanings), "keyword"
    if borne.any() and not found.query.types:
        return rank(shop, found, borne, sort, k, leanings), "keyword"
    if within.limits.category and passing.any():
        # What was asked for stands in the limits; the other words are remarks.
        mode = "ai" if _is_stated(within.limits) else "keyword"
        return rank(shop, found, passing, sort, k, leanings), mode
    return popular(shop, passing, k), "popular"


def meant(shop: CatalogueSnapshot, found: Match, within: Within, sort: str = "relevance") -> Mask:
    """What a list shows of the products that fit: nothing for the other gender, if it need not.

    Where it is sorted, or is to fit another thing, as things of other kinds do too, only what is of
    the type that was asked for. Where a single product of a
    category has words beside its name, they are rather remarks: "start with the chargers".
    """
    fits = found.relevant & within.passing
    if within.limits.category and np.count_nonzero(fits) == 1:
        called = bool((found.in_name[fits] >= ALL_COVERED).all())
        fits = fits if called else within.passing
    own = fits & (found.for_others == 0)
    suiting = own if own.any() else fits
    suiting = _for_children(shop, found, suiting)
    shelved = bool(within.limits.category)
    fitted = not FITTING.isdisjoint(within.limits.attributes)
    if not shelved:
        suiting = _of_kind(shop, found, suiting)
    told = of_device(shop, found.query, as_figured(found, suiting))
    typed = sort != "relevance" or fitted
    if typed and not (shelved and _is_called_otherwise(found, told)):
        told = of_type(found, told)
    # Offers on a shelf count what stands there: only their order tells what is likelier.
    if shelved:
        return parted(shop, found, as_named(found, told), within.limits)
    return as_likely(found, told)


def _of_kind(shop: CatalogueSnapshot, found: Match, mask: Mask) -> Mask:
    """The rows of the type asked for, and those called so that lie on a shelf with some of it.

    All of them, where the type was not asked for plainly or none is of it.

    A butter knife is no butter; an armband case lies beside the armbands, and a "jump starter
    battery pack" is called by all of the words.
    """
    typed = mask & (found.of_type >= SURE)
    if found.query.type_sure != 1.0 or not typed.any():
        return mask
    shelves = np.isin(shop.category, np.unique(shop.category[typed]))
    beside: Mask = mask & _called(shop, found) & (shelves | is_called(found))
    return typed | beside


def _for_children(shop: CatalogueSnapshot, found: Match, mask: Mask) -> Mask:
    """The rows that names say are for children, where that is asked for and things tell for whom.

    Where things tell an age instead, limits are held to it; a toy need not say so.
    """
    whom = shop.with_value.get("gender", {}).values()
    if not found.query.for_child or not any(mask[rows].any() for rows in whom):
        return mask
    named = np.logical_or.reduce([shop.lexical.named_with(stem(one)) for one in CHILDREN])
    own: Mask = mask & named
    return own if own.any() else mask


def _is_called_otherwise(found: Match, mask: Mask) -> bool:
    """Whether few things of a category are called what they are: "clip-on lenses" there."""
    typed = np.count_nonzero(mask & (found.of_type >= SURE))
    return bool(typed < SHARE_CALLED * np.count_nonzero(mask))


def _is_stated(limits: Constraints) -> bool:
    """Whether the limits say what is asked for, whatever other words do: a kind, and a property."""
    return bool(limits.category and limits.attributes)


def _browsing(limits: Constraints) -> str:
    return "popular" if limits.is_empty() and limits.sort == "relevance" else "ai"
