"""The price of a product in the options that a question names: "what is it in king size?"."""

from __future__ import annotations

from collections.abc import Mapping

from data.facts import ProductFacts, VariantFacts
from graph.embedded.options import named_options, options_sold
from graph.embedded.topics import asking_words, content, fillers, is_yes_no
from graph.embedded.voice import Voice
from graph.embedded.wording import bold, costs, options_words
from knowledge.categories import leaf_of
from knowledge.words import stems

MOST_EACH = 6
"""Of so many versions each price is told."""


def asks_its_price(product: ProductFacts, question: str) -> bool:
    """Whether a question asks for the product's price and nothing else."""
    said = stems(question)
    priced = bool(asking_words("price") & {*said}) or "how much" in question.casefold()
    return priced and not asks_more(product, question, {})


def priced_in(
    voice: Voice, product: ProductFacts, question: str, pointed: Mapping[str, str] | None = None
) -> str:
    """What it costs in the options named; empty where none is, or something else is asked.

    `pointed` are those that the question only points at: "that version".
    """
    if is_yes_no(question):
        return ""
    options = {**(pointed or {}), **dict(named_options(options_sold(product), question))}
    fitting = [v for v in product.variants if options.items() <= v.options.items()]
    if not options or not fitting or asks_more(product, question, options):
        return ""
    prices = {variant.price_cents for variant in fitting}
    amount = voice.money(min(prices), product.currency)
    return voice.say(
        "priced-in",
        name=bold(product),
        options=options_words(options),
        price=voice.say("price-from", price=amount) if len(prices) > 1 else amount,
        out=_sold_out(voice, fitting),
    )


def priced_each(voice: Voice, product: ProductFacts, question: str) -> str:
    """The price of each of a few versions, where it is asked of each; else as `priced`."""
    asked = bool(asking_words("each") & {*stems(question)})
    options = [variant.options for variant in product.variants]
    if not asked or not 1 < len(options) <= MOST_EACH:
        return priced(voice, product)
    told = (priced_in(voice, product, question, one) for one in options)
    return "\n".join(told) or priced(voice, product)


def priced(voice: Voice, product: ProductFacts) -> str:
    """What it costs, up to what, and whether it is sold out."""
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


def asks_more(product: ProductFacts, question: str, options: Mapping[str, str]) -> bool:
    """Whether a question asks for anything but the price of what it names."""
    told = [product.name, product.brand or "", leaf_of(product.category)]
    told += [word for option in options.items() for word in option]
    named = {stem for text in told for stem in stems(text)}
    return bool(content(question) - named - fillers() - asking_words("price") - _beside())


def _beside() -> frozenset[str]:
    return asking_words("versions") | asking_words("priced")


def _sold_out(voice: Voice, fitting: list[VariantFacts]) -> str:
    return "" if any(variant.in_stock for variant in fitting) else voice.say("but-sold-out")
