"""The words of a search that say what is wanted, without those for what it is to go with."""

from __future__ import annotations

from graph.understanding.tokens import words_of
from graph.understanding.types import Part

_FOR = frozenset({"for"})


def asked_for(part: Part) -> str:
    """The search words before "for": coffee, of "coffee for an espresso machine"; else all."""
    said, query = words_of(part.text), set(words_of(part.query))
    begins = next((n for n, word in enumerate(said) if word in query), len(said))
    ends = next((n for n in range(begins, len(said)) if said[n] in _FOR), len(said))
    before = set(said[:ends])
    wanted = [word for word in part.query.split() if set(words_of(word)) <= before]
    return " ".join(wanted) or part.query
