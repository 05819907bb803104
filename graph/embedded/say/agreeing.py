"""What exactly will happen, and the question for a yes: before every consequential action."""

from __future__ import annotations

from collections.abc import Sequence

from graph.brief import Said, TurnBrief
from graph.consent import awaiting
from graph.embedded.say.answer import Answer
from graph.embedded.voice import Voice
from tools.outcome import ToolOutcome


def asked(brief: TurnBrief, outcomes: Sequence[ToolOutcome]) -> Answer | None:
    """The summary that awaits a yes; None where nothing does."""
    shown = awaiting(outcomes)
    if shown is None:
        return None
    voice = Voice.of(brief)
    chips = [voice.chip("chip-yes-go-ahead"), voice.chip("chip-no-leave")]
    return Answer(voice.say("ask-yes"), chips)


def told(brief: TurnBrief, outcomes: Sequence[ToolOutcome]) -> tuple[str, Said] | None:
    """The same as a whole reply: code words it, whichever model called for it."""
    answer = asked(brief, outcomes)
    return None if answer is None else (answer.text, Said(suggestions=answer.suggestions))
