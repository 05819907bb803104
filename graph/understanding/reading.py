"""Read a message into a chart: words of shopping language, numbers, and names of the catalogue."""

from __future__ import annotations

import functools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from graph.understanding import meanings
from graph.understanding.abroad import Foreign, in_english, spoken
from graph.understanding.amounts import add_numbers, names_model
from graph.understanding.chart import Chart, Item, PhraseTrie, trie_of
from graph.understanding.cutting import cut_short, is_act
from graph.understanding.grammar import Grammar, Match, read_grammar, without_overlap
from graph.understanding.keys import match_keys
from graph.understanding.lexicon import limit_phrases, phrases
from graph.understanding.mentions import CatalogueWords
from graph.understanding.standing import amount_at, kind_here
from graph.understanding.tokens import Token
from knowledge.lexicon import lexicon
from knowledge.traits import KNOWN

GRAMMAR = Path(__file__).with_name("grammar.yaml")
# What stands after a number and is no unit of the catalogue's.
_UNITS = ("CURRENCY", "CATEGORY", "RANGE", "TO", "OR_LESS", "AT_LEAST_AFTER", "LIMIT_AFTER", "NAME")
# So many words may stand between a limit and its amount: "my limit for a new tent is 50".
REACH = 9
# Names with a negation inside begin at most so many words before it: "chargeur sans fil".
NAME_REACH = 2
# The key of a word that is part of a foreign phrase, whose last word has the key.
NO_KEY = "-"
# Longest stretch that is parsed: bounds the time on any text.
MAX_TOKENS = 160


@dataclass
class Reading:
    """A stretch of text with everything recognised in it."""

    tokens: Sequence[Token]
    keys: list[str]
    chart: Chart
    matches: list[Match]
    language: str = "en"
    # Places whose one word names several things: "Herrenhemd", a shirt and whom it is for.
    compounds: frozenset[int] = frozenset()
    # Place of a word of another language -> its English; "" where the words before it told it.
    english: Mapping[int, str] = field(default_factory=dict)
    # Places that what was read later has used up: pounds that are money.
    spent: set[int] = field(default_factory=set)

    def consumed(self) -> set[int]:
        """Tokens that limits have used up; the rest is what is searched for."""
        return self.spent | {
            index
            for match in self.matches
            for start, end in self._used(match)
            for index in range(start, end)
        }

    def _used(self, match: Match) -> list[tuple[int, int]]:
        """The spans a match uses up; of a compared measure, only the comparing words."""
        if match.rule.do == "measure":
            return [(item.start, item.end) for label, item in match.captures if label == "c"]
        if match.rule.keep:
            return []
        start, end = self._with_lead(match)
        named = [item for item in self.chart.of("CATEGORY") if start < item.start < item.end < end]
        if match.rule.do != "price" or not named:
            return [(start, end)]
        # "Don't show me tents below $50" says tents as well.
        return [(start, named[0].start), (named[0].end, end)]

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
    return trie_of(limit_phrases())


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
    language = spoken(tokens)
    _add_phrases(chart, language)
    foreign = [_as_sold(one, words) for one in in_english(tokens, language)]
    for one in foreign:
        joined = "".join(one.keys)
        head = joined if joined in words.categories_by_head else one.keys[-1]
        keys[one.start : one.end] = [*[NO_KEY] * (one.end - one.start - 1), head]
        for item in words.find_keys(one.keys) if len(one.keys) + one.end - one.start > 2 else ():
            chart.add(Item(item.kind, one.start, one.end, item.value))
    for item in words.find(tokens, keys):
        chart.add(item)
        if item.kind == "NAME" and "no" in words.attributes.get(item.value, ()):
            chart.add(replace(item, kind="FEATURE"))
    _add_units(chart, keys, words)
    add_numbers(chart, words)
    _add_words(chart)
    rules = grammar()
    found: list[Match] = []
    for level in range(len(rules.levels)):
        found = rules.matches(chart, level)
        if level < len(rules.levels) - 1:
            for match in found:
                value = meanings.VALUES[match.rule.do](match)
                value = _kind_before_value(chart, value) if match.rule.do == "thing" else value
                chart.add(Item(match.rule.make, match.start, match.end, value))
    found = [match for match in found if not _is_model(keys, match, words)]
    found = [cut_short(chart, match) for match in found if not _is_named(chart, match)]
    compounds = frozenset(f.start for f in foreign if f.end == f.start + 1 and len(f.keys) > 1)
    english = {
        place: " ".join(one.keys) if place == one.start else ""
        for one in foreign
        for place in range(one.start, one.end)
    }
    return Reading(tokens, keys, chart, without_overlap(found), language, compounds, english)


def _kind_before_value(chart: Chart, item: Item) -> Item:
    """Of a word that names a kind of thing and a property ("tablets"), the kind is excluded."""
    if item.kind != "VALUE" or item.value.attribute in KNOWN:
        return item
    same = (o for o in chart.at(item.start) if o.kind == "CATEGORY" and o.end == item.end)
    return next(same, item)


def _as_sold(one: Foreign, words: CatalogueWords) -> Foreign:
    """The words in the one of their meanings that the catalogue knows."""
    return replace(one, keys=max((one.keys, *one.others), key=words.says)) if one.others else one


