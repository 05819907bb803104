"""What the embedded model says, read from Fluent files: a folder a language, persona on top."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax.ast import Resource

FOLDER = Path(__file__).parent / "locales"
LOCALES = {"en": "en_US"}
"""The languages spoken, each with the locale of its numbers where the shop's is another's."""
PERSONA_FILE = "persona-"


@cache
def bundle(language: str, persona: str, locale: str) -> FluentBundle:
    """The messages of a language, those that a persona says otherwise in its words."""
    made = FluentBundle([locale], use_isolating=False)
    for path in sorted((FOLDER / language).glob("*.ftl")):
        if not path.stem.startswith(PERSONA_FILE):
            made.add_resource(resource(path))
    own = FOLDER / language / f"{PERSONA_FILE}{persona}.ftl"
    if own.exists():
        made.add_resource(resource(own), allow_overrides=True)
    return made


def resource(path: Path) -> Resource:
    """A file of messages, parsed."""
    return FluentResource(path.read_text("utf-8"))


def formatted(said_in: FluentBundle, key: str, turn: int, values: Mapping[str, object]) -> str:
    """One of the ways of saying a message: its value and its attributes take turns.

    Raises:
        ReferenceError: A value that the message names is missing.
    """
    message = said_in.get_message(key)
    ways = [way for way in (message.value, *message.attributes.values()) if way is not None]
    place = hashlib.blake2s(key.encode()).digest()[0] + turn
    text, errors = said_in.format_pattern(ways[place % len(ways)], dict(values))
    if errors:
        raise errors[0]
    return str(text)
