"""Telling of single products: details, stock, questions answered from the listing, comparison."""

from __future__ import annotations

from collections.abc import Sequence

from data.carts import describe_options
from data.facts import ProductFacts
from graph.brief import TurnBrief
from graph.embedded.evidence import listing_evidence
from graph.embedded.say.answer import Answer
from graph.embedded.say.reviews import quoted
from graph.embedded.wording import Voice, joined, rating
from graph.understanding.types import Part
from knowledge.compare import spoken
from tools.outcome import ToolOutcome

MAX_SPECIFICATIONS = 8
DESCRIPTION_CHARS = 420


def details(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> Answer:
    """Each product with price, stock, description, specifications and options."""
    voice = Voice(brief)
    told = [o.products[0] for o in outcomes if o.name == "get_product_details" and o.ok]
    if not told:
        return which(brief, outcomes)
    text = "\n\n".join(_described(voice, product) for product in told)
    return Answer(text, _chips(told))


def availability(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> Answer:
    """Whether each product, and which of its options, can be bought now."""
    voice = Voice(brief)
    told = [o.products[0] for o in outcomes if o.name == "get_availability" and o.ok]
    if not told:
        return which(brief, outcomes)
    text = "\n\n".join(_available(voice, product, part.options) for product in told)
    return Answer(text, _chips(told))


def asked(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> Answer:
    """A question about a product: from its listing, then from its buyers, or honestly neither."""
    voice = Voice(brief)
    told = [o.products[0] for o in outcomes if o.name == "get_product_details" and o.ok]
    if not told:
        return which(brief, outcomes)
    reviews = {o.products[0].id: o for o in outcomes if o.name == "ask_reviews" and o.ok}
    question = part.question or part.text
    text = "\n\n".join(
        _answered(voice, product, question, reviews.get(product.id)) for product in told
    )
    return Answer(text, _chips(told))


def compared(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> Answer:
    """The differences that matter, as prose; the table goes along as a record."""
    voice = Voice(brief)
    done = next((o for o in outcomes if o.name == "compare_products" and o.ok), None)
    if done is None:
        return which(brief, outcomes)
    heads = [
        f"**{p.name}** · " + " · ".join(x for x in (voice.price(p), rating(p)) if x)
        for p in done.products
    ]
    rows = [spoken(row["name"], row["values"]) for row in done.result["rows"][:6]]
    text = "\n".join(f"{n}. {head}" for n, head in enumerate(heads, 1))
    if rows:
        text += "\n\nWhere they differ (in the order above):\n" + "\n".join(
            f"- {row}" for row in rows
        )
    comparison = {"product_ids": [p.id for p in done.products], "rows": done.result["rows"]}
    chips = ["What do buyers say about both?", "Add the first one to my cart"]
    return Answer(text, chips, comparison=comparison)


def which(brief: TurnBrief, outcomes: Sequence[ToolOutcome]) -> Answer:
    """A question back where it is open which product is meant."""
    voice = Voice(brief)
    searched = next((o for o in outcomes if o.name == "search_products" and o.products), None)
    shown = [p.name for p in searched.products[:4]] if searched else []
    shown = shown or [p.name for p in brief.conversation.shown[:4]]
    refused = next((o.error["message"] for o in outcomes if o.error), "")
    return Answer(
        refused or voice.say("ask_which"), shown, open_question={"kind": "which", "options": shown}
    )


def _described(voice: Voice, product: ProductFacts) -> str:
    by = f" by {product.brand}" if product.brand else ""
    head = f"**{product.name}**{by} costs {voice.price(product)}" + _standing(product)
    blocks = [head, _shortened(product.description), _specifications(product), _options(product)]
    return "\n\n".join(block for block in blocks if block)


def _standing(product: ProductFacts) -> str:
    stars = rating(product)
    rated = f"; {stars}" if stars else ""
    return f" and is {_stock_words(product)}{rated}."


def _stock_words(product: ProductFacts) -> str:
    if not product.in_stock:
        return "sold out at the moment"
    if product.stock is not None and not product.variants and product.stock <= 5:
        return f"in stock, only {product.stock} left"
    return "in stock"


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
    buyable = [describe_options(v.options) for v in product.variants if v.in_stock]
    return f"Comes in: {joined(buyable[:12])}." if buyable else ""


def _available(voice: Voice, product: ProductFacts, wanted: dict[str, str]) -> str:
    price = voice.price(product)
    if not product.variants:
        return f"**{product.name}** is {_stock_words(product)}, at {price}."
    values = {value.casefold() for value in wanted.values()}
    fitting = [v for v in product.variants if values <= {o.casefold() for o in v.options.values()}]
    if values and not fitting:
        return f"**{product.name}** does not come in {joined(list(wanted.values()))}. " + _options(
            product
        )
    have = [describe_options(v.options) for v in fitting if v.in_stock]
    out = [describe_options(v.options) for v in fitting if not v.in_stock]
    parts = [f"in stock: {joined(have)}" if have else "", f"sold out: {joined(out)}" if out else ""]
    return f"**{product.name}** ({price}), {'; '.join(p for p in parts if p)}."


def _answered(
    voice: Voice, product: ProductFacts, question: str, reviews: ToolOutcome | None
) -> str:
    listing = listing_evidence(product, question)
    buyers = quoted(reviews) if reviews else ""
    if listing:
        return f"**{product.name}**: {listing}" + (f"\n\n{buyers}" if buyers else "")
    silent = voice.say("listing_silent", name=f"**{product.name}**")
    if buyers:
        return f"{silent} {buyers}"
    return f"{silent} The reviews don't say either."


def _chips(told: Sequence[ProductFacts]) -> list[str]:
    product = told[0]
    chips = ["Add it to my cart"] if product.in_stock else []
    chips += ["What do buyers say about it?"] if product.rating_count else []
    return [*chips, "Show me similar ones", "Can I return it?"][:4]
