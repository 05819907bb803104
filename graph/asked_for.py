"""The words of a search that say what is wanted, without those for what it is to go with."""

from __future__ import annotations

from graph.understanding.tokens import words_of
from graph.understanding.types import Part

_FOR = frozenset({"for"})


def asked_for(part: Part) -> str:
    """The search words before "for": coffee, of "coffee for an espresso machine"; else all."""
    said = words_of(part.text)
    place = next((n for n, word in enumerate(said) if word in _FOR), len(said))
    before = set(said[:place])
    wanted = [word for word in part.query.split() if set(words_of(word)) <= before]
    return " ".join(wanted) or part.query
