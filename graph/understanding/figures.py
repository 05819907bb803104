"""Figures and letters that stand for small words: "case 4 my phone", "under 20 w good reviews"."""

from __future__ import annotations

import functools
from collections.abc import Sequence

from graph.understanding.lexicon import limit_phrases
from graph.understanding.mentions import CatalogueWords
from graph.understanding.tokens import Token, fold
from knowledge.words import singular


def figure_for(
    tokens: Sequence[Token], place: int, before: str, words: CatalogueWords
) -> str | None:
    """As in "case 4 my phone": the figure stands for the word."""
    if not 0 < place < len(tokens) - 1:
        return None
    if tokens[place].text == "w":
        return "with" if _is_with(tokens, place) else None
    if tokens[place].text != "4":
        return None
    after = tokens[place + 1]
    if after.kind != "word" or after.glued or tokens[place].glued:
        return None
    if after.text in _DETERMINERS:
        return "for"
    thing = words.is_noun(singular(before)) or singular(before) in words.categories_by_head
    one = singular(after.text) == after.text and after.text not in _counted()
    return "for" if thing and (one or singular(after.text) in words.naming) else None


@functools.cache
def _counted() -> frozenset[str]:
    """Units and things that are counted by figures: "4 pack"."""
    return frozenset(fold(phrase) for phrase in limit_phrases()["COUNTED"])


def _is_with(tokens: Sequence[Token], place: int) -> bool:
    """As in "under 20 w good reviews", which is no 20 watts."""
    here, after = tokens[place], tokens[place + 1]
    follows = after.kind == "number" or after.text in _AFTER_WITH
    return not here.glued and not after.glued and follows


_AFTER_WITH = frozenset("good great nice high free at least over above a an the some no".split())
_DETERMINERS = frozenset({"a", "an", "the", "my", "our", "his", "her", "your", "their", "some"})
