"""Whether words point back at what was spoken of before: a maker, a device."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from graph.understanding.chart import PhraseTrie, trie_of
from graph.understanding.lexicon import phrases
from graph.understanding.tokens import Token


def points_back(tokens: Sequence[Token], what: str) -> bool:
    """Whether a phrase of that list of lexicon/pointing.yaml stands among the tokens."""
    return any(True for start in range(len(tokens)) for _ in _trie(what).find(tokens, start))


@cache
def _trie(what: str) -> PhraseTrie:
    return trie_of({what: phrases("pointing")[what]})
