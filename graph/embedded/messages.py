"""What the embedded model says, read from Fluent files: a folder a language, persona on top."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax.ast import Resource

FOLDER = Path(__file__).parent / "locales"
LOCALES = {
    "en": "en_US", "de": "de_DE", "fr": "fr_FR", "es": "es_ES", "it": "it_IT", "pt": "pt_BR",
    "nl": "nl_NL", "pl": "pl_PL", "tr": "tr_TR", "ja": "ja_JP",
}  # fmt: skip
"""The languages spoken, each with the locale of its numbers where the shop's is another's."""
PERSONA_FILE = "persona-"
_WORD = re.compile(r"[^\W_]+")


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


@cache
def words_of(language: str) -> frozenset[str]:
    """Every word that stands in the messages of a language, folded."""
    texts = (path.read_text("utf-8") for path in (FOLDER / language).glob("*.ftl"))
    return frozenset(word for text in texts for word in _WORD.findall(text.casefold()))


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
