"""Words that part a shelf: "stick" of vacuum cleaners, "induction" of pans, "cats" of pet toys."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from data.constraints import Constraints
from knowledge.catalogue_snapshot import CatalogueSnapshot, Mask
from knowledge.categories import leaf_of
from knowledge.devices_asked import is_figure
from knowledge.matching import Match
from knowledge.search_query import SYNONYM, Term
from knowledge.traits import KNOWN, known_values
from knowledge.words import stem, words

LEAST_PARTED = 3
"""Of fewer products none need be left out."""
LEAST_BEARING = 2
"""So many names show that a word tells a sort of the shelf and is no name's by chance."""
MOST_BEARING = 0.7
"""A word that more of the shelf bears is what all of it is called."""


def parted(shop: CatalogueSnapshot, found: Match, mask: Mask, limits: Constraints) -> Mask:
    """The rows among the mask that bear every word of the query that parts them; else all.

    A word parts them where names bear it, or values of a property whose others do not bear it.
    Colours, sizes and genders are left to the limits, which may have been given up since.
    """
    if found.query.is_vague or np.count_nonzero(mask) < LEAST_PARTED:
        return mask
    spent = _called(shop, mask) | {stem(one) for one in found.query.types} | _limited(limits)
    for term in found.query.terms:
        if _tells(term, spent):
            mask = _bearing(shop, found, term, mask)
    return mask


def _limited(limits: Constraints) -> set[str]:
    """The stems of the words that the limits hold already."""
    values = (value for of_name in limits.attributes.values() for value in of_name)
    return {stem(word) for value in values for word in words(value)}


def _tells(term: Term, spent: set[str]) -> bool:
    """Whether the word is neither a figure, nor spent, nor what limits are made of."""
    own = {one for stems, sure in term.choices if sure >= SYNONYM for one in stems}
    if is_figure(term.word) or own & spent:
        return False
    return not any(known_values(name, [term.word]) for name in KNOWN)


def _bearing(shop: CatalogueSnapshot, found: Match, term: Term, mask: Mask) -> Mask:
    """The rows among the mask that bear the word, where it parts them; else all."""
    named = mask & _named(shop, term) & ~_of_brands_called(shop, found, term)
    several, whole = np.count_nonzero(named), np.count_nonzero(mask)
    if LEAST_BEARING <= several <= MOST_BEARING * whole:
        return named
    if several:
        return mask
    for bearing, others in _valued(shop, term):
        if (mask & bearing).any() and (mask & others).any():
            return mask & ~others
    return mask


def _of_brands_called(shop: CatalogueSnapshot, found: Match, term: Term) -> Mask:
    """The rows whose brand begins with the word: a simple phone need not be Simple Mobile's."""
    unsaid = [
        number
        for brand, number in shop.brands.items()
        if brand.startswith(term.word) and brand not in (*found.query.brands, term.word)
    ]
    brands: Mask = np.isin(shop.brand, unsaid)
    return brands


def _called(shop: CatalogueSnapshot, mask: Mask) -> set[str]:
    """The stems of the words that the rows' categories are called."""
    numbers = np.unique(shop.category[mask]).tolist()
    leaves = (leaf_of(shop.paths[number]) for number in numbers)
    return {stem(word) for leaf in leaves for word in words(leaf)}


def _named(shop: CatalogueSnapshot, term: Term) -> Mask:
    """The rows whose names bear the word, or what may well stand for it."""
    mask = np.zeros(len(shop), bool)
    for stems, sure in term.choices:
        if sure >= SYNONYM:
            mask |= np.logical_and.reduce([shop.lexical.named_with(one) for one in stems])
    return mask


def _valued(shop: CatalogueSnapshot, term: Term) -> Iterator[tuple[Mask, Mask]]:
    """For each property with a value that bears the word: rows that have it, and rows that do not.

    A row with several values, as of its variants, has it if one of them bears the word.
    """
    word = stem(term.word)
    for name, values in shop.with_value.items():
        if name in KNOWN:
            continue
        told = [form for form in values if word in map(stem, form.split())]
        if told:
            bearing, known = np.zeros(len(shop), bool), np.zeros(len(shop), bool)
            for form, rows in values.items():
                known[rows] = True
                bearing[rows] |= form in told
            yield bearing, known & ~bearing
