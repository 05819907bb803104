"""Read a message into a chart: words of shopping language, numbers, and names of the catalogue."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from graph.understanding import meanings
from graph.understanding.chart import Chart, Item, PhraseTrie, trie_of
from graph.understanding.grammar import Grammar, Match, read_grammar, without_overlap
from graph.understanding.keys import match_keys
from graph.understanding.lexicon import phrases
from graph.understanding.mentions import CatalogueWords
from graph.understanding.numbers import numbers_at
from graph.understanding.tokens import Token

GRAMMAR = Path(__file__).with_name("grammar.yaml")
_TELLING = frozenset("tell know ask learn read talk information info question more say".split())
# A bare range of numbers after a noun is money if they are so large, and so far apart.
LEAST_IN_RANGE, WIDEST_NO_RANGE = 10, 1.2
_FIELDS = ("PRICE", "BRAND", "RATING", "CATEGORY", "STOCK", "SORT", "ALL", "ATTRIBUTE")
# Types that stand after their amount: "$50 or less".
_AFTER = ("OR_LESS", "LIMIT_AFTER", "AT_LEAST_AFTER")
# Ratings are on a scale up to this; a larger number is no rating.
BEST_RATING = 5
# Longest stretch that is parsed: bounds the time on any text.
MAX_TOKENS = 160


@dataclass
class Reading:
    """A stretch of text with everything recognised in it."""

    tokens: Sequence[Token]
    keys: list[str]
    chart: Chart
    matches: list[Match]

    def consumed(self) -> set[int]:
        """Tokens that limits have used up; the rest is what is searched for."""
        return {
            index
            for match in self.matches
            for start, end in self._used(match)
            for index in range(start, end)
        }

    def _used(self, match: Match) -> list[tuple[int, int]]:
        """The spans a match uses up; of a compared measure, only the comparing words."""
        if match.rule.do == "measure":
            return [(item.start, item.end) for label, item in match.captures if label == "c"]
        return [] if match.rule.keep else [self._with_lead(match)]

    def claimed(self) -> set[int]:
        """Tokens that any rule has explained, consumed or not."""
        return {index for match in self.matches for index in range(match.start, match.end)}

    def _with_lead(self, match: Match) -> tuple[int, int]:
        """The span with the words that only lead up to it ("that costs" under $50)."""
        start = match.start
        if match.rule.do not in ("price", "price_range", "price_around", "rating", "review_count"):
            return start, match.end
        ends = {item.end: item.start for item in self.chart.of("PRICED") if item.end <= start}
        for _ in range(6):
            if start not in ends:
                break
            start = ends[start]
        return start, match.end


@functools.cache
def _limit_words() -> PhraseTrie:
    return trie_of(phrases("limits"))


@functools.cache
def _stop_words() -> frozenset[str]:
    return frozenset(phrases("words")["stop"])


@functools.cache
def grammar() -> Grammar:
    """The grammar of limits."""
    return read_grammar(GRAMMAR)


def read(tokens: Sequence[Token], words: CatalogueWords) -> Reading:
    """Everything recognised in the tokens; only the first 160 are looked at."""
    tokens = tokens[:MAX_TOKENS]
    keys = match_keys(tokens)
    chart = Chart(tokens)
    _add_phrases(chart)
    for item in words.find(tokens, keys):
        chart.add(item)
    _add_numbers(chart)
    _add_words(chart)
    rules = grammar()
    found: list[Match] = []
    for level in range(len(rules.levels)):
        found = rules.matches(chart, level)
        if level < len(rules.levels) - 1:
            for match in found:
                value = meanings.VALUES[match.rule.do](match)
                chart.add(Item(match.rule.make, match.start, match.end, value))
    found = [match for match in found if not _is_named(chart, match)]
    return Reading(tokens, keys, chart, without_overlap(found))


def _is_named(chart: Chart, match: Match) -> bool:
    """Whether what excludes is part of a name: "no-contract hotspots", "not insulated"."""
    return match.rule.do == "exclude" and any(
        item.kind in ("CATEGORY", "VALUE", "BRAND", "NAME") and item.end > match.start + 1
        for item in chart.at(match.start)
    )


def _add_phrases(chart: Chart) -> None:
    for start in range(len(chart.tokens)):
        for item in _limit_words().find(chart.tokens, start):
            if item.kind.startswith("FIELD_"):
                field = item.kind.removeprefix("FIELD_").lower()
                chart.add(Item("FIELD", item.start, item.end, (field, chart.text(start, item.end))))
            elif item.kind == "AROUND" and _is_topic(chart.tokens, start):
                continue
            elif item.kind not in _AFTER or not _amount_at(chart.tokens, item.end):
                text = chart.text(start, item.end)
                chart.add(Item(item.kind, start, item.end, text))


def _is_topic(tokens: Sequence[Token], index: int) -> bool:
    """As in "tell me about 4k tvs": the word does not make a number vague."""
    before = [token.text for token in tokens[max(index - 2, 0) : index]]
    return tokens[index].text == "about" and not _TELLING.isdisjoint(before)


def _amount_at(tokens: Sequence[Token], index: int) -> bool:
    """Whether an amount or "than" follows, so that the words before begin another limit."""
    if index >= len(tokens):
        return False
    token = tokens[index]
    return token.kind == "number" or token.text in ("$", "€", "£", "than", "to")


def _add_numbers(chart: Chart) -> None:
    for start, token in enumerate(chart.tokens):
        glued_before = start > 0 and token.glued and chart.tokens[start - 1].kind == "word"
        if glued_before and chart.tokens[start - 1].text not in ("us", "c"):
            continue
        for end, value in numbers_at(chart.tokens, start):
            chart.add(Item("NUM", start, end, value))
            if not _has_sign(chart, start):
                chart.add(Item("PLAIN", start, end, value))
                if 0 < value <= BEST_RATING:
                    chart.add(Item("SCORE", start, end, value))
            if _is_bare(chart, start, end):
                chart.add(Item("BARE", start, end, value))
                if _ends_range(chart, start, end, value):
                    chart.add(Item("LONE", start, end, value))


def _has_sign(chart: Chart, start: int) -> bool:
    """Whether a currency stands before a number, and not after another: "11 USD 4 stars"."""
    if start == 0 or not chart.has(start - 1, "CURRENCY_SIGN"):
        return False
    after_amount = start > 1 and chart.tokens[start - 2].kind == "number"
    return not (after_amount and chart.tokens[start - 1].kind == "word")


def _ends_range(chart: Chart, start: int, end: int, high: float) -> bool:
    """Whether it ends a range of amounts that stands alone: "headphones 50-80"."""
    tokens = chart.tokens
    if start < 2 or tokens[start - 1].text not in ("-", "to"):
        return False
    if end < len(tokens) and tokens[end].text not in _stop_words() and tokens[end].kind == "word":
        return False
    lows = [numbers_at(tokens, place) for place in range(max(start - 3, 0), start - 1)]
    before = {stop: value for readings in lows for stop, value in readings}
    low = before.get(start - 1, 0.0)
    return low >= LEAST_IN_RANGE and high > low * WIDEST_NO_RANGE


def _is_bare(chart: Chart, start: int, end: int) -> bool:
    """Whether a number stands without a unit, so that it may be money where money is meant."""
    tokens = chart.tokens
    if tokens[start].text in ("one", "a", "an") and end == start + 1:
        return False
    if tokens[end - 1].text == "k" and _things(chart, end):
        return False  # 4k tv
    if end < len(tokens):
        if tokens[end].kind == "word" and tokens[end].glued:
            return False
        after = end + 1 if tokens[end].text in ("-", "+") else end
        if chart.has(after, "COUNTED") or chart.has(end, "COUNTED"):
            return False
        if after > end and after < len(tokens) and tokens[after].kind == "word":
            return False
    return not (start > 0 and tokens[start - 1].text in ("size", "#", "ages", "age", "number"))


def _things(chart: Chart, index: int) -> bool:
    """Whether a name of products begins at the place."""
    return any(item.kind == "CATEGORY" for item in chart.at(index))


def _add_words(chart: Chart) -> None:
    """Content words, which may be excluded; and marks that rules ask for."""
    refused = _stop_words() | set(phrases("words")["not_excluded"])
    for index, token in enumerate(chart.tokens):
        if token.kind == "word" and len(token.text) > 1 and token.text not in refused:
            chart.add(Item("WORD", index, index + 1, token.text))
        if token.kind == "word":
            chart.add(Item("TERM", index, index + 1, token.text))
        if token.text == "max":
            chart.add(Item("MAX_MARK", index, index + 1))
        if token.text == "min":
            chart.add(Item("MIN_MARK", index, index + 1))
        if token.text == "s" and token.glued:
            chart.add(Item("S", index, index + 1))
        if token.text in ("+", "plus"):
            chart.add(Item("PLUS", index, index + 1))
