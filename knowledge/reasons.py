"""One honest line of facts on why a product was found."""

from __future__ import annotations

from typing import Any

from data.constraints import Constraints
from data.facts import ProductFacts
from data.money import money
from knowledge.search_query import SearchQuery
from knowledge.traits import attribute_name, value_form
from knowledge.words import stem, stems

GOOD_RATING = 4.0
MOST_FACTS = 4
MOST_DETAILS = 2


def reason(
    product: ProductFacts,
    query: SearchQuery,
    limits: Constraints,
    *,
    of_type: bool,
    mode: str,
    locale: str,
) -> str:
    """The line, such as "Laptops; RAM 16 GB; $449.00, under $500.00; 4.6 stars from 212 buyers"."""
    facts = [_how_found(product, query, of_type, mode), *_details(product, query, limits)]
    facts += [_price(product, limits, locale), _rating(product, limits)]
    if not product.in_stock:
        facts.append("out of stock now")
    told = [fact for fact in facts if fact][: MOST_FACTS + (not product.in_stock)]
    return "; ".join(told)


def _how_found(product: ProductFacts, query: SearchQuery, of_type: bool, mode: str) -> str:
    leaf = product.category.rsplit(" > ", 1)[-1]
    if mode == "popular":
        return f"Popular in {leaf}" if product.popularity or product.rating_count else leaf
    if of_type or not query.terms:
        return leaf
    borne = set(stems(f"{product.name} {product.brand or ''} {product.category}"))
    named = [term.word for term in query.terms if stem(term.word) in borne]
    if named:
        return f"Matches “{' '.join(named)}”"
    told = set(stems(product.description))
    mentioned = [term.word for term in query.terms if stem(term.word) in told]
    if mentioned:
        return f"Mentions “{' '.join(mentioned[:6])}”"
    return f"Close to “{' '.join(term.word for term in query.terms[:6])}”"


def _details(product: ProductFacts, query: SearchQuery, limits: Constraints) -> list[str]:
    """Attributes that were asked for, in the product's own words."""
    asked = {
        (attribute_name(name), value_form(attribute_name(name), value))
        for name, values in limits.attributes.items()
        for value in values
    }
    words = {stem(term.word) for term in query.terms}
    found: dict[tuple[str, str], str] = {}
    for name, value in _stated(product):
        attribute = attribute_name(name)
        constrained = any(
            attribute == wanted and form in (value_form(attribute, value), *value.lower().split())
            for wanted, form in asked
        )
        spoken = bool(words & set(stems(value))) and len(value) <= 30
        if constrained or spoken:
            line = f"{name} {value}" if value.lower() not in ("yes", "true") else name
            found.setdefault((attribute, value.lower()), line[:1].upper() + line[1:])
    return list(found.values())[:MOST_DETAILS]


def _stated(product: ProductFacts) -> list[tuple[str, str]]:
    sheets: list[dict[str, Any]] = [product.attributes, product.specifications]
    sheets += [dict(variant.options) for variant in product.variants]
    return [
        (str(name).replace("_", " "), str(one))
        for sheet in sheets
        for name, value in sheet.items()
        for one in (value if isinstance(value, list) else [value])
        if isinstance(one, str | int | float)
    ]


def _price(product: ProductFacts, limits: Constraints, locale: str) -> str:
    shown = money(product.price_cents, product.currency, locale)
    if limits.price_max_cents is not None:
        at = "at most" if product.price_cents == limits.price_max_cents else "under"
        return f"{shown}, {at} {money(limits.price_max_cents, product.currency, locale)}"
    if limits.price_min_cents is not None:
        at = "at least" if product.price_cents == limits.price_min_cents else "over"
        return f"{shown}, {at} {money(limits.price_min_cents, product.currency, locale)}"
    return shown if limits.sort in ("price_asc", "price_desc") else ""


def _rating(product: ProductFacts, limits: Constraints) -> str:
    if product.rating is None:
        return ""
    asked = limits.rating_min is not None or limits.sort in ("rating", "review_count")
    if not asked and product.rating < GOOD_RATING:
        return ""
    buyers = f" from {product.rating_count} buyers" if product.rating_count > 1 else ""
    return f"{product.rating:.1f} stars{buyers}"
