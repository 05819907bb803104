"""Standing by what was said: why these, whether it is sure, and putting a mistake right."""

from __future__ import annotations

from collections.abc import Sequence

from data.facts import ProductFacts, SearchOutcome
from graph.brief import TurnBrief
from graph.embedded.limit_words import limits_in_words
from graph.embedded.say import cart, comparing, product
from graph.embedded.say.answer import Answer
from graph.embedded.say.which import chips, which
from graph.embedded.say.why import why_line
from graph.embedded.voice import Voice
from graph.embedded.wording import bold, costs, quoted, stock_state
from graph.understanding.kinds import with_kinds
from graph.understanding.types import Part, Search
from knowledge.advantages import advantages
from tools.outcome import ToolOutcome

TEXTS = with_kinds({"help", "return_order", "refund_status", "order_status", "exchange_order"})
NEXT = ("chip-which", "chip-compare-two", "chip-more")


def explained(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> Answer:
    """The facts behind the last answer, read afresh."""
    voice = Voice.of(brief)
    if part.question == "asked":
        return _asked_first(brief, voice)
    if TEXTS & set(brief.conversation.last_intents):
        return Answer(voice.say("sure-text"), [voice.chip("chip-person")])
    beside = next((o for o in outcomes if o.name == "compare_products" and o.ok), None)
    compared = "compare" in brief.conversation.last_intents
    if beside is not None and len(brief.conversation.focus) == 1 and not compared:
        return _spoken_for(voice, beside.products)
    if beside is not None:
        return comparing.compared(brief, part, outcomes)
    searched = next((o.search for o in outcomes if o.search and o.products), None)
    if searched is not None:
        text = f"{voice.say('why-these')}\n{_reasons(voice, searched)}"
        return Answer(text, [voice.chip(key) for key in NEXT])
    told = [o.products[0] for o in outcomes if o.ok and o.products]
    if not told:
        return Answer(voice.say("why-nothing"), list(brief.departments[:4]))
    facts = [_looked_up(voice, p) for p in told]
    return Answer("\n".join([voice.say("sure"), *facts]), chips(voice, told))


def _asked_first(brief: TurnBrief, voice: Voice) -> Answer:
    """The oldest search that is remembered, to be taken up again."""
    before = brief.conversation
    now = Search(query=before.query, constraints=before.constraints)
    first = next((one for one in reversed([now, *before.searches]) if one.query), None)
    if first is None:
        return Answer(voice.say("asked-nothing"), list(brief.departments[:4]))
    limits = limits_in_words(first.constraints, voice)
    said = voice.say("asked-first", name=quoted(voice, first.query), limits=limits)
    return Answer(said, [first.query])


def _spoken_for(voice: Voice, products: Sequence[ProductFacts]) -> Answer:
    """What speaks for the first product beside the others; its facts where nothing does."""
    told = products[:1]
    points = comparing.points(voice, told, advantages(products))
    text = f"{voice.say('why-these')}\n{points}" if points else _looked_up(voice, told[0])
    return Answer(text, chips(voice, told))


def corrected(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> Answer:
    """The right product instead of the wrong one: in the cart, or told about."""
    if any(outcome.name == "add_to_cart" for outcome in outcomes):
        return cart.corrected(brief, part, outcomes)
    if any(outcome.name in ("remove_from_cart", "update_cart_item") for outcome in outcomes):
        return cart.removed(brief, part, outcomes)
    if any(outcome.name == "get_product_details" for outcome in outcomes):
        return product.details(brief, part, outcomes)
    return which(brief, part, outcomes)


def _reasons(voice: Voice, search: SearchOutcome) -> str:
    """What each misses, and why it was found."""
    return "\n".join(
        f"- {bold(hit.product)}: {why_line(voice, (*hit.misses, *hit.why))}" for hit in search.hits
    )


def _looked_up(voice: Voice, told: ProductFacts) -> str:
    return "- " + voice.say(
        "sure-line",
        name=bold(told),
        costs=costs(voice, told),
        stock=stock_state(voice, told),
        rated=product.starred(voice, told),
    )
