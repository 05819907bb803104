"""What goes ahead of a summary that awaits a yes: what was done, asked, or cannot be."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from data.order_facts import OrderFacts
from graph.brief import TurnBrief
from graph.consent import awaiting, is_preview
from graph.embedded.matter import Matter
from graph.embedded.plan_several import means_several, several
from graph.embedded.say import checkout, orders, possible
from graph.embedded.say.refusals import refusal
from graph.embedded.say.trade_words import status
from graph.embedded.voice import Voice
from graph.understanding.types import Part
from tools.outcome import ToolOutcome
from tools.run import is_consequential


def ahead(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> list[str]:
    """A paragraph each; none where nothing awaits a yes."""
    shown = awaiting(outcomes)
    if not shown:
        return []
    facts, voice = shown[-1].checkout, Voice.of(brief)
    asked = checkout.answers(brief, part, facts, outcomes) if facts else []
    order = shown[0].orders[0] if len(shown) == 1 and shown[0].orders else None
    may = possible.told(brief, part, order)
    said = [*carried_out(brief, outcomes), *asked, may, left_out(brief, part, outcomes)]
    return [one for one in (*said, *_refused(voice, outcomes)) if one]


def carried_out(brief: TurnBrief, outcomes: Sequence[ToolOutcome]) -> list[str]:
    """What was done in this turn, an action each."""
    done = (o for o in outcomes if o.ok and is_consequential(o.name) and not is_preview(o))
    return [orders.done(brief, one, outcomes).text for one in done if one.orders or one.result]


def left_out(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> str:
    """Of several orders that are meant those for which it cannot be done, or not at once."""
    action = possible.ACTIONS.get(part.intent)
    matter = Matter.of(brief, part)
    if action not in ("cancel", "return") or not means_several(brief, part, matter):
        return ""
    found = several(matter, outcomes, action)
    voice = Voice.of(brief)
    if found is None or not found.able:
        return ""
    said = [voice.say("several-not", orders=voice.listed(_named(voice, found.unable)))]
    said = said if found.unable else []
    said += [voice.say("several-later", count=found.later)] if found.later else []
    return " ".join(said)


def _named(voice: Voice, those: Sequence[OrderFacts]) -> list[str]:
    return [f"**{order.id}** ({status(voice, order)})" for order in those]


def _refused(voice: Voice, outcomes: Sequence[ToolOutcome]) -> Iterator[str]:
    """What was asked for beside it and cannot be done, each by its order."""
    for one in outcomes:
        if not one.ok and is_consequential(one.name):
            about = one.arguments.get("order_id")
            yield f"**{about}**: {refusal(voice, one)}" if about else refusal(voice, one)
