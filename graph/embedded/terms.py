"""What properties and plain values of goods are called in the customer's language."""

from __future__ import annotations

import functools

from graph.understanding.gloss.words import LANGUAGES, things


def term(word: str, language: str) -> str:
    """The word for a property or a value, "Gewicht" for weight; itself where none is known."""
    return _terms(language).get(word.replace("_", " ").casefold(), word)


@functools.cache
def _terms(language: str) -> dict[str, str]:
    """English -> what it is called first in the lists that other languages are read by."""
    if language not in LANGUAGES:
        return {}
    found: dict[str, str] = {}
    for listing in ("properties_abroad", "abroad"):
        for english, called in things(language, listing):
            found.setdefault(english, called)
    return found
