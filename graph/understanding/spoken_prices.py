"""Prices that are written as they are spoken: "twelve ninety-nine"."""

from __future__ import annotations

from collections.abc import Sequence

from graph.understanding.numbers import ONES, TENS
from graph.understanding.tokens import Token

_SMALL = ONES.keys() | TENS.keys()
# Fewer are said otherwise.
LEAST_CENTS = 20
# What may be added to tens.
MOST_ADDED = 9


def spoken_price(tokens: Sequence[Token], place: int) -> tuple[int, int] | None:
    """The cents of a price that begins there, and where it ends: "nineteen ninety-nine".

    Round cents tell none: "two fifty" may be as many hundreds.
    """
    whole, end = _small(tokens, place)
    cents, last = _small(tokens, end)
    around = (*tokens[max(place - 1, 0) : place], *tokens[last : last + 1])
    beside = {token.text for token in around}
    if whole is None or cents is None or not _SMALL.isdisjoint(beside):
        return None
    if cents < LEAST_CENTS or cents % 10 == 0:
        return None
    return 100 * whole + cents, last


def _small(tokens: Sequence[Token], place: int) -> tuple[int | None, int]:
    """The number below a hundred that the words there say, and where it ends."""
    texts = [*(token.text for token in tokens[place : place + 3]), "", "", ""]
    if texts[0] not in TENS:
        return (ONES[texts[0]], place + 1) if texts[0] in ONES else (None, place)
    at = 1 + (texts[1] == "-")
    added = ONES.get(texts[at], 0)
    joined = 0 < added <= MOST_ADDED
    return TENS[texts[0]] + added * joined, place + (at + 1 if joined else 1)
