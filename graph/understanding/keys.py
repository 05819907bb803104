"""What words are compared by: nouns in the singular, one spelling, units in one form."""

from __future__ import annotations

import functools
from collections.abc import Sequence

from graph.understanding.tokens import Token, clean, is_silent, tokenize
from knowledge.lexicon import lexicon
from knowledge.words import singular

Keys = tuple[str, ...]

_UNITS = {
    spelling: unit
    for unit, spellings in lexicon("units").items()
    for spelling in (unit, *spellings, *(['"'] if unit == "in" else []))
}
# Short and other forms of units, known only right after a number.
_UNITS |= {
    "%": "percent", "pcs": "piece", "pc": "piece", "hrs": "hour", "hr": "hour", "mins": "minute",
    "min": "minute", "yrs": "year", "yr": "year", "a": "amp", "deg": "degree", "°": "degree",
    "gram": "g", "grams": "g", "mo": "month",
}  # fmt: skip
# Written without their apostrophe more often than with it.
POSSESSIVES = frozenset({"mens", "womens", "childrens"})


def match_keys(tokens: Sequence[Token]) -> list[str]:
    """What tokens are compared by: singular nouns, and units in one spelling after a number."""
    keys = []
    for place, token in enumerate(tokens):
        before = place - 1
        while before >= 0 and tokens[before].text == "-":
            before -= 1
        if token.text == "+" and token.glued:  # "iphone 7+"
            keys.append("plus")
        elif before >= 0 and tokens[before].kind == "number" and token.text in _UNITS:
            keys.append(_UNITS[token.text])
        elif token.text in POSSESSIVES or token.raw.endswith("'s"):
            keys.append(one_spelling(singular(token.text[:-1])))
        else:
            keys.append(one_spelling(singular(token.text)))
    return keys


def one_spelling(word: str) -> str:
    """The one spelling of a word that is written in several ways: gray for grey."""
    return _spellings().get(word, word)


@functools.cache
def _spellings() -> dict[str, str]:
    groups = lexicon("spellings").items()
    return {singular(other): singular(word) for word, others in groups for other in others}


@functools.lru_cache(maxsize=65536)
def phrase_keys(phrase: str) -> Keys:
    """A catalogue name as the keys that a mention of it has."""
    tokens = [token for token in tokenize(clean(phrase)) if not is_silent(token)]
    return tuple(match_keys(tokens))
