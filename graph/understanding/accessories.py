"""A category that holds its own accessories: phones are asked for, and not what goes with them."""

from __future__ import annotations

from data.constraints import Constraints
from graph.understanding.draft import append
from graph.understanding.keys import phrase_keys
from graph.understanding.mentions import CatalogueWords
from knowledge.categories import SEPARATOR, leaf_of

_ACCESSORIES = "accessory"


def leave_out_accessories(limits: Constraints, words: CatalogueWords) -> None:
    """Exclude the accessories below a category that is asked for by the name of the things."""
    for path in limits.category:
        name = phrase_keys(leaf_of(path))
        for other in words.vocabulary.category_counts:
            above, _, below = other.rpartition(SEPARATOR)
            if above == path and phrase_keys(below) == (*name, _ACCESSORIES):
                append(limits.exclude.category, other)
