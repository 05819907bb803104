"""In which versions a product is sold: the options asked for, looked up among its variants."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from data.facts import ProductFacts, VariantFacts
from graph.embedded.options import named_options, options_sold
from graph.embedded.say.variant_price import asks_more
from graph.embedded.terms import term
from graph.embedded.topics import is_yes_no
from graph.embedded.voice import Voice
from graph.embedded.wording import bold, choices_words, price, row, stock_state
from graph.understanding.types import Part
from knowledge.compare import sheet
from knowledge.words import stems


def available(
    voice: Voice, product: ProductFacts, part: Part, pointed: Mapping[str, str] | None = None
) -> str:
    """Whether it can be bought in what is asked for, and which versions can.

    `pointed` are options that the question only points at: "in that colour".
    """
    wanted = {**(pointed or {}), **_open_options(product, part)}
    return _available(voice, _as_asked(product, part), wanted)


def answered(voice: Voice, product: ProductFacts, question: str) -> str:
    """A yes or no to a question that asks for a version and nothing else; "" for any other."""
    options = dict(named_options(options_sold(product), question)) if is_yes_no(question) else {}
    if not options or asks_more(product, question, options):
        return ""
    return _available(voice, product, options)


def offered(voice: Voice, product: ProductFacts) -> str:
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


def _open_options(product: ProductFacts, part: Part) -> dict[str, str]:
    """The options asked for without what holds of every version: the wool of a merino jumper."""
    if not product.variants:
        return part.options
    stated = {name.casefold(): value.casefold() for name, value in sheet(product).items()}
    sold_by = {name.casefold() for variant in product.variants for name in variant.options}
    return {
        name: value
        for name, value in part.options.items()
        if name.casefold() in sold_by or value.casefold() not in stated.get(name.casefold(), "")
    }


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
        return f"{said} {offered(voice, product)}".strip()
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


def _as_asked(product: ProductFacts, part: Part) -> ProductFacts:
    """The product with only those options that a question names, or names a value of."""
    said, wanted = set(stems(part.text)), {name.casefold() for name in part.options}
    names = {name for variant in product.variants for name in variant.options}
    asked = {name for name in names if set(stems(name)) <= said}
    if not asked:
        return product
    asked |= {name for name in names if name.casefold() in wanted}
    if asked == names:
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
