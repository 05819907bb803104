"""Lists of products: what was found, within which limits, or what would have to give."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from data.constraints import Constraints
from data.facts import ProductFacts, SearchOutcome
from graph.brief import TurnBrief
from graph.embedded.evidence import telling_rows
from graph.embedded.say.answer import Answer
from graph.embedded.wording import (
    Voice,
    count_of,
    in_sentence,
    joined,
    limits_in_words,
    rating,
    stock,
)
from graph.understanding.types import Part
from tools.outcome import ToolOutcome

ROWS_A_LINE = 2
ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth")


def found(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> Answer:
    """The products of a search, or an honest nothing with the nearest ways out."""
    voice = Voice(brief)
    outcome = outcomes[0] if outcomes else None
    if outcome is None:
        return Answer(voice.say("ask_what"), brief.departments[:4], open_question={"kind": "what"})
    if outcome.search is None:
        return Answer((outcome.error or {}).get("message", ""), brief.departments[:4])
    limits = Constraints.model_validate(outcome.search.constraints)
    if not outcome.products:
        return _nothing(voice, outcome, limits)
    text = "\n\n".join(
        piece
        for piece in (
            _repairs(outcome.search),
            f"{_intro(voice, part, outcome.search, limits)}\n\n{lines(voice, outcome.search)}",
            _remark(outcome.products),
        )
        if piece
    )
    return Answer(text, chips(voice, outcome.products, limits))


def lines(voice: Voice, search: SearchOutcome) -> str:
    """Numbered lines, one a product: name, price, rating, stock, why."""
    return "\n".join(
        f"{n}. {_line(voice, hit.product, search.query)}" for n, hit in enumerate(search.hits, 1)
    )


def chips(voice: Voice, products: Sequence[ProductFacts], limits: Constraints) -> list[str]:
    """What a customer may well say next to a list of products."""
    said = ["What do buyers say about the first one?"] if products[0].rating_count else []
    if len(products) > 1:
        said.append("Compare the first two")
    cheaper = _cheaper(products, limits)
    if cheaper:
        said.append(f"Under {voice.round_money(cheaper * 100)}")
    if not all(p.in_stock for p in products):
        said.append("Only in stock")
    brands = list(dict.fromkeys(p.brand for p in products if p.brand))
    if len(brands) > 1 and not limits.brand:
        said.append(f"Only {brands[0]}")
    return [*said, "Add the first one to my cart"][:4]


def _line(voice: Voice, product: ProductFacts, query: str) -> str:
    telling = "; ".join(telling_rows(product, query)[:ROWS_A_LINE])
    facts = [voice.price(product), rating(product), stock(product), telling]
    return f"**{product.name}** · " + " · ".join(fact for fact in facts if fact)


def _intro(voice: Voice, part: Part, search: SearchOutcome, limits: Constraints) -> str:
    if part.intent == "similar":
        return voice.say("similar", name="it" if part.references else "that")
    if part.intent == "top_selling":
        return voice.say("bestsellers", where=_where(limits))
    if search.mode == "popular":
        return voice.say("found_popular")
    if search.mode == "keyword":
        return voice.say("found_keyword")
    words = limits_in_words(limits, voice)
    if len(search.hits) == 1:
        return voice.say("found_one", limits=words)
    return voice.say("found", count=len(search.hits), subject=_subject(limits), limits=words)


def _subject(limits: Constraints) -> str:
    leaves = [in_sentence(path.split(" > ")[-1]) for path in limits.category]
    return joined(list(dict.fromkeys(leaves)), "or") if 0 < len(leaves) <= 2 else "products"


def _where(limits: Constraints) -> str:
    return f" in {_subject(limits)}" if limits.category else ""


def _repairs(search: SearchOutcome) -> str:
    pairs = [f"“{typo}” as “{word}”" for typo, word in search.corrections.items()]
    return f"I read {joined(pairs)}." if pairs else ""


def _remark(products: Sequence[ProductFacts]) -> str:
    if not 3 <= len(products) <= len(ORDINALS):
        return ""
    cheapest = min(range(len(products)), key=lambda i: products[i].price_cents)
    rated = [i for i, p in enumerate(products) if p.rating is not None]
    best = max(rated, key=lambda i: (products[i].rating or 0, -i), default=None)
    if best is None:
        return f"The {ORDINALS[cheapest]} is the cheapest of these."
    if best == cheapest:
        return f"The {ORDINALS[best]} is both the cheapest and the best rated of these."
    return (
        f"The {ORDINALS[best]} is the best rated of these, the {ORDINALS[cheapest]} the cheapest."
    )


def _cheaper(products: Sequence[ProductFacts], limits: Constraints) -> int | None:
    """A round price, in units, that keeps at least the cheapest third of the list."""
    prices = sorted(p.price_cents for p in products)
    if len(prices) < 3 or prices[0] == prices[-1]:
        return None
    middle = prices[len(prices) // 2] / 100
    step = 10 ** max(0, len(str(int(middle))) - 2) * 5
    units = int(middle // step * step)
    bound = units * 100
    useful = prices[0] < bound and (limits.price_min_cents or 0) < bound
    return units if useful and bound < (limits.price_max_cents or bound + 1) else None


def _nothing(voice: Voice, outcome: ToolOutcome, limits: Constraints) -> Answer:
    ways = outcome.result.get("nothing_fits", [])
    if not ways:
        return Answer(voice.say("nothing_like"), list(voice.brief.departments[:4]))
    told = [_way(voice, way) for way in ways[:3]]
    text = voice.say("nothing_fits", limits=":" + limits_in_words(limits, voice))
    chips = [_asked(voice, way) for way in ways[:4]]
    return Answer(f"{text} What would fit: {'; '.join(told)}.", chips)


def _way(voice: Voice, way: dict[str, Any]) -> str:
    """One limit given up, and what that opens: "with any brand, 12 products from $15.99"."""
    at = "at" if way["give_up"].startswith("price") else "with"
    cheapest = voice.money(round(way["from_price"] * 100))
    return f"{at} {way['label']}, {count_of(way['count'], 'product')} from {cheapest}"


def _asked(voice: Voice, way: dict[str, Any]) -> str:
    """The same in the customer's words, for a chip."""
    if way["give_up"] != "price_max":
        return str(way["label"]).capitalize()
    return f"Up to {voice.round_money(-(-round(way['from_price'] * 100) // 100) * 100)}"
