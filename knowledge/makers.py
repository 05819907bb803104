"""Makers named in front of product names, in stores that have no field for the brand."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from knowledge.names import core_words, head
from knowledge.things import is_thing
from knowledge.words import key

_DASH = re.compile(r"\s+[-–—|]\s+")
MOST_WORDS = 3
LEAST_MAKERS_OF_A_TYPE = 3
LEAST_SHARE = 0.6


def begun(name: str) -> tuple[str, str]:
    """The words before the first dash and the kind of thing that follows them.

    Where there is no dash, or too much before it: "" and the kind of thing the name tells.
    """
    parts = _DASH.split(name, maxsplit=1)
    told = key(parts[0])
    if len(parts) < 2 or not told or len(told.split()) > MOST_WORDS:
        return "", head(core_words(name))
    return told, head(core_words(parts[1]))


def makers(begun: Sequence[tuple[str, str]]) -> set[str]:
    """Which beginnings of names name a maker.

    "Modal - Case for iPhone 7" begins with a maker, "Kettle - Fast Boiling" does not: what
    follows a maker is a thing that several others make. Nor does "Lemons - Fresh, Juicy": a thing
    is a maker's name only before another.
    """
    things = Counter(kind for _, kind in begun)
    return _makers([pair for pair in begun if pair[0] and things[pair[0].split()[-1]] < 2])


def _makers(kinds: Sequence[tuple[str, str]]) -> set[str]:
    makers_of: dict[str, set[str]] = defaultdict(set)
    for first, kind in kinds:
        makers_of[kind].add(first)
    all_of = Counter(first for first, _ in kinds)
    shared = Counter(
        first
        for first, kind in kinds
        if kind and len(makers_of[kind]) > LEAST_MAKERS_OF_A_TYPE
        if is_thing(kind) or not is_thing(first.split()[-1])
    )
    return {first for first, n in shared.items() if n >= LEAST_SHARE * all_of[first]}
