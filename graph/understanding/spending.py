"""Words that point at what was shown say nothing about what may be shown."""

from __future__ import annotations

from collections.abc import Sequence

from graph.understanding.limits import Stated
from graph.understanding.pointing import pool
from graph.understanding.types import Conversation, Reference
from knowledge.categories import is_below


def spend(said: Stated, pointing: Sequence[Reference], conversation: Conversation) -> None:
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
    if "ordinal" in kinds and _are_of(pointing, said.limits.category, conversation):
        said.limits.category = []


def _are_of(pointing: Sequence[Reference], paths: Sequence[str], before: Conversation) -> bool:
    """Whether what is pointed at is called by the category: "the first pair of headphones"."""
    ids = {pid for reference in pointing for pid in reference.product_ids}
    kinds = [product.category for product in pool(before) if product.id in ids]
    return bool(kinds) and all(any(is_below(kind, path) for path in paths) for kind in kinds)
