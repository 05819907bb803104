"""Which sides of a product a text speaks of: its price, its sound, how it fits."""

from __future__ import annotations

import functools
import re

from knowledge.lexicon import lexicon
from knowledge.words import stem, words

_ASPECTS = lexicon("aspects")
_MONEY = re.compile(r"[$€£]\s?\d|\d\s?(?:dollars|euros|pounds|bucks)\b", re.IGNORECASE)
PRICE = "value for money"
# Turns of speech that only sound like an aspect: "what I was looking for".
IDIOM = "none"


def _stemmed(text: str) -> str:
    return " ".join(map(stem, words(text)))


# A word that several aspects claim belongs to the first of them.
_ASPECT_OF: dict[str, str] = {
    term: name
    for name, terms in reversed(_ASPECTS.items())
    for term in map(_stemmed, reversed(terms))
    if term
}
_TERM = re.compile(
    r"(?<!\S)(?:" + "|".join(map(re.escape, sorted(_ASPECT_OF, key=len, reverse=True))) + r")(?!\S)"
)


@functools.lru_cache(maxsize=50_000)
def aspects_in(text: str) -> tuple[str, ...]:
    """The aspects whose words stand in the text, the most spoken of first."""
    named = (_ASPECT_OF[match[0]] for match in _TERM.finditer(_stemmed(text)))
    found = [name for name in named if name != IDIOM]
    if _MONEY.search(text):
        found.append(PRICE)
    return tuple(sorted(dict.fromkeys(found), key=lambda name: -found.count(name)))
