"""Words of a request that describe nothing, where it goes on with a search."""

from __future__ import annotations

from graph.understanding.mentions import CatalogueWords
from graph.understanding.subject import telling
from graph.understanding.types import Part
from graph.understanding.update import SEARCHING, Change


def without_remarks(part: Part, change: Change, words: CatalogueWords) -> Part:
    """The part without words that describe nothing, where it goes on with a search."""
    if part.intent not in SEARCHING or change.query == part.query or part.constraints.category:
        return part
    return part.model_copy(update={"query": telling(part.query, words)})
