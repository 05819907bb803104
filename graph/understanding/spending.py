"""Words that point at what was shown say nothing about what may be shown."""

from __future__ import annotations

from collections.abc import Sequence

from graph.understanding.limits import Stated
from graph.understanding.mentions import CatalogueWords
from graph.understanding.pointing import pool
from graph.understanding.tokens import words_of
from graph.understanding.types import Conversation, Reference
from knowledge.categories import is_below


def spend(
    said: Stated, pointing: Sequence[Reference], conversation: Conversation, words: CatalogueWords
) -> None:
    """Words that point at a product shown ("the cheapest", "the black one") limit nothing.

    Where a limit is given up, other results are asked for: "any colour, but the cheapest sofas".
    """
    kinds = {reference.kind for reference in pointing if reference.product_ids}
    if "superlative" in kinds and not said.dropped:
        said.limits.sort = "relevance"
        said.comparisons.clear()
    if "attribute" in kinds:
        said.limits.attributes = {}
    if "brand" in kinds or "name" in kinds:
        said.limits.brand = []
    said.limits.brand = [
        one for one in said.limits.brand if not _is_in_names(one, said, conversation, words)
    ]
    if "ordinal" in kinds and _are_of(pointing, said.limits.category, conversation):
        said.limits.category = []


def _is_in_names(brand: str, said: Stated, before: Conversation, words: CatalogueWords) -> bool:
    """As in "I'm with AT&T": no such thing is of the brand, but some shown are called after it."""
    made = words.vocabulary.brands_in
    paths = before.constraints.category
    own = {
        of for under in made if any(is_below(under, path) for path in paths) for of in made[under]
    }
    if said.limits.category or not paths or brand in own:
        return False
    name = words_of(brand)
    return any(_holds(words_of(one.name), name) for one in before.shown)


def _holds(said: Sequence[str], name: Sequence[str]) -> bool:
    starts = range(len(said) - len(name) + 1)
    return any(tuple(said[start : start + len(name)]) == tuple(name) for start in starts)


def _are_of(pointing: Sequence[Reference], paths: Sequence[str], before: Conversation) -> bool:
    """Whether what is pointed at is called by the category: "the first pair of headphones"."""
    ids = {pid for reference in pointing for pid in reference.product_ids}
    kinds = [product.category for product in pool(before) if product.id in ids]
    return bool(kinds) and all(any(is_below(kind, path) for path in paths) for kind in kinds)
