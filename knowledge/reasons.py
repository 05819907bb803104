"""Why a product was found: the limits, wishes and words that it meets, and its rating."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from data.constraints import Constraints
from data.facts import ProductFacts
from data.told import Told, told
from knowledge.reason_words import AskedWords, called_by
from knowledge.search_query import SearchQuery
from knowledge.stated import stated_values_of
from knowledge.traits import attribute_name, value_form
from knowledge.words import stem, words

GOOD_RATING = 4.0
LEAST_BUYERS = 3
MOST_MATCHES = 4
CHEAP, DEAR = 0.35, 0.65
"""Below and above these shares of its category that cost less, a price is low or high."""


def reason(
    product: ProductFacts,
    query: SearchQuery,
    limits: Constraints,
    *,
    asked: Constraints,
    price_rank: float,
    mode: str,
) -> tuple[Told, ...]:
    """The reason of one hit; `price_rank` is the share of its category that costs less.

    `limits` are those it was found within, `asked` those that the words of the query stated.
    """
    leaf = product.category.rsplit(" > ", 1)[-1]
    words_left = AskedWords(product, query, asked, leaf)
    met = [*_own(product, limits), *words_left.own_values(), *_bounds(product, limits)]
    named, mentioned = words_left.named(), words_left.mentioned()
    if named:
        met.insert(0, told("named", words=" ".join(named)))
    said = [told("matches", *met[:MOST_MATCHES])] if met else []
    if mentioned:
        said.append(told("mentions", words=" ".join(mentioned)))
    said += _wishes(product, query, price_rank, leaf)
    if not said and words_left.any:
        said = [told("meant", words=words_left.asked())]
    if mode == "popular" and product.popularity:
        said = [told("bought-often-in", category=leaf)]
    if not product.in_stock:
        said.append(told("sold-out"))
    said += _rating(product, limits)
    return tuple(said) or (told("in-category", category=leaf),)


def _own(product: ProductFacts, limits: Constraints) -> Iterator[Told]:
    """What it has of the properties asked for, in its own words."""
    for name, values in limits.attributes.items():
        own = _own_value(product, attribute_name(name), values)
        if own is not None:
            yield own
    if product.brand and len(limits.brand) > 1:
        yield told("value", value=product.brand)


def _bounds(product: ProductFacts, limits: Constraints) -> Iterator[Told]:
    """The bounds that it keeps to."""
    if limits.price_min_cents is not None or limits.price_max_cents is not None:
        yield told(
            "price",
            price_min_cents=limits.price_min_cents,
            price_min_exclusive=limits.price_min_exclusive,
            price_max_cents=limits.price_max_cents,
            price_max_exclusive=limits.price_max_exclusive,
            currency=product.currency,
        )
    if limits.in_stock and product.in_stock:
        yield told("in-stock")
    out = [*limits.exclude.terms, *(v for vs in limits.exclude.attributes.values() for v in vs)]
    if out:
        yield told("without", names=out)


def _own_value(product: ProductFacts, attribute: str, wanted: Sequence[str]) -> Told | None:
    """Its value of an attribute that is one of those wanted: "16 GB RAM", "red"."""
    forms = {value_form(attribute, value) for value in wanted}
    for label, value in stated_values_of(product, attribute):
        if forms & {value_form(attribute, value), *map(stem, words(value)), *words(value)}:
            return called_by(label, value)
    return None


def _wishes(
    product: ProductFacts, query: SearchQuery, price_rank: float, leaf: str
) -> Iterator[Told]:
    """What speaks for a soft wish, from prices and sales of its category."""
    if "cheap" in query.wishes and price_rank <= CHEAP:
        yield told("price-low", category=leaf)
    if "premium" in query.wishes and price_rank >= DEAR:
        yield told("price-high", category=leaf)
    if "popular" in query.wishes and product.popularity > 0:
        yield told("bought-often")


def _rating(product: ProductFacts, limits: Constraints) -> Iterator[Told]:
    if product.rating is None:
        return
    asked = limits.rating_min is not None or limits.sort in ("rating", "review_count")
    good = product.rating >= GOOD_RATING and product.rating_count >= LEAST_BUYERS
    if asked or good:
        yield told("rating", stars=product.rating, buyers=product.rating_count)
