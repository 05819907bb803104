"""Of several kinds in force, the one that a message goes on with: "the chargers first"."""

from __future__ import annotations

from data.constraints import Constraints
from graph.understanding.types import Part
from knowledge.kinds_apart import kinds_of
from knowledge.words import stems


def of_one_kind(part: Part, limits: Constraints) -> Part:
    """The part with the shelves of the one kind that it names; as it was where it names others."""
    kinds = kinds_of(limits.category)
    if len(kinds) < 2 or part.constraints.category:
        return part
    said = set(stems(part.query))
    named = [kind for kind in kinds if said & _names(kind)]
    if len(named) != 1:
        return part
    narrowed = part.constraints.model_copy(update={"category": named[0]})
    return part.model_copy(update={"constraints": narrowed})


def _names(paths: list[str]) -> set[str]:
    return {stem for path in paths for stem in stems(path.rsplit(" > ", 1)[-1])}
