"""Which bare ranges of numbers are money: "headphones 50-80", not "curtain rod 66-120"."""

from __future__ import annotations

import functools

from graph.understanding.chart import Chart, Item
from graph.understanding.lexicon import phrases
from graph.understanding.mentions import CatalogueWords
from graph.understanding.numbers import numbers_at

# A bare range of numbers after a noun is money if they are so large, and so far apart.
LEAST_IN_RANGE, WIDEST_NO_RANGE = 10, 1.2
# After the name of things, a range up to so much is money from one on.
LEAST_HIGH = 15


def ends_range(chart: Chart, words: CatalogueWords, start: int, end: int, high: float) -> bool:
    """Whether it ends a range of amounts that stands alone: "headphones 50-80"."""
    tokens = chart.tokens
    joints = {item.start for item in chart.of("RANGE") if item.end == start}
    if not joints:
        return False
    goes_on = end < len(tokens) and tokens[end].kind == "word" and not _named(chart, end)
    if goes_on and tokens[end].text not in _words("stop"):
        return False
    lows = [numbers_at(tokens, place) for place in range(max(start - 4, 0), start - 1)]
    before = {stop: value for readings in lows for stop, value in readings}
    low = max(before.get(joint, 0.0) for joint in joints)
    near = range(max(start - 4, 0), start - 1)
    begin = min((place for place in near if numbers_at(tokens, place)), default=0)
    if _is_of_unknown(chart, begin):
        return False
    least = LEAST_IN_RANGE if high < LEAST_HIGH or not _things_end(chart, words, begin) else 1
    return low >= least and high > low * WIDEST_NO_RANGE


def _is_of_unknown(chart: Chart, begin: int) -> bool:
    """As in "curtain rod 66-120": the range is of a thing that the shop has no name for."""
    place = begin - 1
    if place < 0 or _is_known(chart, place) or chart.tokens[place].text in _words("persons"):
        return False
    first = place
    while first and _is_content(chart, first - 1):
        first -= 1
    if first and chart.tokens[first - 1].text in _words("purpose") | {"the", "a", "my"}:
        return False
    things = any(item.end <= place for p in range(first, place) for item in _named(chart, p))
    return not things or chart.tokens[place].text.endswith("s")


def _is_content(chart: Chart, place: int) -> bool:
    token = chart.tokens[place]
    return token.kind == "word" and token.text not in _words("stop")


def _is_known(chart: Chart, place: int) -> bool:
    """Whether the word is no word of content, or in a name of the catalogue or of a limit."""
    return not _is_content(chart, place) or any(
        item.end > place and item.kind not in ("TERM", "WORD", "OTHER", "LOOK", "FILL", "THING")
        for start in range(max(place - 4, 0), place + 1)
        for item in chart.at(start)
    )


def _named(chart: Chart, place: int) -> list[Item]:
    return [item for item in chart.at(place) if item.kind == "CATEGORY"]


def _things_end(chart: Chart, words: CatalogueWords, begin: int) -> bool:
    """Whether the name of things that are told by no numbers ends there: "groceries 2 to 20"."""
    paths = [path for item in chart.of("CATEGORY") if item.end == begin for path in item.value]
    held = words.held_in(paths) if paths else {}
    return bool(paths) and not any(name in held for name in _COUNTING)


# Attributes whose ranges of small numbers are said without a word for them.
_COUNTING = ("age", "ages", "age range", "players", "size", "seats", "capacity")


@functools.cache
def _words(name: str) -> frozenset[str]:
    return frozenset(phrases("words")[name])
