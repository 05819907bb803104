"""Makers named in front of product names, in stores that have no field for the brand."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from data.catalogue import CatalogueRow
from knowledge.names import core_words, head
from knowledge.words import key

_DASH = re.compile(r"\s+[-–—|]\s+")
MOST_WORDS = 3
LEAST_MAKERS_OF_A_TYPE = 3
LEAST_SHARE = 0.6


def with_makers(rows: Sequence[CatalogueRow]) -> list[CatalogueRow]:
    """The rows, those without a brand given the maker that their name begins with.

    "Modal - Case for iPhone 7" begins with a maker, "Kettle - Fast Boiling" does not: what
    follows a maker is a thing that several others make.
    """
    begun = {number: _begun(row.name) for number, row in enumerate(rows) if not row.brand}
    kinds = {n: (first, head(core_words(rest))) for n, (first, rest) in begun.items() if first}
    things = Counter(kind for _, kind in kinds.values())
    things.update(head(core_words(rows[n].name)) for n, (first, _) in begun.items() if not first)
    makers = _makers([pair for pair in kinds.values() if things[pair[0].split()[-1]] < 2])
    found = list(rows)
    for number, (first, _) in kinds.items():
        if first in makers:
            found[number] = rows[number]._replace(brand=first)
    return found


def _begun(name: str) -> tuple[str, str]:
    """The words before the first dash, and the rest; two empty texts where there is none."""
    parts = _DASH.split(name, maxsplit=1)
    told = key(parts[0])
    if len(parts) < 2 or not told or len(told.split()) > MOST_WORDS:
        return "", ""
    return told, parts[1]


def _makers(kinds: Sequence[tuple[str, str]]) -> set[str]:
    makers_of: dict[str, set[str]] = defaultdict(set)
    for first, kind in kinds:
        makers_of[kind].add(first)
    all_of = Counter(first for first, _ in kinds)
    shared = Counter(
        first for first, kind in kinds if kind and len(makers_of[kind]) > LEAST_MAKERS_OF_A_TYPE
    )
    return {first for first, n in shared.items() if n >= LEAST_SHARE * all_of[first]}
