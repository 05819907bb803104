"""Standing by what was said: why these, whether it is sure, and putting a mistake right."""

from __future__ import annotations

from collections.abc import Sequence

from data.facts import SearchHit
from graph.brief import TurnBrief
from graph.embedded.say import cart, comparing, product
from graph.embedded.say.answer import Answer
from graph.embedded.say.which import chips, which
from graph.embedded.wording import Voice, rating
from graph.understanding.types import Part
from tools.outcome import ToolOutcome

TEXTS = frozenset({"help", "return_order", "refund_status", "order_status", "exchange_order"})


def explained(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> Answer:
    """The facts behind the last answer, read afresh."""
    voice = Voice(brief)
    if TEXTS & set(brief.conversation.last_intents):
        return Answer(voice.say("sure_text"), ["Talk to a person"])
    if any(outcome.name == "compare_products" for outcome in outcomes):
        return comparing.compared(brief, part, outcomes)
    searched = next((o.search for o in outcomes if o.search and o.products), None)
    if searched is not None:
        lines = [_reason(hit) for hit in searched.hits]
        said = ["Which should I buy?", "Compare the first two", "Show me more"]
        return Answer("\n".join([voice.say("why_these"), *lines]), said)
    told = [o.products[0] for o in outcomes if o.ok and o.products]
    if not told:
        return Answer(voice.say("why_nothing"), list(brief.departments[:4]))
    facts = [
        f"- **{p.name}** {voice.costs(p)} and is {product.stock_words(p)}"
        + (f"; {rating(p)}" if p.rating else "")
        for p in told
    ]
    return Answer("\n".join([voice.say("sure"), *facts]), chips(told))


def corrected(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> Answer:
    """The right product instead of the wrong one: in the cart, or told about."""
    if any(outcome.name == "add_to_cart" for outcome in outcomes):
        return cart.corrected(brief, part, outcomes)
    if any(outcome.name == "get_product_details" for outcome in outcomes):
        return product.details(brief, part, outcomes)
    return which(brief, part, outcomes)


def _reason(hit: SearchHit) -> str:
    return f"- **{hit.product.name}**: {hit.reason}"
