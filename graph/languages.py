"""Which language a turn is answered in: the one asked for, else the one spoken."""

from __future__ import annotations

import unicodedata
from functools import cache

from babel import Locale

from graph.embedded.messages import LOCALES
from graph.understanding.gloss.spoken import language_spoken
from graph.understanding.language import language_of
from graph.understanding.tokens import clean, tokenize
from graph.understanding.types import Conversation, Understanding

# "po polsku" of polski, "nederlandse": an ending more, or another for the last letter.
LONGEST_ENDING = 2
MOST_HEARD_CHARS = 400


def default_language(locale: str) -> str:
    """The shop's own language; English where it is none of ours."""
    language = str(Locale.parse(locale).language)
    return language if language in LOCALES else "en"


def turn_language(understanding: Understanding, before: Conversation) -> tuple[str, bool]:
    """The language to answer in, and whether the customer asked for it.

    A language asked for holds against messages in English, as of somebody who would read it but
    not write it; once they have spoken it themselves, it is followed like any other, and English
    too. One that is clearly in a third language ends it as well.
    """
    wished = _wished(understanding)
    if wished:
        return wished, True
    heard, kept = understanding.language, before.language or "en"
    if heard not in LOCALES or (before.language_wished and heard == "en"):
        return kept, before.language_wished
    return heard, before.language_wished and heard == kept and not _is_spoken(understanding)


def _is_spoken(understanding: Understanding) -> bool:
    """Whether a message is in its language by its own words, whatever was spoken before."""
    alone = language_spoken(understanding.text[:MOST_HEARD_CHARS], "", lambda word: False)
    return alone == understanding.language


def _wished(understanding: Understanding) -> str:
    """The language asked for; of several named the one that is spoken: "my English is poor"."""
    texts = [part.text for part in understanding.parts if part.intent == "language"]
    named = [code for text in texts for code in languages_named(text) if code in LOCALES]
    spoken = understanding.language
    return spoken if spoken in named else (named or [""])[-1]


def heard_language(text: str, default: str) -> str:
    """The language of a message that nothing else is understood of; the default if none of ours."""
    heard = language_of(tokenize(clean(text[:MOST_HEARD_CHARS])), default)
    return heard if heard in LOCALES else default


def language_named(text: str) -> str:
    """The language that a message names last, in any of ours: "German", "po polsku"; else empty."""
    return (languages_named(text) or [""])[-1]


def languages_named(text: str) -> list[str]:
    """The languages that a message names, in the order of its words."""
    found = (_language_of(word) for word in _words(text))
    return [code for code in found if code]


def _language_of(word: str) -> str:
    return next((code for name, code in _names().items() if _is(word, name)), "")


def is_own_name(text: str) -> bool:
    """Whether a message is nothing but a language's own name: "Deutsch", "日本語"."""
    said = " ".join(_words(text))
    return any(said == _folded(Locale(code).languages[code]) for code in LOCALES)


def name_of(code: str, language: str) -> str:
    """A language by its name in another: "German", "allemand"."""
    return str(Locale(language).languages.get(code, code))


def _is(word: str, name: str) -> bool:
    if not name.isascii() and not unicodedata.name(name[0]).startswith("LATIN"):
        return name in word
    longer = len(word) - len(name)
    return word == name or (
        len(name) > 4 and word.startswith(name[:-1]) and 0 <= longer <= LONGEST_ENDING
    )


@cache
def _names() -> dict[str, str]:
    """Every name of a language, in each of ours, longest first."""
    found = {
        _folded(name): code
        for language in LOCALES
        for code, name in Locale(language).languages.items()
        if (len(code) == 2 and len(name) > 3) or code == "ja"
    }
    found |= {_folded(Locale(code).languages[code]): code for code in LOCALES}
    return dict(sorted(found.items(), key=lambda item: -len(item[0])))


def _words(text: str) -> list[str]:
    kept = "".join(char if char.isalnum() else " " for char in _folded(text))
    return kept.split()


def _folded(text: str) -> str:
    return "".join(
        char
        for char in unicodedata.normalize("NFKD", text.casefold())
        if not unicodedata.combining(char)
    )
