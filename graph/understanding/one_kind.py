"""Of several kinds in force, the one that a message goes on with: "the chargers first"."""

from __future__ import annotations

from collections.abc import Sequence

from data.constraints import Constraints
from graph.understanding.types import Part
from knowledge.kinds_apart import kinds_of
from knowledge.words import singular, stem, stems, words


def of_one_kind(part: Part, limits: Constraints, shown: Sequence[str] = ()) -> Part:
    """The part with the shelves of the one kind that it names; as it was where it names others.

    Of kinds that were searched for apart, `shown` are the shelves of the newest list.
    """
    if part.constraints.category:
        return part
    in_force = kinds_of(limits.category)
    kinds = in_force if len(in_force) > 1 else kinds_of([*limits.category, *shown])
    said = set(stems(part.query)) if len(in_force) > 1 else _several(part.query)
    named = [kind for kind in kinds if said & _names(kind)]
    if len(kinds) < 2 or len(named) != 1:
        return part
    narrowed = part.constraints.model_copy(update={"category": named[0]})
    return part.model_copy(update={"constraints": narrowed})


def _several(query: str) -> set[str]:
    """The stems of nouns in the plural: "start with the chargers"."""
    return {stem(word) for word in words(query) if singular(word) != word}


def _names(paths: list[str]) -> set[str]:
    return {stem for path in paths for stem in stems(path.rsplit(" > ", 1)[-1])}
