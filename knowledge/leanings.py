"""What who asks, and where, speaks for: the page's category, the customer's brands and sizes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from data.constraints import Constraints
from data.facts import ProductFacts, SearchHit
from data.told import Told, told
from knowledge.catalogue_snapshot import CatalogueSnapshot, Mask
from knowledge.features import Rows
from knowledge.lexical import Floats
from knowledge.matching import Match
from knowledge.product_types import SURE
from knowledge.search_query import SearchQuery
from knowledge.telling import line
from knowledge.traits import attribute_name, value_form
from knowledge.vocabulary import compact

LEANING_WEIGHTS = ("on_page", "own_brand", "own_size")
AS_WORDED, AS_MEANT = 0.75, 0.85
"""A product of the page comes first if it answers the query as well as this share of the best."""


@dataclass(frozen=True)
class Leanings:
    """Soft preferences that order products and hide none.

    Attributes:
        categories: Paths of the category page that the customer is on.
        brands: The customer's brands, in any spelling. sizes: Their sizes.
    """

    categories: tuple[str, ...] = ()
    brands: tuple[str, ...] = ()
    sizes: tuple[str, ...] = ()


NONE = Leanings()


def left_open(leanings: Leanings, limits: Constraints, query: SearchQuery) -> Leanings:
    """What the words leave open: a category, brand, size or order that they name stands alone."""
    if limits.sort != "relevance":
        return NONE
    sized = any(attribute_name(name) == "size" for name in limits.attributes)
    return Leanings(
        categories=() if limits.category else leanings.categories,
        brands=() if limits.brand or query.brands else leanings.brands,
        sizes=() if sized else leanings.sizes,
    )


def leaning(
    shop: CatalogueSnapshot, match: Match, rows: Rows, leanings: Leanings
) -> dict[str, Floats]:
    """What each row gains by the name of its weight, 0 to 1; nothing without leanings."""
    if leanings == NONE:
        return {}
    on_page = np.isin(shop.category[rows], _numbers(shop, leanings.categories))
    brands = [shop.brands.get(compact(brand), -2) for brand in leanings.brands]
    gains: tuple[Mask, ...] = (
        on_page & _answers(shop, match, rows),
        np.isin(shop.brand[rows], brands),
        _sized(shop, leanings.sizes)[rows],
    )
    return {
        name: gain.astype(np.float32) for name, gain in zip(LEANING_WEIGHTS, gains, strict=True)
    }


def _numbers(shop: CatalogueSnapshot, paths: Sequence[str]) -> list[int]:
    return [number for path in paths for number in shop.below(path)]


def _answers(shop: CatalogueSnapshot, match: Match, rows: Rows) -> Mask:
    """Rows that answer the query about as well as the best: its words or meaning, type, brand."""
    fits: Mask = match.relevant[rows]
    for asked in (match.of_type[rows] >= SURE, match.of_brand[rows] > 0):
        fits = fits & asked if (fits & asked).any() else fits
    if not match.query.terms or not fits.any():
        return fits
    covered, cosine = match.covered[rows], match.cosine[rows]
    worded = (covered > 0) & (covered >= AS_WORDED * covered[fits].max())
    meant = (cosine > 0) & (cosine >= AS_MEANT * cosine[fits].max())
    found: Mask = fits & (worded | meant)
    return found


def _sized(shop: CatalogueSnapshot, sizes: Sequence[str]) -> Mask:
    found = np.zeros(len(shop), bool)
    known = shop.with_value.get("size", {})
    for size in sizes:
        form = value_form("size", size)
        if form in known:
            found[known[form]] = True
    return found


def with_leanings(
    hits: Sequence[SearchHit], leanings: Leanings, locale: str
) -> tuple[SearchHit, ...]:
    """The hits, each with what of the customer's brands and sizes it meets in its reason."""
    return tuple(_told(hit, _met(hit.product, leanings), locale) for hit in hits)


def _told(hit: SearchHit, met: Sequence[Told], locale: str) -> SearchHit:
    if not met:
        return hit
    why = (*hit.why, *met)
    return hit.model_copy(update={"why": why, "reason": line((*hit.misses, *why), locale)})


def _met(product: ProductFacts, leanings: Leanings) -> list[Told]:
    met = []
    if product.brand and compact(product.brand) in map(compact, leanings.brands):
        met.append(told("own-brand"))
    size = _own_size(product, leanings)
    return [*met, told("own-size", size=size)] if size else met


def _own_size(product: ProductFacts, leanings: Leanings) -> str:
    """The customer's size in which the product can be bought now, as the store writes it."""
    wanted = {value_form("size", size) for size in leanings.sizes}
    for variant in product.variants if wanted else ():
        for name, value in variant.options.items():
            own = attribute_name(name) == "size" and value_form("size", str(value)) in wanted
            if own and variant.in_stock:
                return str(value)
    return ""
