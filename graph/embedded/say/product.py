"""Telling of single products: all about them, their price, or their stock."""

from __future__ import annotations

from collections.abc import Sequence

from data.facts import ProductFacts, VariantFacts
from graph.brief import TurnBrief
from graph.embedded.evidence import listing_evidence
from graph.embedded.say import listed
from graph.embedded.say.answer import Answer
from graph.embedded.say.variant_price import priced_in
from graph.embedded.say.which import chips, which
from graph.embedded.terms import term
from graph.embedded.topics import asks_price
from graph.embedded.voice import Voice
from graph.embedded.wording import (
    bold,
    choices_words,
    costs,
    is_foreign,
    options_words,
    price,
    rating,
    row,
    shop_text,
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
    told = [o.products[0] for o in outcomes if o.name == "get_product_details" and o.ok]
    if not told:
        return which(brief, part, outcomes)
    question = part.asked
    in_options = [said for p in told if (said := priced_in(voice, p, question))]
    if len(in_options) == len(told):
        return Answer("\n".join(in_options), chips(voice, told))
    if asks_price(question):
        return Answer("\n".join(_priced(voice, product) for product in told), chips(voice, told))
    pointed = [listed.answered(voice, p, question) for p in told if _named(p, question)]
    if len(pointed) == len(told):
        return Answer("\n\n".join(pointed), chips(voice, told))
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
        else _available(voice, _as_asked(product, part.text), part.options)
        for product in told
    )
    return Answer(text, chips(voice, told))


def _is_not_sold_by(product: ProductFacts, part: Part) -> bool:
    """Whether it is asked for in a property that no version of it differs in: "another color"."""
    sold_by = {name.casefold() for variant in product.variants for name in variant.options}
    stated = {name.casefold() for name in sheet(product)}
    if any(name.casefold() not in sold_by | stated for name in part.options):
        return True
    named = {attribute_name(singular(word)) for word in words(part.text)} & {*KNOWN}
    return bool(named) and named.isdisjoint(map(attribute_name, sold_by))


def _named(product: ProductFacts, question: str) -> bool:
    """Whether a question asks for rows of the listing by their names."""
    rows = listing_evidence(product, question).rows
    return bool(rows) and rows[0].weight > 1


def _priced(voice: Voice, product: ProductFacts) -> str:
    return voice.say(
        "priced",
        name=bold(product),
        costs=costs(voice, product),
        dearer=_dearer(voice, product),
        out="" if product.in_stock else voice.say("but-sold-out"),
    )


def _dearer(voice: Voice, product: ProductFacts) -> str:
    """The options that cost more than the first price."""
    dearest = max(product.variants, key=lambda v: v.price_cents, default=None)
    if dearest is None or dearest.price_cents == min(v.price_cents for v in product.variants):
        return ""
    amount = voice.money(dearest.price_cents, product.currency)
    return voice.say("dearer", price=amount, options=options_words(dearest.options))


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
    facts = ["\n".join(rows), _options(voice, product)]
    if is_foreign(voice, product.shown_description):
        # What can be said in the customer's language comes first.
        quoted = _shortened(product.shown_description, QUOTED_CHARS)
        blocks = [head, *facts, shop_text(voice, quoted, "shop-describes")]
    else:
        blocks = [head, _shortened(product.shown_description, DESCRIPTION_CHARS), *facts]
    return "\n\n".join(block for block in blocks if block)


def _shortened(text: str, most: int) -> str:
    if len(text) <= most:
        return text
    cut = text[:most]
    end = max(cut.rfind(". "), cut.rfind("! "), cut.rfind("? "))
    return cut[: end + 1] if end > 0 else cut.rsplit(" ", 1)[0] + " …"


def _options(voice: Voice, product: ProductFacts) -> str:
    """Each option once with its values: "Comes in: color blue or silver; size S, M or L"."""
    values: dict[str, list[str]] = {}
    for variant in product.variants:
        for name, value in variant.options.items():
            if variant.in_stock and value not in values.setdefault(name, []):
                values[name].append(value)
    said = [
        f"{term(name, voice.language)} "
        f"{voice.listed([term(one, voice.language) for one in listed], 'or')}"
        for name, listed in values.items()
    ]
    return voice.say("comes-in", options="; ".join(said)) if said else ""


def _available(voice: Voice, product: ProductFacts, wanted: dict[str, str]) -> str:
    if not product.variants:
        return _one_kind(voice, product, wanted)
    values = {value.casefold() for value in wanted.values()}
    fitting = [v for v in product.variants if values <= {o.casefold() for o in v.options.values()}]
    facts = {"name": bold(product), "price": price(voice, _only(product, fitting))}
    have = [v.options for v in fitting if v.in_stock]
    out = [v.options for v in fitting if not v.in_stock]
    if values and have:
        return voice.say("yes-in-stock-in", **facts, options=choices_words(voice, have))
    if values:
        key = "no-sold-out-in" if fitting else "no-not-in"
        asked = choices_words(voice, out, "or") if fitting else voice.listed(list(wanted.values()))
        said = voice.say(key, name=facts["name"], options=asked)
        return f"{said} {_options(voice, product)}".strip()
    parts = [
        voice.say("in-stock-in", options=choices_words(voice, have)) if have else "",
        voice.say("sold-out-in", options=choices_words(voice, out)) if out else "",
    ]
    return voice.say("available-options", **facts, parts="; ".join(p for p in parts if p))


def _only(product: ProductFacts, fitting: Sequence[VariantFacts]) -> ProductFacts:
    """The product as if it came in these options alone, for its price."""
    if not fitting:
        return product
    least = min(variant.price_cents for variant in fitting)
    return product.model_copy(update={"price_cents": least, "variants": tuple(fitting)})


def _as_asked(product: ProductFacts, text: str) -> ProductFacts:
    """The product with only those options that a question names: "which sizes?"."""
    said = set(stems(text))
    names = {name for variant in product.variants for name in variant.options}
    asked = {name for name in names if set(stems(name)) <= said}
    if not asked or asked == names:
        return product
    merged: dict[tuple[str, ...], VariantFacts] = {}
    for variant in sorted(product.variants, key=lambda v: not v.in_stock):
        options = {name: value for name, value in variant.options.items() if name in asked}
        merged.setdefault(tuple(options.values()), variant.model_copy(update={"options": options}))
    order = {v.id: n for n, v in enumerate(product.variants)}
    kept = sorted(merged.values(), key=lambda v: order[v.id])
    return product.model_copy(update={"variants": tuple(kept)})


def _one_kind(voice: Voice, product: ProductFacts, wanted: dict[str, str]) -> str:
    """A product without options, asked for in one or in none."""
    state = stock_state(voice, product, counted=True)
    if not wanted:
        amount = price(voice, product)
        return voice.say("available", name=bold(product), stock=state, price=amount)
    facts = {name.casefold(): value for name, value in sheet(product).items()}
    given = {name: facts[name.casefold()] for name in wanted if name.casefold() in facts}
    if not given:
        return voice.say("one-version", name=bold(product), stock=state)
    fits = all(wanted[key].casefold() in value.casefold() for key, value in given.items())
    rows = voice.listed([row(voice, key, [value]) for key, value in given.items()])
    return voice.say("one-version-as", fits="yes" if fits else "no", name=bold(product), rows=rows)
