"""From outcomes to words: each part of the message is answered in its turn, in one reply."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from graph.brief import LISTING_INTENTS, SEARCHING_INTENTS, Said, TurnBrief
from graph.embedded.matter import asked_together
from graph.embedded.plan import needed_outcomes
from graph.embedded.plan_products import of_several_asked, ranks
from graph.embedded.say import (
    agreeing,
    beside,
    browsing,
    buyers_compared,
    cart,
    comparing,
    described,
    explaining,
    gifts,
    help,
    language,
    listed,
    listing,
    person,
    product,
    reviews,
    social,
    trade,
)
from graph.embedded.say.answer import Answer
from graph.embedded.say.which import which
from graph.embedded.voice import Voice
from graph.understanding.kinds import with_kinds
from graph.understanding.types import Part
from graph.wishes import kinds_for
from tools.outcome import ToolOutcome

MAX_CHIPS = 4
Say = Callable[[TurnBrief, Part, Sequence[ToolOutcome]], Answer]


def phrase(brief: TurnBrief, outcomes: Sequence[ToolOutcome]) -> tuple[str, Said]:
    """The reply and what goes with it, from nothing but the outcomes' records."""
    answers: list[Answer] = []
    parts = brief.understanding.parts
    for part in parts:
        say = _BESIDE.get(part.intent) if len(parts) > 1 else None
        say = say or _SAY[part.intent]
        found = needed_outcomes(brief, part, outcomes)
        if part.intent == "compare" and of_several_asked(brief, part):
            say = _asked
        if any(one.name == "bought_together" for one in found):
            say = listing.found
        answer = (
            agreeing.asked(brief, part, found, beside.ahead(brief, part, found))
            or buyers_compared.compared(brief, part, found)
            or described.which_fit(brief, part, found)
            or _put_aside(brief, part, found)
            or say(brief, part, found)
        )
        if answer.text and answer.text not in [a.text for a in answers]:
            answers.append(answer)
    told = [a for a in answers if (a.open_question or {}).get("kind") not in ("what", "unclear")]
    answers = told or answers[:1]
    if not answers:
        answers = [social.unclear(brief, Part(text="", intent="unclear", confidence=0), ())]
    return "\n\n".join(_texts(Voice.of(brief), answers, outcomes)), _together(answers)


def _put_aside(brief: TurnBrief, part: Part, found: Sequence[ToolOutcome]) -> Answer | None:
    aside = any(o.name in ("save_for_later", "move_to_cart") for o in found)
    return cart.put_aside(brief, part, found) if aside else None


def _texts(
    voice: Voice, answers: Sequence[Answer], outcomes: Sequence[ToolOutcome]
) -> Iterator[str]:
    """What is said to each part; the cart's total once, after the last change to it."""
    last = max((n for n, answer in enumerate(answers) if answer.counts), default=None)
    for number, answer in enumerate(answers):
        total = cart.state(voice, outcomes) if number == last else ""
        yield f"{answer.text} {total}".rstrip()
    if any(answer.awaits for answer in answers):
        yield voice.say("ask-yes")


def tell_found(brief: TurnBrief, outcomes: Sequence[ToolOutcome]) -> tuple[str, Said]:
    """What was found, whoever planned it: for a turn that was cut short."""
    voice = Voice.of(brief)
    awaited = agreeing.told(brief, outcomes)
    if awaited is not None:
        return awaited
    searched = next((o for o in reversed(outcomes) if o.search and o.products), None)
    if searched is None or searched.search is None:
        return phrase(brief, outcomes)
    listed = listing.lines(voice, searched.search)
    return f"{voice.say('capped')}\n\n{listed}", Said()


def _together(answers: Sequence[Answer]) -> Said:
    chips = dict.fromkeys(chip for answer in reversed(answers) for chip in answer.suggestions)
    undo = [a.undo for a in answers if a.undo is not None]
    return Said(
        suggestions=list(chips)[:MAX_CHIPS],
        citations=[source for answer in answers for source in answer.citations],
        pending=next((a.pending for a in reversed(answers) if a.pending), None),
        open_question=_left_open(answers),
        comparison=next((a.comparison for a in answers if a.comparison), None),
        undo=[call for calls in undo for call in calls] if undo else None,
        orders=[number for answer in answers for number in answer.orders],
        to_review=next((a.to_review for a in reversed(answers) if a.to_review), ""),
        leading=next((a.leading for a in reversed(answers) if a.leading), ""),
    )


def _left_open(answers: Sequence[Answer]) -> dict[str, Any] | None:
    """What is asked, the last first; of what awaits a yes, which is kept apart, nothing."""
    asked = [a.open_question for a in reversed(answers) if a.open_question]
    missing = [one for one in asked if one.get("slot") != "yes"]
    return asked_together(missing or asked[:1])


def _asked(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> Answer:
    """Which of several has most of a quality, or what is known of one."""
    say = comparing.compared if ranks(part) else listed.asked
    return say(brief, part, outcomes)


def _available(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> Answer:
    """What there is of a product, or how many of something it has."""
    of_stock = any(one.name == "get_availability" for one in outcomes)
    looked_into = any(one.name == "get_product_details" for one in outcomes)
    say = listed.asked if looked_into and not of_stock else product.availability
    return say(brief, part, outcomes)


def _reviewed(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> Answer:
    return reviews.told(brief, part, outcomes) or which(brief, part, outcomes)


def _listed(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> Answer:
    wished = part.intent in SEARCHING_INTENTS and kinds_for(brief.query_of(part)) is not None
    ideas = gifts.ideas(brief, part, outcomes) if wished else None
    return ideas or listing.found(brief, part, outcomes)


_SAY: dict[str, Say] = {
    **dict.fromkeys(LISTING_INTENTS, _listed),
    "categories": browsing.categories,
    "compare": comparing.compared,
    "explain": explaining.explained,
    "details": product.details,
    "availability": _available,
    "ask_product": _asked,
    "reviews": _reviewed,
    "cart_add": cart.added,
    "cart_update": cart.updated,
    "cart_remove": cart.removed,
    "cart_view": cart.shown,
    "cart_clear": cart.cleared,
    "undo": cart.undone,
    "confirm": trade.confirmed,
    "deny": social.denied,
    "correct": explaining.corrected,
    **dict.fromkeys(with_kinds(["help"]), help.answered),
    **trade.SAY,
    "complaint": help.complaint,
    "distress": social.distress,
    "hardship": social.plain("hardship"),
    "preference": social.noted,
    "human": person.human,
    "greet": social.greet,
    "thanks": social.plain("thanks"),
    "goodbye": social.plain("goodbye", chips=False),
    "smalltalk": social.smalltalk,
    "language": language.answered,
    "out_of_scope": social.out_of_scope,
    "unsafe": social.plain("unsafe"),
    "unclear": social.unclear,
}

# Courtesies are short where the message also asks for something.
_BESIDE: dict[str, Say] = {
    "greet": social.plain("hello", chips=False),
    "thanks": social.plain("thanks-short", chips=False),
    "hardship": social.plain("hardship-short", chips=False),
}
