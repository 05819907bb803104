"""Whether a buyer's sentence praises or complains: a word list, negations and turns."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable

from knowledge.lexicon import lexicon

_LISTS = lexicon("sentiment")
_WORD = re.compile(r"[a-z0-9]+")
# How many words a negation or a spoiler reaches.
REACH = 3
PHRASE_WEIGHT = 2.0
CLEAR = 0.5
# "Not good" is a little less bad than "bad".
TURNED = 0.8


def polarity(text: str, rating: float | None = None) -> float:
    """Below -0.5 a complaint, above 0.5 praise, between them neither.

    Where the words say nothing, the stars of the review lean it a little: a sentence under
    one or two stars is seldom praise.
    """
    said = sum(map(_clause, clauses(text)))
    return said if rating is None else leaned(said, text, rating)


def leaned(said: float, text: str, rating: float) -> float:
    """What was said, leaned by the stars, which may weaken it but never turn it.

    Where the words say neither good nor bad the stars decide, except for a bare figure.
    """
    both = said + lean(text, rating)
    if said > 0:
        return max(both, 0.0)
    if said < 0:
        return min(both, 0.0)
    return 0.0 if any(char.isdigit() for char in text) else both


def lean(text: str, rating: float) -> float:
    """How the stars lean a sentence; one that begins with "but" leans the other way."""
    # Praise under one star is mostly bitter; a complaint under five is mostly meant.
    toward = 0.3 * (rating - 3) if rating >= 3 else 0.8 * (rating - 3)
    return -toward if _OPENS_AGAINST.match(text) else toward


def clauses(text: str) -> list[str]:
    """The text in lower case without apostrophes, cut where its thought turns ("but")."""
    flat = text.casefold().replace("’", "").replace("'", "")
    flat = _FEARED.sub(" ", _OLD_ONE.sub(" ", flat))
    return [part for part in _TURN.split(flat) if part.strip()]


def is_praise(value: float) -> bool:
    """Whether a polarity is clearly positive."""
    return value > CLEAR


def is_complaint(value: float) -> bool:
    """Whether a polarity is clearly negative."""
    return value < -CLEAR


def _clause(clause: str) -> float:
    total = 0.0
    for pattern, weight in ((_PRAISE, PHRASE_WEIGHT), (_COMPLAINT, -PHRASE_WEIGHT)):
        clause, found = pattern.subn(" . ", clause)
        total += weight * found
    words = _WORD.findall(clause)
    has_fault = total < 0 or any(_value(word) < 0 for word in words)
    for place, word in enumerate(words):
        value = _value(word)
        if not value or (has_fault and word in _PACE):
            continue
        before = words[max(0, place - REACH) : place]
        turning = _NEGATIONS | _SPOILERS if value > 0 else _NEGATIONS
        if not turning.isdisjoint(before):
            value *= -TURNED
        total += value
    return total


@functools.cache
def _value(word: str) -> float:
    sign = (word in _POSITIVE) - (word in _NEGATIVE)
    return float(sign * (2 if word in _STRONG else 1))


def _either(phrases: Iterable[str]) -> re.Pattern[str]:
    ordered = sorted(phrases, key=len, reverse=True)
    return re.compile(r"\b(?:" + "|".join(map(re.escape, ordered)) + r")\b")


_POSITIVE, _NEGATIVE = frozenset(_LISTS["positive"]), frozenset(_LISTS["negative"])
_STRONG, _NEGATIONS = frozenset(_LISTS["strong"]), frozenset(_LISTS["negations"])
_SPOILERS, _PACE = frozenset(_LISTS["spoilers"]), frozenset(_LISTS["pace"])
_PRAISE, _COMPLAINT = _either(_LISTS["phrases_positive"]), _either(_LISTS["phrases_negative"])
_OPENS_AGAINST = re.compile(
    r"\W*(?:" + "|".join(map(re.escape, _LISTS["against"])) + r")\b", re.IGNORECASE
)
# What an older one did says nothing about this one: "my last one fell apart, this looks new".
_OLD_ONE = re.compile(
    r"\bmy (?:last|old|older|previous|former|first|other) [^,;.!?]*[,;]\s*"
    r"(?=(?:this|these|it|they|the new|and this|but this)\b)"
)
# What was only feared did not happen: "I expected to send it back".
_FEARED = re.compile(
    r"\b(?:" + "|".join(map(re.escape, _LISTS["feared"])) + r")\s+(?:[a-z]+\s+){0,3}?"
    r"(?:" + "|".join([_COMPLAINT.pattern, *(rf"{word}\b" for word in sorted(_NEGATIVE))]) + ")"
)
_TURN = re.compile(r";|\b(?:" + "|".join(_LISTS["breaks"]) + r")\b")
