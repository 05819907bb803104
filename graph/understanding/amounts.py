"""Which numbers of a message may be amounts, scores or counts, by what stands around them."""

from __future__ import annotations

import functools
from collections.abc import Iterator

from graph.understanding.chart import Chart, Item
from graph.understanding.lexicon import phrases
from graph.understanding.mentions import CatalogueWords
from graph.understanding.numbers import numbers_at
from graph.understanding.ranges import ends_range
from knowledge.words import singular

# Ratings are on a scale up to this; a larger number is no rating.
BEST_RATING = 5
# Tenths of a star are told of things from here on.
LEAST_TENTHS = 3
YEARS = range(1900, 2100)
# What numbers are counted in, and what stands around those that are no money.
_UNITS = ("COUNTED", "STARS", "REVIEWS", "AGES", "TIMES")
_WRITTEN_TO_NUMBERS = ("CURRENCY_SIGN", "BELOW", "AT_MOST", "ABOVE", "AT_LEAST", "MAX_WORD")
_BEFORE_OTHER = frozenset({"size", "#", "ages", "age", "number", "no", "model", "gen"})
_BEFORE_YEAR = frozenset("since in from of until year till seit depuis dal desde".split())
# Devices in general have no numbers in their names.
_WHOLE_THINGS = frozenset("phone phones laptop tablet camera tv console car gear".split())
_UNTELLING_NAMES = frozenset({"size", "color", "price", "brand", "rating", "stock", "range"})


def add_numbers(chart: Chart, words: CatalogueWords) -> None:
    """Add every reading of every number: NUM always, MANY from six, others by what stands there."""
    for start, token in enumerate(chart.tokens):
        glued_before = start > 0 and token.glued and chart.tokens[start - 1].kind == "word"
        if glued_before and not chart.has(start - 1, *_WRITTEN_TO_NUMBERS):
            continue
        for end, value in numbers_at(chart.tokens, start):
            for kind in _kinds(chart, words, start, end, value):
                chart.add(Item(kind, start, end, value))


def _kinds(
    chart: Chart, words: CatalogueWords, start: int, end: int, value: float
) -> Iterator[str]:
    yield "NUM"
    if value > BEST_RATING:
        yield "MANY"
    if not _has_sign(chart, start):
        yield "PLAIN"
        if 0 < value <= BEST_RATING and chart.tokens[start].text != "one":
            yield "SCORE"
        if _is_tenths(chart, start, end, value):
            yield "TENTHS"
    if not _is_bare(chart, start, end) or _is_of_attribute(chart, words, start, end):
        return
    yield "BARE"
    if not names_model(chart, start):
        yield "SUM" if value > BEST_RATING else "FEW"
    if ends_range(chart, words, start, end, value):
        yield "LONE"


def names_model(chart: Chart, index: int) -> bool:
    """Whether what stands there belongs to the name of a thing: "air max 90", "iphone 6 plus"."""
    if index == 0:
        return False
    before = chart.tokens[index - 1]
    ends_brand = any(item.end == index for item in chart.of("BRAND"))
    return before.text in _device_words() or (ends_brand and before.kind == "word")


def _is_tenths(chart: Chart, start: int, end: int, value: float) -> bool:
    """A figure as ratings have them: "4.5"."""
    _, _, tenths = chart.tokens[start].text.replace(",", ".").partition(".")
    plain = len(tenths) == 1 and not chart.has(end, "CURRENCY", "CURRENCY_SIGN", *_UNITS)
    return plain and LEAST_TENTHS < value <= BEST_RATING


def _has_sign(chart: Chart, start: int) -> bool:
    """Whether a currency stands before a number, and not after another: "11 USD 4 stars"."""
    if start == 0 or not chart.has(start - 1, "CURRENCY_SIGN"):
        return False
    after_amount = start > 1 and chart.tokens[start - 2].kind == "number"
    return not (after_amount and chart.tokens[start - 1].kind == "word")


