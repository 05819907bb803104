"""Which facts of a product a line of a list shows: those that bear on the words searched for."""

from __future__ import annotations

from data.facts import ProductFacts
from graph.embedded.evidence import Row, facts_of
from graph.embedded.topics import content, linked
from knowledge.categories import leaf_of
from knowledge.words import stems


def telling_rows(product: ProductFacts, query: str) -> list[Row]:
    """The facts that bear on the words of a search, best first."""
    leaf = leaf_of(product.category)
    own = content(query) - set(stems(f"{product.name} {product.brand or ''} {leaf}"))
    asked = own | linked(own)
    rows = [
        Row(name, value, _overlap(asked, own, name, value))
        for name, value in facts_of(product).items()
    ]
    return sorted((row for row in rows if row.weight), key=lambda row: -row.weight)


def _overlap(asked: set[str], own: set[str], name: str, value: str) -> int:
    """Words in the row's name count double, words that the customer used once more."""
    named, valued = set(stems(name)), set(stems(value))
    return 2 * len(asked & named) + 2 * len(own & named) + len(own & valued)
