"""The price of a product in the options that a question names: "what is it in king size?"."""

from __future__ import annotations

from collections.abc import Mapping

from data.facts import ProductFacts, VariantFacts
from graph.embedded.options import named_options
from graph.embedded.topics import asking_words, content, fillers, is_yes_no
from graph.embedded.voice import Voice
from graph.embedded.wording import bold, options_words
from knowledge.categories import leaf_of
from knowledge.words import stems


def priced_in(voice: Voice, product: ProductFacts, question: str) -> str:
    """What it costs in the options named; empty where none is, or something else is asked."""
    if is_yes_no(question):
        return ""
    values: dict[str, list[str]] = {}
    for variant in product.variants:
        for name, value in variant.options.items():
            values.setdefault(name, []).append(value)
    options = dict(named_options(values, question))
    fitting = [v for v in product.variants if options.items() <= v.options.items()]
    if not options or not fitting or _asks_more(product, question, options):
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


def _asks_more(product: ProductFacts, question: str, options: Mapping[str, str]) -> bool:
    """Whether a question asks for anything but the price of what it names."""
    told = [product.name, product.brand or "", leaf_of(product.category)]
    told += [word for option in options.items() for word in option]
    named = {stem for text in told for stem in stems(text)}
    return bool(content(question) - named - fillers() - asking_words("price"))


def _sold_out(voice: Voice, fitting: list[VariantFacts]) -> str:
    return "" if any(variant.in_stock for variant in fitting) else voice.say("but-sold-out")
