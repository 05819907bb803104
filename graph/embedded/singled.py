"""The one of a list that is told by what it has: "the one with the lanyard"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from data.facts import ProductFacts
from graph.embedded.evidence import facts_of
from graph.embedded.topics import content
from knowledge.words import stems

_HAVING = re.compile(
    r"\b(?:the|that) one (?:with|that has|which has)(?: (?:an?|the))? ([\w'’-]+)", re.IGNORECASE
)


def tells_one(text: str) -> bool:
    """Whether a message tells one of a list by what it has."""
    return bool(_had(text))


def singled_out(products: Sequence[ProductFacts], text: str) -> tuple[Sequence[ProductFacts], str]:
    """The one product whose listing alone bears what is told, and the text with "it" for it.

    All of them and the text as it is where none is told so, or several bear it.
    """
    had = _had(text)
    bearing = [one for one in products if had and had <= set(stems(_listing(one)))]
    if len(bearing) != 1:
        return products, text
    return bearing, _HAVING.sub("it", text)


def _had(text: str) -> set[str]:
    found = _HAVING.search(text)
    return content(found[1]) if found else set()


def _listing(product: ProductFacts) -> str:
    rows = (f"{name} {value}" for name, value in facts_of(product).items())
    return " ".join((product.name, product.description, *rows))
