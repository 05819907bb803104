"""Whether something can be done with an order: the answer that goes before doing it."""

from __future__ import annotations

from data.order_facts import OrderFacts
from graph.brief import TurnBrief
from graph.embedded.matter import Matter
from graph.embedded.say.trade_words import day
from graph.embedded.voice import Voice
from graph.understanding.trade.words import says
from graph.understanding.types import Part

ACTIONS = {
    "cancel_order": "cancel",
    "modify_order": "modify",
    "return_order": "return",
    "exchange_order": "exchange",
}
"""What an intent asks for, as policy and messages call it."""


def is_asked(brief: TurnBrief, part: Part) -> bool:
    """Whether it is asked if something can be done, rather than that it be done."""
    return not Matter.of(brief, part).slot and says(part.text, "may")


def told(brief: TurnBrief, part: Part, order: OrderFacts | None) -> str:
    """Yes, and until when; empty where that was not asked, or is not so."""
    action = ACTIONS.get(part.intent)
    if order is None or action is None or not is_asked(brief, part):
        return ""
    if not any(one.startswith(action) for one in order.allowed):
        return ""
    voice = Voice.of(brief)
    said = voice.say(f"can-{action}", order=f"**{order.id}**")
    until = day(voice, order.until.get(action, ""))
    return f"{said} {voice.say('can-until', date=until)}" if until else said
