"""Whether a text of the shop says what a sentence does: in its words, with its numbers."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from data.facts import Passage
from knowledge.help_words import help_terms

LEAST_SHARED = 0.7
"""Share of a sentence's telling words that a text has which says the same."""
FEWEST_SHARED = 2


def share_in(sentence: str, passage: Passage) -> float:
    """The share of a sentence's telling words that a passage has; 0 where they are too few."""
    said = set(help_terms(sentence))
    return len(said & telling(passage)) / len(said) if len(said) >= FEWEST_SHARED else 0.0


def bearing(sentence: str, passages: Sequence[Passage]) -> list[Passage]:
    """The passages that have most of a sentence's telling words, those with most of them first."""
    shares = [(share_in(sentence, passage), passage) for passage in passages]
    shares.sort(key=lambda one: -one[0])
    return [passage for share, passage in shares if share >= LEAST_SHARED]


def telling(passage: Passage) -> frozenset[str]:
    """The telling words of a passage, its title and heading included."""
    return _terms(whole(passage))


def whole(passage: Passage) -> str:
    """All that a passage says, title and heading as sentences of their own."""
    return f"{passage.title}. {passage.section}. {passage.text}"


@lru_cache(maxsize=256)
def _terms(text: str) -> frozenset[str]:
    return frozenset(help_terms(text))
