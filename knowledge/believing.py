"""Which limits a query states, and which were read from words that only describe."""

from __future__ import annotations

import numpy as np

from data.constraints import Constraints
from knowledge.candidates import candidates
from knowledge.catalogue_snapshot import CatalogueSnapshot, Mask
from knowledge.categories import SEPARATOR, leaf_of
from knowledge.matching import Match
from knowledge.product_types import BY_NAME, SURE
from knowledge.ranking import best_rows, weights
from knowledge.shelf_likeness import is_near
from knowledge.traits import attribute_name, known_values
from knowledge.words import words

ALL_NAMED = 0.9
CLEARLY_MORE = 0.15
AMONG = 10
"""So many of the best are looked at for one of the category."""


def believed(shop: CatalogueSnapshot, found: Match, limits: Constraints) -> Constraints:
    """The limits without those that the catalogue contradicts.

    A category or brand is not meant as a limit when products outside it bear nearly all words
    of the query and those within it clearly fewer: "leather case iphone 6" asks for no phone,
    "strap for fitbit blaze" not only for Fitbit's. Nor is a category of which nothing is among
    the best: "remove rust stains from tub" asks for no deck stain.
    """
    kept = limits
    for field in ("category", "brand"):
        without = kept.model_copy(update={field: []})
        if not getattr(kept, field):
            continue
        within, wider = candidates(shop, kept), candidates(shop, without)
        if _costs_words(found, within, wider):
            kept = without
    return _without_far_category(shop, found, kept)


def uncontradicted(shop: CatalogueSnapshot, found: Match, limits: Constraints) -> Constraints:
    """The limits without a category or brand that the query's words clearly speak against.

    Nearly all of its words are borne by products outside, or none of the category is among the best
    and no thing of the type asked for is in it, or what is bears clearly fewer of the words: an
    "armband for my iphone" is no phone, and "clips to tidy cables" are none of Cases & Clips.
    "iPhone 7 silver, Verizon" is one for that network where iPhones are called so.
    """
    if not found.query.terms:
        return limits
    kept = _of_its_category(shop, found, limits)
    without = Constraints(category=kept.category)
    named = without.model_copy(update={"brand": kept.brand})
    if kept.brand and _costs_words(found, candidates(shop, named), candidates(shop, without)):
        return kept.model_copy(update={"brand": []})
    return kept


def _of_its_category(shop: CatalogueSnapshot, found: Match, limits: Constraints) -> Constraints:
    if not limits.category:
        return limits
    named = Constraints(category=limits.category)
    within, wider = candidates(shop, named), candidates(shop, Constraints())
    typed = wider & (found.of_type >= SURE)
    elsewhere = bool(typed.any()) and not bool((typed & within).any())
    doubted = elsewhere or _bears_fewer(found, within, wider)
    far = doubted and not _without_far_category(shop, found, named).category
    contradicted = far or _costs_words(found, within, wider)
    return limits.model_copy(update={"category": []}) if contradicted else limits


def costs_words(shop: CatalogueSnapshot, found: Match, limits: Constraints) -> bool:
    """Whether a product outside the category bears the words, and those within clearly fewer."""
    named = Constraints(category=limits.category)
    within, wider = candidates(shop, named), candidates(shop, Constraints())
    return bool(limits.category and found.query.terms) and _costs_words(found, within, wider)


def is_mere_department(shop: CatalogueSnapshot, found: Match, limits: Constraints) -> bool:
    """Whether things called what is asked for are all of other departments than the one named.

    They bear clearly more of the words: "a toy for the dog to chew" asks for nothing of Toys.
    """
    if not limits.category or any(SEPARATOR in path for path in limits.category):
        return False
    within = candidates(shop, Constraints(category=limits.category))
    called = found.of_type >= BY_NAME
    if not called.any() or (called & within).any():
        return False
    most = float(found.stated[called].max())
    return most > float(found.stated[within].max(initial=0.0)) + CLEARLY_MORE


def is_of_what_is_missing(found: Match, limits: Constraints) -> bool:
    """Whether limits are of a thing that the shop does not have: the olive of "olive oil".

    "Gardening gloves, ladies small", where there are no gloves, asks for nothing of women's; but
    any other category was meant, whatever the thing is called there.
    """
    named = bool(limits.category or limits.attributes)
    whom = all(bool(known_values("gender", words(leaf_of(path)))) for path in limits.category)
    return named and whom and bool(found.query.missing) and not found.query.types


def _without_far_category(
    shop: CatalogueSnapshot, found: Match, limits: Constraints
) -> Constraints:
    """The limits without a category of which nothing is among the best of the whole shop."""
    if not limits.category or not found.query.terms:
        return limits
    within = candidates(shop, Constraints(category=limits.category))
    if is_near(found.shelf, within):
        return limits
    best = best_rows(shop, found, np.arange(len(shop)), AMONG, weights())
    return limits if within[best].any() else limits.model_copy(update={"category": []})


def demanded(shop: CatalogueSnapshot, limits: Constraints) -> Constraints:
    """The limits without attributes that the store does not state.

    Where only some names tell a colour, the other products may have it as well: such an
    attribute ranks, and hides nothing.
    """
    attributes = {
        name: values
        for name, values in limits.attributes.items()
        if attribute_name(name) in shop.stated or attribute_name(name) not in shop.with_value
    }
    return limits.model_copy(update={"attributes": attributes})


def _bears_fewer(found: Match, within: Mask, wider: Mask) -> bool:
    """Whether names, and texts, outside the category bear clearly more of the words."""
    return all(
        float(bears[wider].max(initial=0.0)) > float(bears[within].max(initial=0.0)) + CLEARLY_MORE
        for bears in (found.in_name, found.covered)
    )


def _costs_words(found: Match, within: Mask, wider: Mask) -> bool:
    best = float(found.in_name[wider].max(initial=0.0))
    return best >= ALL_NAMED and best > float(found.in_name[within].max(initial=0.0)) + CLEARLY_MORE
