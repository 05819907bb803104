"""Telling of single products: all about them, their price, or their stock."""

from __future__ import annotations

from collections.abc import Sequence

from data.facts import ProductFacts, VariantFacts
from graph.brief import TurnBrief
from graph.embedded.evidence import listing_evidence
from graph.embedded.say import listed
from graph.embedded.say.answer import Answer
from graph.embedded.say.which import chips, which
from graph.embedded.topics import asks_price
from graph.embedded.wording import Voice, choices_words, joined, options_words, rating
from graph.understanding.types import Part
from knowledge.compare import sheet, spoken
from knowledge.words import stems
from tools.outcome import ToolOutcome

MAX_SPECIFICATIONS = 8
DESCRIPTION_CHARS = 420
FEW = 5


def details(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> Answer:
    """Each product as far as it was asked about: its price, a single fact, or all of it."""
    voice = Voice(brief)
    told = [o.products[0] for o in outcomes if o.name == "get_product_details" and o.ok]
    if not told:
        return which(brief, part, outcomes)
    question = part.question or part.text
    if asks_price(question):
        return Answer("\n".join(_priced(voice, product) for product in told), chips(told))
    pointed = [listed.answered(voice, p, question) for p in told if _named(p, question)]
    if len(pointed) == len(told):
        return Answer("\n\n".join(pointed), chips(told))
    return Answer("\n\n".join(_described(voice, product) for product in told), chips(told))


def availability(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> Answer:
    """Whether each product, and which of its options, can be bought now."""
    voice = Voice(brief)
    told = [o.products[0] for o in outcomes if o.name == "get_availability" and o.ok]
    if not told:
        return which(brief, part, outcomes)
    text = "\n\n".join(
        _available(voice, _as_asked(product, part.text), part.options) for product in told
    )
    return Answer(text, chips(told))


def stock_words(product: ProductFacts) -> str:
    """What the shop can supply, in a sentence after "is"."""
    if not product.in_stock:
        return "sold out at the moment"
    if product.stock is not None and not product.variants and product.stock <= FEW:
        return f"in stock, only {product.stock} left"
    return "in stock"


def _named(product: ProductFacts, question: str) -> bool:
    """Whether a question asks for rows of the listing by their names."""
    rows = listing_evidence(product, question).rows
    return bool(rows) and rows[0].weight > 1


def _priced(voice: Voice, product: ProductFacts) -> str:
    out = "" if product.in_stock else ", but it is sold out at the moment"
    return f"**{product.name}** {voice.costs(product)}{_dearer(voice, product)}{out}."


def _dearer(voice: Voice, product: ProductFacts) -> str:
    """The options that cost more than the first price."""
    dearest = max(product.variants, key=lambda v: v.price_cents, default=None)
    if dearest is None or dearest.price_cents == min(v.price_cents for v in product.variants):
        return ""
    amount = voice.money(dearest.price_cents, product.currency)
    return f" and goes up to {amount} ({options_words(dearest.options)})"


def _described(voice: Voice, product: ProductFacts) -> str:
    by = f" by {product.brand}" if product.brand and product.brand not in product.name else ""
    stars = rating(product)
    rated = f"; {stars}" if stars else ""
    costs = voice.costs(product)
    head = f"**{product.name}**{by} {costs} and is {stock_words(product)}{rated}."
    blocks = [head, _shortened(product.description), _specifications(product), _options(product)]
    return "\n\n".join(block for block in blocks if block)


def _shortened(text: str) -> str:
    if len(text) <= DESCRIPTION_CHARS:
        return text
    cut = text[:DESCRIPTION_CHARS]
    end = max(cut.rfind(". "), cut.rfind("! "), cut.rfind("? "))
    return cut[: end + 1] if end > 0 else cut.rsplit(" ", 1)[0] + " …"


def _specifications(product: ProductFacts) -> str:
    rows = [spoken(name, [value]) for name, value in product.specifications.items()]
    return "\n".join(f"- {row}" for row in rows[:MAX_SPECIFICATIONS])


def _options(product: ProductFacts) -> str:
    """Each option once with its values: "Comes in: color blue or silver; size S, M or L"."""
    values: dict[str, list[str]] = {}
    for variant in product.variants:
        for name, value in variant.options.items():
            if variant.in_stock and value not in values.setdefault(name, []):
                values[name].append(value)
    said = [f"{name} {joined(listed, 'or')}" for name, listed in values.items()]
    return f"Comes in {'; '.join(said)}." if said else ""


def _available(voice: Voice, product: ProductFacts, wanted: dict[str, str]) -> str:
    price = voice.price(product)
    if not product.variants and wanted:
        return _one_kind(product, wanted)
    if not product.variants:
        counted = f", {product.stock} left" if product.stock and product.stock > FEW else ""
        return f"**{product.name}** is {stock_words(product)}{counted}, at {price}."
    values = {value.casefold() for value in wanted.values()}
    fitting = [v for v in product.variants if values <= {o.casefold() for o in v.options.values()}]
    if values and not fitting:
        asked = joined(list(wanted.values()))
        return f"No, **{product.name}** does not come in {asked}. {_options(product)}"
    have = [v.options for v in fitting if v.in_stock]
    out = [v.options for v in fitting if not v.in_stock]
    if values and not have:
        return f"**{product.name}** in {choices_words(out, 'or')} is sold out. {_options(product)}"
    if values:
        return f"Yes, **{product.name}** ({price}) is in stock in {choices_words(have)}."
    parts = [
        f"in stock in {choices_words(have)}" if have else "",
        f"sold out in {choices_words(out)}" if out else "",
    ]
    return f"**{product.name}** ({price}): {'; '.join(p for p in parts if p)}."


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


def _one_kind(product: ProductFacts, wanted: dict[str, str]) -> str:
    """A product without options, asked for in one."""
    facts = {name.casefold(): value for name, value in sheet(product).items()}
    given = {name: facts[name.casefold()] for name in wanted if name.casefold() in facts}
    name = f"**{product.name}**"
    if not given:
        return f"{name} comes in one version only, and is {stock_words(product)}."
    fits = all(wanted[key].casefold() in value.casefold() for key, value in given.items())
    rows = joined([spoken(key, [value]) for key, value in given.items()])
    return f"{'Yes' if fits else 'No'}, {name} comes in one version only ({rows})."
