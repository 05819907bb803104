"""What a name says the thing is: "Octane Case for Galaxy Note 4" is a case."""

from __future__ import annotations

import re

from knowledge.lexicon import lexicon
from knowledge.words import key, singular, words

_ASIDE = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_SEGMENTS = re.compile(r"\s+[-–—|]+\s+|,(?!\d{3})|[;:()\[\]]")
_JOINT = re.compile(r"(?<=\w)-(?:to|in|on|and|by|for|with|of)-(?=\w)")
_LISTS = lexicon("prepositions")
_ENDS = frozenset(_LISTS["ends"])
_CONTAINERS = frozenset(_LISTS["containers"])
_MODIFIERS = frozenset(_LISTS["modifiers"])


def core_words(name: str, brand: str | None = None) -> list[str]:
    """The words that say what it is: without the brand in front and what follows "for", "with".

    What stands in brackets is an aside: "5 in. (128 mm) Arched Pull" is a pull.
    """
    brand_key = key(brand) if brand else ""
    told = _ASIDE.sub(" ", name)
    segments = [part for part in _SEGMENTS.split(_JOINT.sub(" ", told)) if part.strip()]
    if brand_key and len(segments) > 1 and key(segments[0]) == brand_key:
        segments = segments[1:]
    for segment in segments:
        core = before_preposition(words(segment))
        if core:
            return core
    return []


def before_preposition(tokens: list[str]) -> list[str]:
    """The leading words up to the first preposition; "set of knives" yields the knives."""
    for place, token in enumerate(tokens):
        if token == "of" and place:
            if tokens[place - 1] in _CONTAINERS or singular(tokens[place - 1]) in _CONTAINERS:
                return before_preposition(tokens[place + 1 :]) or tokens[:place]
            return tokens[:place]
        if token in _ENDS:
            return tokens[:place]
    return tokens


def head(core: list[str]) -> str:
    """The head noun in the singular: the last word that is no number, size or model; or ""."""
    for token in reversed(core):
        if len(token) > 1 and not any(map(str.isdigit, token)) and token not in _MODIFIERS:
            return singular(token)
    return ""
