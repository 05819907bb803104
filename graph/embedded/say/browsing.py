"""Walking through the shop: departments, what is below them, brands."""

from __future__ import annotations

from collections.abc import Sequence

from graph.brief import TurnBrief
from graph.embedded.say import listing, social
from graph.embedded.say.answer import Answer
from graph.embedded.topics import asks_brands
from graph.embedded.voice import Voice
from graph.understanding.types import Part
from tools.outcome import ToolOutcome

MAX_NAMES = 30
MAX_CHIPS = 4


def categories(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> Answer:
    """The categories below the one named; its products where there are none below it."""
    voice = Voice.of(brief)
    if any(outcome.search for outcome in outcomes):
        shown = listing.brands if asks_brands(part.text) else listing.found
        return shown(brief, part, outcomes)
    found = outcomes[0].result if outcomes and outcomes[0].ok else {}
    if asks_brands(part.text) and found.get("largest_brands"):
        names = found["largest_brands"]
        text = voice.say("brands", count=found["brand_count"], names=voice.listed(names))
        return Answer(text, names[:MAX_CHIPS])
    if not found.get("categories"):
        return social.unclear(brief, part, outcomes)
    parent = found.get("parent")
    head = voice.say("below", name=parent) if parent else voice.say("departments")
    names = [
        "- " + voice.say("department", name=c["name"], count=c["count"])
        for c in found["categories"][:MAX_NAMES]
    ]
    return Answer("\n".join([head, *names]), [c["name"] for c in found["categories"]][:MAX_CHIPS])
