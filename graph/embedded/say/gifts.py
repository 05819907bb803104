"""Ideas for a gift or a need: one of each kind first, or the one question what they like."""

from __future__ import annotations

from collections.abc import Sequence

from graph.brief import TurnBrief
from graph.embedded.limit_words import limits_in_words
from graph.embedded.plan_gifts import gift_hits
from graph.embedded.say.answer import Answer
from graph.embedded.say.listing import lines
from graph.embedded.voice import Voice
from graph.needs import kinds_needed
from graph.understanding.types import Part
from graph.wishes import kinds_for
from tools.outcome import ToolOutcome

NEXT = ("chip-buyers-first", "chip-compare-two", "chip-add-first")


def ideas(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> Answer | None:
    """Products of several kinds for what is liked or needed; None where no gift was found."""
    voice = Voice.of(brief)
    if not outcomes:
        chips = list(brief.departments[:4])
        return Answer(voice.say("gift-ask"), chips, open_question={"kind": "gift"})
    if not kinds_for(brief.query_of(part)) and outcomes[-1].name == "search_products":
        return _for_anybody(voice, brief, part, outcomes[-1])
    needed = kinds_needed(brief.query_of(part)) is not None
    found = gift_hits(outcomes, brief.max_cards, whole=needed)
    search = next((o.search for o in outcomes if o.search), None)
    if not found and needed:
        return Answer(voice.say("nothing-like"), list(brief.departments[:4]))
    if not found or search is None:
        return None
    mixed = search.model_copy(update={"hits": tuple(found), "query": "", "corrections": {}})
    limits = limits_in_words(brief.limits_of(part), voice)
    key = "need-ideas" if needed else "gift-ideas"
    text = f"{voice.say(key, limits=limits)}\n\n{lines(voice, mixed)}"
    return Answer(text, [voice.chip(key) for key in NEXT])


def _for_anybody(voice: Voice, brief: TurnBrief, part: Part, outcome: ToolOutcome) -> Answer | None:
    """What sells best within the price, and the question what they like."""
    if outcome.search is None or not outcome.products:
        return None
    limits = limits_in_words(brief.limits_of(part), voice)
    told = f"{voice.say('gift-ideas', limits=limits)}\n\n{lines(voice, outcome.search)}"
    asked = {"kind": "gift"}
    text = f"{told}\n\n{voice.say('gift-ask')}"
    return Answer(text, list(brief.departments[:4]), open_question=asked)
