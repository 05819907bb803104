"""Answers to a wish for another language: yes in it, or politely no in the last one spoken."""

from __future__ import annotations

from collections.abc import Sequence

from graph.brief import TurnBrief
from graph.embedded.messages import LOCALES
from graph.embedded.say.answer import Answer
from graph.embedded.say.which import starters
from graph.embedded.voice import Chip, Voice
from graph.languages import language_named, name_of
from graph.understanding.types import Part
from tools.outcome import ToolOutcome

MAX_CHIPS = 4


def answered(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> Answer:
    """A yes in the language asked for; else which languages there are."""
    asked, voice = language_named(part.text), Voice.of(brief)
    if asked == brief.language:
        return Answer(voice.say("language-yes"), starters(brief))
    return unknown(voice, asked)


def unknown(voice: Voice, asked: str = "") -> Answer:
    """The languages to choose from, where none was named or it is none of ours."""
    known = voice.listed([name_of(code, voice.language) for code in LOCALES])
    others = [code for code in LOCALES if code != voice.language][:MAX_CHIPS]
    chips = [_chip(code) for code in others]
    if not asked or asked in LOCALES:
        return Answer(voice.say("language-which", known=known), chips)
    text = voice.say("language-no", asked=name_of(asked, voice.language), known=known)
    return Answer(text, chips)


def _chip(code: str) -> Chip:
    """A language to tap, in its own words."""
    said = Voice(language=code).say("chip-language", language=name_of(code, code))
    return Chip(said, f"Answer in {name_of(code, 'en')}")
