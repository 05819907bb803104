"""What is said when nothing is looked up: greetings, limits of the assistant, questions back."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from graph.brief import TurnBrief
from graph.embedded.limit_words import limits_in_words
from graph.embedded.messages import LOCALES
from graph.embedded.say.answer import Answer
from graph.embedded.say.language import unknown
from graph.embedded.say.which import starters
from graph.embedded.topics import asks_joke
from graph.embedded.voice import Voice
from graph.understanding.types import Part
from tools.outcome import ToolOutcome


def greet(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> Answer:
    """A welcome, once; a shorter one after."""
    key = "greet" if brief.conversation.turns == 0 else "greet-again"
    return Answer(Voice.of(brief).say(key), starters(brief))


def plain(
    key: str, *, chips: bool = True
) -> Callable[[TurnBrief, Part, Sequence[ToolOutcome]], Answer]:
    """A phrase that depends on nothing."""

    def say(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> Answer:
        return Answer(Voice.of(brief).say(key), starters(brief) if chips else ())

    return say


def unclear(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> Answer:
    """One question back, never the same twice in a row."""
    voice = Voice.of(brief)
    if brief.understanding.language not in LOCALES:
        return unknown(voice, brief.understanding.language)
    again = bool(brief.conversation.open_question) or "unclear" in brief.conversation.last_intents
    key = "unclear-again" if again else "unclear"
    chips = [*brief.departments[:2], voice.chip("chip-return"), voice.chip("chip-person")]
    return Answer(voice.say(key), chips, open_question={"kind": "unclear"})


def distress(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> Answer:
    """Kind words and a person, if one is wished; nothing to buy."""
    voice = Voice.of(brief)
    return Answer(voice.say("distress"), [voice.chip("chip-person")])


def denied(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> Answer:
    """What was proposed is dropped."""
    return Answer(Voice.of(brief).say("denied"), starters(brief))


def smalltalk(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> Answer:
    """Who speaks here; a joke where one is asked for."""
    key = "joke" if asks_joke(part.text) else "smalltalk"
    return Answer(Voice.of(brief).say(key), starters(brief))


def out_of_scope(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> Answer:
    """What is no business of the shop's, declined; a joke is not."""
    key = "joke" if asks_joke(part.text) else "out-of-scope"
    return Answer(Voice.of(brief).say(key), starters(brief))


def noted(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> Answer:
    """What the customer told of themselves, said again so that it can be put right."""
    voice = Voice.of(brief)
    limits = limits_in_words(brief.understanding.kept, voice)
    text = voice.say("noted", limits=limits) if limits else voice.say("noted-freely")
    return Answer(text, brief.departments[:4], open_question={"kind": "what"})
