"""Calls for recommendations: what this customer might like, and what goes with a product."""

from __future__ import annotations

from collections.abc import Sequence

from data.constraints import Constraints
from graph.brief import TurnBrief
from graph.embedded.call import Call, outcome_of
from graph.embedded.subject import about
from graph.embedded.topics import asks_for_recommendations, asks_what_goes_with, leaves_it_to_us
from graph.understanding.types import Part
from knowledge.categories import leaf_of
from tools.outcome import ToolOutcome

MOST_ALIKE = 3


def personal(brief: TurnBrief, part: Part) -> Call | None:
    """What this customer might like, where a part asks for that and names no thing.

    The limits that it does name hold by the context of the call, whatever its arguments.
    """
    asks = asks_for_recommendations(part.text) or (
        part.intent == "recommend" and leaves_it_to_us(part.text)
    )
    if not asks or not (_names_no_kind(brief.limits_of(part)) or all_was_seen(brief, part)):
        return None
    arguments: dict[str, object] = {"limit": brief.max_cards}
    shown = [product.id for product in brief.conversation.shown]
    if part.intent == "recommend" and "recommend" in brief.conversation.last_intents and shown:
        arguments["without"] = shown
    return Call("recommend_products", arguments)


def all_was_seen(brief: TurnBrief, part: Part) -> bool:
    """Whether it names no thing itself, and what was searched for was shown to its end."""
    found = brief.conversation.narrowing
    seen = found is not None and 0 < found.count <= brief.conversation.seen
    return seen and _names_no_kind(part.constraints) and not part.query


def instead(brief: TurnBrief, searched: ToolOutcome | None) -> list[Call]:
    """What this customer might like, where a search found nothing of what it was for."""
    if searched is None or searched.search is None or searched.search.mode != "popular":
        return []
    first = searched.products and not searched.arguments.get("skip")
    return [Call("recommend_products", {"limit": brief.max_cards})] if first else []


def in_its_place(
    brief: TurnBrief, calls: Sequence[Call], outcomes: Sequence[ToolOutcome]
) -> list[Call]:
    """What can be had of the kind that is sold out, where that alone was to go into the cart."""
    told = [outcome_of(call, outcomes) for call in calls]
    refused = [one.error or {} for one in told if one is not None]
    if len(calls) != 1 or [error.get("why") for error in refused] != ["sold_out"]:
        return []
    before, gone = brief.conversation, str(calls[0].arguments["product_id"])
    known = {p.id: p.category for p in (*before.shown, *before.earlier, *before.named)}
    known |= {p.id: p.category for outcome in outcomes for p in outcome.products}
    kind = known.get(gone)
    alike = {"limit": MOST_ALIKE, "in_stock_only": True, "without": [gone]}
    named = {"query": leaf_of(kind), "category": [kind]} if kind else {}
    return [Call("search_products", named | alike)] if named else []


def together(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> list[Call] | None:
    """What others bought with the product meant, else its like; None where that is not asked."""
    if not asks_what_goes_with(part.text):
        return None
    ids = about(brief, part, outcomes)[:1] or [one.id for one in brief.conversation.cart[-1:]]
    if not ids:
        return None
    bought = Call("bought_together", {"product_id": ids[0], "limit": brief.max_cards})
    known = outcome_of(bought, outcomes)
    if known is None or known.products:
        return [bought]
    alike = {"product_id": ids[0], "limit": brief.max_cards}
    return [bought, Call("similar_products", alike)]


def _names_no_kind(limits: Constraints) -> bool:
    """Whether the limits leave open what kind of thing it is to be."""
    return not (limits.category or limits.brand or limits.attributes)
