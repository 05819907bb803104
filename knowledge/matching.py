"""How well each product of the catalogue matches a query, feature by feature."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from knowledge.catalogue_snapshot import CatalogueSnapshot, Mask
from knowledge.devices_asked import is_figure, models_asked
from knowledge.embedding import Vectors
from knowledge.lexical import NOTHING, Floats, Postings
from knowledge.relevance import relevant
from knowledge.search_query import SearchQuery, Term
from knowledge.shelf_likeness import shelf_likeness
from knowledge.token_table import Integers
from knowledge.words import key

FIELD_WEIGHTS = {"core": 0.35, "name": 1.0, "shelf": 0.7, "attributes": 0.6, "description": 0.4}

_NONE = np.zeros(0, np.int32)

Borne = tuple[Integers, Floats]
"""Rows, each once, and how well each bears something."""


@dataclass(frozen=True)
class Match:
    """Features of a query by row, each about 0 to 1.

    Attributes:
        lexical: Fielded BM25 as a share of what a name bearing every word would get.
        covered: Share of the words' weight that the product bears anywhere.
        in_name: The same within its name, brand and category.
        in_core: The same of the words asked for within the part of the name that says what it is.
        numbers: Share of the numbers and models asked for that its name bears.
        figures: The same of its name, category and attributes, variants of a device counted too.
        stated: Share of the words' weight that its name, category or attributes bear.
        of_type: How surely it is of the type asked for; zeros where none was.
        of_brand: Whether it is of a brand that the query names.
        for_others: Whether it is for another gender than the query says.
        cosine: Of query and product in the embedding, -1 to 1.
        shelf: How near the product's category is in meaning: the soft maximum of its cosines.
        by_minilm: Whether the cosines are those of the packaged model.
    """

    query: SearchQuery
    lexical: Floats
    covered: Floats
    in_name: Floats
    in_core: Floats
    numbers: Floats
    figures: Floats
    stated: Floats
    of_type: Floats
    of_brand: Floats
    for_others: Floats
    cosine: Floats
    shelf: Floats
    by_minilm: bool

    @functools.cached_property
    def relevant(self) -> Mask:
        """Rows that have to do with the query at all."""
        return relevant(self.query, self.covered, self.cosine)

    @functools.cached_property
    def typical_cosine(self) -> float:
        """The cosine of the shop's typical product."""
        return float(np.median(self.cosine))


def match(
    shop: CatalogueSnapshot, query: SearchQuery, vector: Vectors | None, *, by_minilm: bool = True
) -> Match:
    """The features of every row, by a vector of the packaged model or another; zeros without."""
    size = len(shop)
    lexical, covered, in_name, in_core, numbers, figures, stated = (
        np.zeros(size, np.float32) for _ in range(7)
    )
    total = sum(term.weight for term in query.terms) or 1.0
    asked = sum(term.weight for term in query.terms if not term.is_context) or 1.0
    index = shop.lexical
    numbered = sum(map(_has_digit, query.terms)) or 1
    models = models_asked(query.terms)
    for term in query.terms:
        by_field = {name: _borne(shop, term, one) for name, one in index.fields.items()}
        share = np.float32(term.weight / total)
        for name, (rows, weights) in by_field.items():
            lexical[rows] += share * np.float32(FIELD_WEIGHTS[name]) * weights
        rows, weights = _borne(shop, term, index.any_field)
        covered[rows] += share * weights
        named = _named(size, by_field["name"], by_field["shelf"])
        in_name += share * named
        if _has_digit(term):
            numbers += named / numbered
        told = np.maximum(named, _named(size, by_field["attributes"]))
        stated += share * told
        if term.word in models:
            figures += told / np.float32(len(models))
        if not term.is_context:
            rows, weights = by_field["core"]
            in_core[rows] += np.float32(term.weight / asked) * _present(weights)
    types = shop.types.sureness(query.types) if query.types else np.zeros(size, np.float32)
    cosine = shop.vectors.cosines(vector) if vector is not None else np.zeros(size, np.float32)
    return Match(
        query=query,
        lexical=lexical,
        covered=covered,
        in_name=in_name,
        in_core=in_core,
        numbers=numbers,
        figures=figures,
        stated=stated,
        of_type=types,
        of_brand=_of_brand(shop, query.brands),
        for_others=_for_others(shop, query.genders),
        cosine=cosine.astype(np.float32, copy=False),
        shelf=shelf_likeness(shop, cosine)[shop.category],
        by_minilm=by_minilm and vector is not None,
    )


def _has_digit(term: Term) -> bool:
    return is_figure(term.word)


def _of_brand(shop: CatalogueSnapshot, named: Sequence[str]) -> Floats:
    brands = [shop.brands[brand] for brand in named if brand in shop.brands]
    return np.isin(shop.brand, brands).astype(np.float32)


def _for_others(shop: CatalogueSnapshot, genders: Sequence[str]) -> Floats:
    """1 where the product says for whom it is and names none of these."""
    found = np.zeros(len(shop), np.float32)
    known = shop.with_value.get("gender", {})
    if genders:
        for form in known:
            if form not in ("f", "m"):
                found[known[form]] = 1
        for gender in (*genders, "unisex"):
            found[known.get(key(gender), _NONE)] = 0
    return found


def _present(weights: Floats) -> Floats:
    """1 where borne at all, less where only a stand-in is (its weight is capped below)."""
    return np.minimum(weights * 4, 1)


def _named(size: int, *fields: Borne) -> Floats:
    """For each row whether it bears the term in one of the fields."""
    found = np.zeros(size, np.float32)
    for rows, weights in fields:
        found[rows] = np.maximum(found[rows], _present(weights))
    return found


def _borne(shop: CatalogueSnapshot, term: Term, postings: Postings) -> Borne:
    """The rows that bear the term in a field: each as well as it bears the best word for it."""
    known = shop.lexical.stems
    borne = [
        _together(postings, [known[one] for one in stems], np.float32(weight))
        for stems, weight in term.choices
        if all(one in known for one in stems)
    ]
    borne = [one for one in borne if len(one[0])]
    if len(borne) < 2:
        return borne[0] if borne else NOTHING
    best = np.zeros(len(shop), np.float32)
    for rows, weights in borne:
        best[rows] = np.maximum(best[rows], weights)
    rows = np.flatnonzero(best).astype(np.int32)
    return rows, best[rows]


def _together(postings: Postings, numbers: Sequence[int], share: np.float32) -> Borne:
    """The rows that bear all the stems, each as well as it bears the one it bears least."""
    rows, weights = postings.of(numbers[0])
    for number in numbers[1:]:
        others, more = postings.of(number)
        rows, own, theirs = np.intersect1d(rows, others, assume_unique=True, return_indices=True)
        weights = np.minimum(weights[own], more[theirs])
    return rows, weights * share
