"""What is told of a person who was asked for: who comes and when, or a ticket; only what is so."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from babel.dates import format_skeleton, format_time

from graph.brief import TurnBrief
from graph.embedded.say.answer import Answer
from graph.embedded.voice import Voice
from graph.understanding.types import Part
from tools.outcome import ToolOutcome


def human(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> Answer:
    """The request for a person, and what comes of it."""
    return Answer(told(Voice.of(brief), outcomes))


def told(voice: Voice, outcomes: Sequence[ToolOutcome]) -> str:
    """What the newest request came to; a plain note where there is none."""
    found = next((o.result for o in reversed(outcomes) if o.handoff), {})
    match found.get("status"):
        case "claimed":
            return voice.say("person-here", agent=found["agent"])
        case "waiting":
            soon = voice.say("person-soon", minutes=found["minutes"])
            return f"{voice.say('person-told')} {soon}"
        case "ticket":
            return ticket(voice, found)
    return voice.say("human")


def when(voice: Voice, opens_at: str) -> str:
    """When people are there again, as the language writes it, in the shop's own time."""
    at = datetime.fromisoformat(opens_at)
    day = format_skeleton("MMMMEEEEd", at, at.tzinfo, locale=voice.numbers)
    return f"{day}, {format_time(at, 'short', tzinfo=at.tzinfo, locale=voice.numbers)}"


def ticket(voice: Voice, found: Mapping[str, Any]) -> str:
    """That nobody is there: {ticket, opens_at, email_known, contact}."""
    pieces = [voice.say("person-away", ticket=found["ticket"])]
    if found["opens_at"]:
        pieces.append(voice.say("person-back", when=when(voice, found["opens_at"])))
    pieces.append(voice.say("person-mail" if found["email_known"] else "person-ask"))
    contact = found["contact"]
    reached = f"\n\n{voice.say('person-contact', contact=contact)}" if contact else ""
    return " ".join(pieces) + reached
