"""What is said when nothing is looked up: greetings, limits of the assistant, questions back."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from graph.brief import TurnBrief
from graph.embedded.say.answer import Answer
from graph.embedded.wording import Voice
from graph.understanding.types import Part
from tools.outcome import ToolOutcome

STARTERS = ("Show me your best sellers", "What can I return?", "Which categories do you have?")


def greet(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> Answer:
    """A welcome, once; a shorter one after."""
    key = "greet" if brief.conversation.turns == 0 else "greet_again"
    return Answer(Voice(brief).say(key), _starters(brief))


def plain(
    key: str, *, chips: bool = True
) -> Callable[[TurnBrief, Part, Sequence[ToolOutcome]], Answer]:
    """A phrase that depends on nothing."""

    def say(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> Answer:
        return Answer(Voice(brief).say(key), _starters(brief) if chips else ())

    return say


def unclear(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> Answer:
    """One question back, never the same twice in a row."""
    again = bool(brief.conversation.open_question) or "unclear" in brief.conversation.last_intents
    key = "unclear_again" if again else "unclear"
    chips = [*brief.departments[:2], "What can I return?", "Talk to a person"]
    return Answer(Voice(brief).say(key), chips, open_question={"kind": "unclear"})


def human(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> Answer:
    """The request for a person, noted."""
    return Answer(Voice(brief).say("human"))


def denied(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> Answer:
    """What was proposed is dropped."""
    return Answer(Voice(brief).say("denied"), _starters(brief))


def _starters(brief: TurnBrief) -> list[str]:
    return [*brief.departments[:2], *STARTERS][:4]
