"""What a question wants measured, and what a text of a listing gives a measure of."""

from __future__ import annotations

import re
from collections.abc import Mapping, Set
from functools import cache

from data.yaml_file import read_yaml
from graph.embedded.amounts import kind_of
from knowledge.units import TABLE
from knowledge.words import stems, words

NUMBER = "number"
"""The kind of a figure without a unit."""
_FIGURE = re.compile(r'\d+(?:[.,]\d+)?(?:[\s-]*([°"a-z]+))?')


def kinds_asked(said: Set[str]) -> frozenset[str]:
    """The kinds of measure that the stems of a question ask for: "how thick" for a length."""
    return frozenset(
        kind for kind, phrases in _asked().items() if any(phrase <= said for phrase in phrases)
    )


def kinds_given(text: str) -> frozenset[str]:
    """The kinds of all figures in a text."""
    units = (found[1] or "" for found in _FIGURE.finditer(text.casefold()))
    return frozenset(kind_of(unit) or NUMBER for unit in units)


def may_count(text: str, value: str) -> bool:
    """Whether a value may tell how many there are: it gives no figure, or one of what is asked."""
    given = kinds_given(value)
    asked = kinds_asked(set(stems(text))) | {kind_of(word) for word in words(text)}
    return not given or bool(given & asked)


def may_measure(text: str, sentence: str) -> bool:
    """Whether a sentence may tell "how long" a thing is: it gives such a figure, where asked."""
    asked = kinds_asked(set(stems(text))) if "how" in words(text) else frozenset()
    return not asked or bool(kinds_given(sentence) & (asked | {NUMBER}))


@cache
def _asked() -> Mapping[str, tuple[frozenset[str], ...]]:
    read = read_yaml(TABLE)["asked"]
    return {
        kind: tuple(frozenset(stems(phrase)) for phrase in phrases)
        for kind, phrases in read.items()
    }
