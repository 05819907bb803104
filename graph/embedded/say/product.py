"""Telling of single products: all about them, their price, or their stock."""

from __future__ import annotations

from collections.abc import Sequence

from data.facts import ProductFacts
from graph.brief import TurnBrief
from graph.embedded.evidence import listing_evidence
from graph.embedded.options import pointed_options
from graph.embedded.properties import topics_asked
from graph.embedded.say import listed, versions
from graph.embedded.say.answer import Answer
from graph.embedded.say.variant_price import asks_its_price, priced_each, priced_in
from graph.embedded.say.which import chips, which
from graph.embedded.singled import singled_out, tells_one
from graph.embedded.voice import Voice
from graph.embedded.wording import (
    bold,
    costs,
    is_foreign,
    rating,
    row,
    shop_text,
    shortened,
    stock_state,
)
from graph.understanding.types import Part
from knowledge.compare import sheet
from knowledge.traits import KNOWN, attribute_name
from knowledge.words import singular, stems, words
from tools.outcome import ToolOutcome

MAX_SPECIFICATIONS = 8
DESCRIPTION_CHARS = 420
QUOTED_CHARS = 240


def details(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> Answer:
    """Each product as far as it was asked about: its price, a single fact, or all of it."""
    voice = Voice.of(brief)
    told: Sequence[ProductFacts]
    told = [o.products[0] for o in outcomes if o.name == "get_product_details" and o.ok]
    if not told:
        return which(brief, part, outcomes)
    told, question = singled_out(told, part.asked)
    if len(told) > 1 and tells_one(question):
        return which(brief, part, ())
    pointed = [pointed_options(brief, p, question) for p in told]
    in_options = [
        said
        for p, by in zip(told, pointed, strict=True)
        if (said := priced_in(voice, p, question, by))
    ]
    if len(in_options) == len(told):
        return Answer("\n".join(in_options), chips(voice, told))
    if all(asks_its_price(product, question) for product in told):
        return Answer("\n".join(priced_each(voice, p, question) for p in told), chips(voice, told))
    quoted = [listed.answered(voice, p, question) for p in told if _named(p, question)]
    if len(quoted) == len(told):
        return Answer("\n\n".join(quoted), chips(voice, told))
    return Answer("\n\n".join(_described(voice, product) for product in told), chips(voice, told))


def availability(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> Answer:
    """Whether each product, and which of its options, can be bought now."""
    voice = Voice.of(brief)
    told = [o.products[0] for o in outcomes if o.name == "get_availability" and o.ok]
    if not told:
        return which(brief, part, outcomes)
    unsold = [product for product in told if _is_not_sold_by(product, part)]
    if len(unsold) == len(told) > 1 and not any(listing_evidence(p, part.asked) for p in told):
        names = voice.listed([bold(product) for product in told])
        return Answer(voice.say("all-silent", names=names), chips(voice, told))
    text = "\n\n".join(
        listed.answered(voice, product, part.asked)
        if product in unsold
        else versions.available(voice, product, part, pointed_options(brief, product, part.text))
        for product in told
    )
    return Answer(text, chips(voice, told))


def _is_not_sold_by(product: ProductFacts, part: Part) -> bool:
    """Whether it is asked for in a property that no version of it differs in: "another color"."""
    sold_by = {name.casefold() for variant in product.variants for name in variant.options}
    stated = {name.casefold() for name in sheet(product)}
    wished = {name.casefold() for name in part.options}
    if wished - sold_by - stated or (sold_by and wished and not wished & sold_by):
        return True
    named = {attribute_name(singular(word)) for word in words(part.text)} & {*KNOWN}
    return bool(named) and named.isdisjoint(map(attribute_name, sold_by))


def _named(product: ProductFacts, question: str) -> bool:
    """Whether a question asks for rows by their names, or for what the description tells."""
    told = listing_evidence(product, question)
    if told.rows:
        return told.rows[0].weight > 1
    return bool(told.sentence) and told.outright and bool(topics_asked({*stems(question)}))


def starred(voice: Voice, product: ProductFacts) -> str:
    """The rating as the end of a sentence; empty where there is none."""
    stars = rating(voice, product)
    return voice.say("and-rated", stars=stars) if stars else ""


def _described(voice: Voice, product: ProductFacts) -> str:
    branded = product.brand and product.brand not in product.name
    head = voice.say(
        "described",
        name=bold(product),
        by=voice.say("by-brand", brand=product.brand) if branded else "",
        costs=costs(voice, product),
        stock=stock_state(voice, product),
        rated=starred(voice, product),
    )
    rows = [
        f"- {row(voice, name, [value])}"
        for name, value in list(product.specifications.items())[:MAX_SPECIFICATIONS]
    ]
    facts = ["\n".join(rows), versions.offered(voice, product)]
    if is_foreign(voice, product.shown_description):
        # What can be said in the customer's language comes first.
        quoted = shortened(product.shown_description, QUOTED_CHARS)
        blocks = [head, *facts, shop_text(voice, quoted, "shop-describes")]
    else:
        blocks = [head, shortened(product.shown_description, DESCRIPTION_CHARS), *facts]
    return "\n\n".join(block for block in blocks if block)
