"""Calls that put a question to the buyers of several products at once."""

from __future__ import annotations

from collections.abc import Sequence

from graph.brief import TurnBrief
from graph.embedded.call import Call
from graph.embedded.evidence import listing_evidence
from graph.embedded.extremes import extreme_of
from graph.embedded.topics import asks_advice, for_what
from graph.understanding.types import Part
from knowledge.aspects import aspects_in
from knowledge.review_compare import asks_buyers_which, asks_which, in_plain_words
from tools.outcome import ToolOutcome

MOST_COMPARED = 6
LISTED = frozenset({"get_product_details", "compare_products"})


def across(brief: TurnBrief, part: Part) -> list[Call]:
    """The call for "which of these has the fewest complaints about noise?"; else none."""
    return _call(brief, part) if asks_buyers_which(part.text) else []


def where_listings_are_silent(
    brief: TurnBrief, part: Part, calls: Sequence[Call], outcomes: Sequence[ToolOutcome]
) -> list[Call]:
    """The call for "which is the quietest?" once the listings looked into say nothing on it."""
    elsewhere = {call.name for call in calls} - LISTED
    if elsewhere or not asks_which(part.text) or extreme_of(part.text):
        return []
    looked_up = [p for o in outcomes if o.ok and o.name in LISTED for p in o.products]
    question = in_plain_words(part.text)
    if not looked_up or asks_advice(part.text) or not aspects_in(question):
        return []
    told = any(listing_evidence(product, for_what(part.text)).rows for product in looked_up)
    return [] if told else _call(brief, part)


def _call(brief: TurnBrief, part: Part) -> list[Call]:
    """The products named, in focus, or just shown; none where it is about a single one."""
    before = brief.conversation
    ids = part.product_ids or before.side_by_side
    ids = list(dict.fromkeys(ids or [product.id for product in before.shown]))[:MOST_COMPARED]
    if len(ids) < 2:
        return []
    return [Call("compare_reviews", {"product_ids": ids, "question": part.text})]