def _is_bare(chart: Chart, start: int, end: int) -> bool:
    """Whether a number stands without a unit, so that it may be money where money is meant."""
    tokens = chart.tokens
    if tokens[start].text in ("one", "a", "an") and end == start + 1:
        return False
    if tokens[end - 1].text == "k" and _things(chart, end) and _is_resolution(chart, start):
        return False
    if end < len(tokens):
        glued_after = tokens[end].kind == "word" and tokens[end].glued
        if glued_after and not chart.has(end, "LIMIT_AFTER", "OR_LESS"):
            return False
        after = end + 1 if tokens[end].text in ("-", "+") else end
        if any(_is_counted(chart, place) for place in {end, after, *_after_bound(chart, end)}):
            return False
        if after > end and _goes_on(chart, after):
            return False
    before = tokens[start - 1].text if start else ""
    return before not in _BEFORE_OTHER and not _is_year(chart, start, before)


def _is_counted(chart: Chart, place: int) -> bool:
    """Whether a unit, or things that are counted, follow a number."""
    return chart.has(place, *_UNITS) or (place < len(chart.tokens) and _counts_things(chart, place))


def _after_bound(chart: Chart, end: int) -> list[int]:
    """Where the words go on after "or more": "11 or more gears"."""
    return [item.end for item in chart.at(end) if item.kind in ("AT_LEAST_AFTER", "OR_LESS")]


def _is_resolution(chart: Chart, start: int) -> bool:
    """As in "4k tv", and not "1.2k laptop" or "under 2k laptops"."""
    joined = start > 0 and chart.tokens[start - 1].text in ("-", "to", "and")
    bound = any(
        item.end == start and item.kind in _WRITTEN_TO_NUMBERS
        for place in range(max(start - 3, 0), start)
        for item in chart.at(place)
    )
    return chart.tokens[start].text.isdecimal() and not joined and not bound


def _goes_on(chart: Chart, index: int) -> bool:
    """Whether a name goes on after a number's hyphen or plus: in "40-way", not in "300+ only"."""
    token = chart.tokens[index] if index < len(chart.tokens) else None
    if token is None or token.kind != "word":
        return False
    return chart.tokens[index - 1].text == "-" or token.text not in _words("stop")


def _is_year(chart: Chart, start: int, before: str) -> bool:
    """As in "since 2019"."""
    digits = chart.tokens[start].text
    return (
        len(digits) == 4
        and digits.isdecimal()
        and int(digits) in YEARS
        and (before in _BEFORE_YEAR)
    )


def _counts_things(chart: Chart, end: int) -> bool:
    """Whether what follows is counted: "60 guests", not "under 60 headphones"."""
    token = chart.tokens[end]
    plural = token.kind == "word" and len(token.text) > 3 and singular(token.text) != token.text
    known = chart.at(end) or token.text in _words("stop")
    return plural and not known


def _is_of_attribute(chart: Chart, words: CatalogueWords, start: int, end: int) -> bool:
    """Whether the number is of an attribute named beside it: "minimum order 3"."""
    # "Car seat 100": the seat is no number of seats.
    things = [one for one in chart.of("CATEGORY") if one.end - one.start > 1]
    beside = [
        item.value
        for item in chart.of("NAME")
        if (
            item.start in (end, *_after_bound(chart, end))
            or item.end == start
            or _joined(chart, item.end, start)
        )
        and not any(named.start <= item.start and item.end <= named.end for named in things)
    ]
    return any(name not in _UNTELLING_NAMES and _is_numeric(words, name) for name in beside)


def _joined(chart: Chart, end: int, start: int) -> bool:
    named = end == start - 1 and not chart.has(end, "BUDGET")
    return named and chart.tokens[end].text in ("of", ":", "is", "=")


def _is_numeric(words: CatalogueWords, name: str) -> bool:
    return any(form[:1].isdigit() for form in words.attributes.get(name, ()))


def _things(chart: Chart, index: int) -> bool:
    """Whether a name of products begins at the place."""
    return any(item.kind == "CATEGORY" for item in chart.at(index))


@functools.cache
def _words(name: str) -> frozenset[str]:
    return frozenset(phrases("words")[name])


@functools.cache
def _device_words() -> frozenset[str]:
    return (_words("device_words") | {"series", "gen", "mark", "version"}) - _WHOLE_THINGS