def _is_named(chart: Chart, match: Match) -> bool:
    """Whether what excludes is part of a name: "no-contract hotspots", "not insulated"."""
    if match.rule.do == "exclude" and (_bounds(chart, match.start) or is_act(chart, match)):
        return True
    return match.rule.do == "exclude" and any(
        item.kind in ("CATEGORY", "VALUE", "BRAND", "NAME") and item.end > match.start + 1
        for start in range(max(match.start - NAME_REACH, 0), match.start + 1)
        for item in chart.at(start)
    )


def _is_model(keys: Sequence[str], match: Match, words: CatalogueWords) -> bool:
    """Whether a price is a version that names of the shop tell: "a case for the 6 plus"."""
    *before, figure, mark = ("", *keys[match.start : match.end])[-3:]
    return (
        match.rule.do == "price" and before in ([""], ["for"]) and (figure, mark) in words.versions
    )


def _add_units(chart: Chart, keys: Sequence[str], words: CatalogueWords) -> None:
    """What the catalogue measures things in is counted too: "20 kPa"."""
    for place in range(1, len(keys)):
        measured = len(keys[place]) > 1 and len(words.measures.get(keys[place], ())) > 1
        known = measured and not chart.has(place, "COUNTED")
        if known and chart.tokens[place - 1].kind == "number" and not chart.has(place, *_UNITS):
            chart.add(Item("COUNTED", place, place + 1, chart.tokens[place].text))


def _bounds(chart: Chart, start: int) -> bool:
    """Whether a limit of a number begins there: "no fewer than 3 drawers"."""
    return any(
        item.kind in ("AT_LEAST", "AT_MOST") and amount_at(chart.tokens, item.end)
        for item in chart.at(start)
    )


def _add_phrases(chart: Chart, language: str) -> None:
    for start in range(len(chart.tokens)):
        for item in _limit_words().find(chart.tokens, start):
            kind = kind_here(chart, item, language)
            if kind == "FIELD":
                field = item.kind.removeprefix("FIELD_").lower()
                chart.add(Item(kind, start, item.end, (field, chart.text(start, item.end))))
            elif kind:
                for end in _ends(chart.tokens, item.end):
                    chart.add(Item(kind, start, end, chart.text(start, item.end)))
    _add_sums_named_before(chart)


def _ends(tokens: Sequence[Token], end: int) -> tuple[int, ...]:
    """Where a phrase may end: before or after a colon or full stop of its own ("max. 50")."""
    mark = end < len(tokens) and tokens[end].text in (".", ":", "=")
    marked = mark and amount_at(tokens, end + 1)
    return (end, end + 1) if marked else (end,)


def _add_sums_named_before(chart: Chart) -> None:
    """As in "my limit for a tent is 50": an "is" before an amount speaks of the limit."""
    nouns = list(chart.of("BUDGET_NOUN"))
    for index, token in enumerate(chart.tokens):
        leads = token.text in ("is", "s", "of", "at", ":") and amount_at(chart.tokens, index + 1)
        if leads and any(item.end <= index < item.end + REACH for item in nouns):
            chart.add(Item("BUDGET", index, index + 1))


def _add_words(chart: Chart) -> None:
    """Content words, which may be excluded; and marks that rules ask for."""
    refused = _stop_words() | set(phrases("words")["not_excluded"])
    for index, token in enumerate(chart.tokens):
        if token.kind == "word":
            chart.add(Item("TERM", index, index + 1, token.text))
            if len(token.text) > 1 and token.text not in refused:
                _add_content(chart, index)
        looks = token.text in _looks() or (token.text not in refused and _is_look(chart, index))
        for kind in (*_MARKS.get(token.text, ()), *(("LOOK",) if looks else ())):
            chart.add(Item(kind, index, index + 1))
        if token.text == "s" and token.glued:
            chart.add(Item("S", index, index + 1))
        if token.text == "max" and not (names_model(chart, index) and not _is_bound(chart, index)):
            for end in _ends(chart.tokens, index + 1):
                chart.add(Item("MAX_SUM", index, end))


def _is_look(chart: Chart, index: int) -> bool:
    """As in "nothing geometric, thanks": all that is said of what a thing must not be."""
    before = chart.tokens[index - 1].text if index else ""
    after = chart.tokens[index + 1] if index + 1 < len(chart.tokens) else None
    ends = after is None or after.kind == "symbol" or after.text in _THANKS
    return before == "nothing" and ends and chart.tokens[index].kind == "word"


_THANKS = frozenset(("thanks", "thx", "please", "pls", "ta"))


def _is_bound(chart: Chart, index: int) -> bool:
    """As in "phones from vivo max 400": after a brand, where the thing is named already."""
    brand = any(item.end == index for item in chart.of("BRAND"))
    return brand and any(item.end < index for item in chart.of("CATEGORY"))


@functools.cache
def _looks() -> frozenset[str]:
    """Words for colours, materials and patterns in any shop: "nothing plastic"."""
    listed = [lexicon(name) for name in ("color", "material", "pattern")]
    return frozenset(word for one in listed for words in one.values() for word in words)


def _add_content(chart: Chart, index: int) -> None:
    """A word of content; one that names nothing of the catalogue as such too."""
    named = chart.has(index, "BRAND", "VALUE", "CATEGORY")
    for kind in ("WORD",) if named else ("WORD", "OTHER"):
        chart.add(Item(kind, index, index + 1, chart.tokens[index].text))


_MARKS = {"max": ("MAX_MARK",), "min": ("MIN_MARK",), "+": ("PLUS",), "plus": ("PLUS",)}
