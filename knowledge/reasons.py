"""One honest line on why a product was found: the limits, wishes and words that it meets."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from data.constraints import Constraints
from data.facts import ProductFacts
from data.price_limits import price_words
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


@dataclass(frozen=True)
class Reason:
    """What of the query a product meets, and how buyers rated it; either may be empty."""

    matched: str
    rating: str

    @property
    def line(self) -> str:
        """Both: "Matches 16 GB RAM and under $500; 4.6 stars from 212 buyers"."""
        return "; ".join(filter(None, (self.matched, self.rating)))


def reason(
    product: ProductFacts,
    query: SearchQuery,
    limits: Constraints,
    *,
    asked: Constraints,
    price_rank: float,
    mode: str,
    locale: str,
) -> Reason:
    """The reason of one hit; `price_rank` is the share of its category that costs less.

    `limits` are those it was found within, `asked` those that the words of the query stated.
    """
    leaf = product.category.rsplit(" > ", 1)[-1]
    words_left = AskedWords(product, query, asked, leaf)
    told = [*_own(product, limits), *words_left.own_values(), *_bounds(product, limits, locale)]
    named, mentioned = words_left.named(), words_left.mentioned()
    if named:
        told.insert(0, f"“{' '.join(named)}”")
    said = [f"matches {_joined(told[:MOST_MATCHES])}" if told else ""]
    if mentioned:
        said.append(f"mentions “{' '.join(mentioned)}”")
    said += _wishes(product, query, price_rank, leaf)
    if not any(said) and words_left.any:
        said = [f"close in meaning to “{words_left.asked()}”"]
    if mode == "popular" and product.popularity:
        said = [f"bought often in {leaf}"]
    if not product.in_stock:
        said.append("out of stock now")
    line = "; ".join(filter(None, said))
    rating = _rating(product, limits)
    return Reason(line, rating or ("" if line else f"in {leaf}"))


def _own(product: ProductFacts, limits: Constraints) -> Iterator[str]:
    """What it has of the properties asked for, in its own words."""
    for name, values in limits.attributes.items():
        own = _own_value(product, attribute_name(name), values)
        if own:
            yield own
    if product.brand and len(limits.brand) > 1:
        yield product.brand


def _bounds(product: ProductFacts, limits: Constraints, locale: str) -> Iterator[str]:
    """The bounds that it keeps to."""
    price = price_words(limits, product.currency, locale)
    if price:
        yield price
    if limits.in_stock and product.in_stock:
        yield "in stock"
    out = [*limits.exclude.terms, *(v for vs in limits.exclude.attributes.values() for v in vs)]
    if out:
        yield f"not {_joined(out, 'or')}"


def _own_value(product: ProductFacts, attribute: str, wanted: Sequence[str]) -> str:
    """Its value of an attribute that is one of those wanted: "16 GB RAM", "red"."""
    forms = {value_form(attribute, value) for value in wanted}
    for label, value in stated_values_of(product, attribute):
        if forms & {value_form(attribute, value), *map(stem, words(value)), *words(value)}:
            return called_by(label, value)
    return ""


def _wishes(
    product: ProductFacts, query: SearchQuery, price_rank: float, leaf: str
) -> Iterator[str]:
    """What speaks for a soft wish, from prices and sales of its category."""
    if "cheap" in query.wishes and price_rank <= CHEAP:
        yield f"one of the lower prices in {leaf}"
    if "premium" in query.wishes and price_rank >= DEAR:
        yield f"one of the higher prices in {leaf}"
    if "popular" in query.wishes and product.popularity > 0:
        yield "bought often"


def _rating(product: ProductFacts, limits: Constraints) -> str:
    if product.rating is None:
        return ""
    asked = limits.rating_min is not None or limits.sort in ("rating", "review_count")
    good = product.rating >= GOOD_RATING and product.rating_count >= LEAST_BUYERS
    if not asked and not good:
        return ""
    buyers = f" from {product.rating_count:,} buyers" if product.rating_count > 1 else ""
    return f"{product.rating:.1f} stars{buyers}"


def _joined(told: Sequence[str], last: str = "and") -> str:
    return f"{', '.join(told[:-1])} {last} {told[-1]}" if len(told) > 1 else "".join(told)


def sentence(line: str) -> str:
    """The line with a capital at its beginning."""
    return line[:1].upper() + line[1:]
