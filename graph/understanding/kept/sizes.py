"""A size that is said to be one's own: "my size is M", "I wear a 42"."""

from __future__ import annotations

from collections.abc import Sequence

from graph.understanding.lexicon import phrases
from graph.understanding.mentions import CatalogueWords
from graph.understanding.tokens import Token
from knowledge.traits import value_form

SIZE = "size"
_AFTER = frozenset(phrases("keeping")["AFTER_SIZE"])
_BEFORE = frozenset({"a", "an", "size", "is", ":"})


def size_at(tokens: Sequence[Token], place: int, words: CatalogueWords) -> tuple[str, str] | None:
    """The attribute and the catalogue's spelling of the size that stands there alone."""
    while place < len(tokens) and tokens[place].text in _BEFORE:
        place += 1
    if place >= len(tokens):
        return None
    after = tokens[place + 1 : place + 2]
    if after and after[0].kind != "symbol" and after[0].text not in _AFTER:
        return None
    for name in (SIZE, *(n for n in words.attributes if n.endswith(f" {SIZE}"))):
        spelling = words.attributes.get(name, {}).get(value_form(name, tokens[place].text))
        if spelling is not None:
            return name, spelling
    return None
