"""Sentences that tell how heavy or old somebody is, and the requests that they limit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from graph.understanding.ages import AGES, MOST_YEARS, OLD
from graph.understanding.bearing import LIVING, LOADS
from graph.understanding.limits import stated
from graph.understanding.mentions import CatalogueWords
from graph.understanding.tokens import Token
from knowledge.units import units

_IS = frozenset({"is", "are", "s", "hes", "shes", "turns", "turned", "turning"})
_SPANS = OLD | {"month", "months"}


def with_bodies(pieces: Sequence[Sequence[Token]], words: CatalogueWords) -> list[list[Token]]:
    """The pieces, each that only tells of a body joined to the search behind it that it limits.

    "He is 9 kg. Which cat trees can hold him?" looks for those that bear so much.
    """
    joined: list[list[Token]] = []
    for piece in pieces:
        limited = bool(joined) and tells_body(joined[-1]) and _is_limited(piece, words)
        joined = [*joined[:-1], [*joined[-1], *piece]] if limited else [*joined, list(piece)]
    return joined


def tells_body(sentence: Sequence[Token]) -> bool:
    """Whether it tells what somebody weighs, or how old they are."""
    texts = {token.text for token in sentence}
    return not texts.isdisjoint(LIVING) and any(_figures(sentence))


def _figures(sentence: Sequence[Token]) -> Iterator[bool]:
    for place, token in enumerate(sentence):
        if token.kind == "number":
            after = sentence[place + 1].text if place + 1 < len(sentence) else "."
            weight = units().get(after, ("",))[0] == "weight"
            young = token.text.isdecimal() and int(token.text) <= MOST_YEARS
            is_so = place > 0 and sentence[place - 1].text in _IS and not after.isalnum()
            yield weight or (young and (after in _SPANS or is_so))


def _is_limited(piece: Sequence[Token], words: CatalogueWords) -> bool:
    """Whether what it asks for tells what it bears, or from which age on it is."""
    paths = stated(piece, words).limits.category
    return bool(paths) and not {*AGES, *LOADS}.isdisjoint(words.held_in(paths))
