"""What is said where a customer wishes to review what they bought."""

from __future__ import annotations

from collections.abc import Sequence

from graph.brief import TurnBrief
from graph.embedded.plan_reviewing import Bought, ToReview, to_review
from graph.embedded.say import orders
from graph.embedded.say.answer import Answer
from graph.embedded.say.trade_words import status, thing
from graph.embedded.voice import Voice
from graph.understanding.types import Part
from tools.outcome import ToolOutcome

MOST_OFFERED = 8
MOST_CHIPS = 3


def told(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> Answer:
    """The form of the thing that is meant, which things there are, or why none can be reviewed."""
    voice, found = Voice.of(brief), to_review(brief, part, outcomes)
    handed_in = next((o for o in outcomes if o.name == "write_review" and o.ok), None)
    if handed_in is not None:
        return orders.done(brief, handed_in, outcomes)
    if len(found.due) == 1:
        return _asked(voice, found.due[0], drawn=brief.draws)
    if found.due:
        return _which(voice, found.due)
    return _none(brief, part, found, outcomes)


def _asked(voice: Voice, of: Bought, *, drawn: bool) -> Answer:
    key = "review-here" if drawn else "review-in-words"
    said = voice.say(key, name=of.line.name, order=f"**{of.order.id}**")
    return Answer(
        said, [voice.chip("chip-orders")], orders=[of.order.id], to_review=of.line.product_id
    )


def _which(voice: Voice, due: Sequence[Bought]) -> Answer:
    lines = [f"- {thing(one.line)}" for one in due[:MOST_OFFERED]]
    chips = [voice.chip("chip-review", name=one.line.name) for one in due[:MOST_CHIPS]]
    return Answer("\n".join([voice.say("review-which"), "", *lines]), chips)


def _none(brief: TurnBrief, part: Part, found: ToReview, outcomes: Sequence[ToolOutcome]) -> Answer:
    """Why what is named cannot be reviewed; that nothing waits for it; or that nothing is known."""
    voice = Voice.of(brief)
    chips = [voice.chip("chip-orders"), voice.chip("chip-person")]
    if found.other:
        order = found.other[0].order
        came = any(event.kind == "delivered" for event in order.events) or order.delivered_at
        key = "refused-already-reviewed" if came else "refused-not-delivered"
        return Answer(voice.say(key, status=status(voice, order)), chips)
    if not any(outcome.orders for outcome in outcomes):
        return orders.none(brief, part)
    return Answer(voice.say("review-none"), chips)
