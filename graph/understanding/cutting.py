"""Where an exclusion ends before what is wanted: "skip Kestrad, laptops only"."""

from __future__ import annotations

from dataclasses import replace

from graph.understanding.chart import Chart, Item
from graph.understanding.grammar import Match


def cut_short(chart: Chart, match: Match) -> Match:
    """The match without the things after a comma that are wanted and not excluded as well."""
    if match.rule.do != "exclude":
        return match
    first = next((item for label, item in match.captures if label == "x"), None)
    if first is None or _kind(first) not in ("BRAND", "VALUE", "CATEGORY"):
        return match
    for place, (label, item) in enumerate(match.captures):
        joined = label == "x" and chart.tokens[item.start - 1].text == ","
        if not joined or item is first:
            continue
        if _kind(first) == "CATEGORY":
            ends = _is_wider(first, item)
        else:
            ends = _is_wanted(chart, match, item) or _is_another_property(first, item)
        if ends:
            return replace(match, end=item.start - 1, captures=match.captures[:place])
    return match


def _is_wider(first: Item, item: Item) -> bool:
    """As in "anything but novels, books under 15": the second holds the first, and is wanted."""
    if _kind(item) != "CATEGORY":
        return False
    narrow, wide = (one.value.value if one.kind == "THING" else one.value for one in (first, item))
    return any(path.startswith(f"{above} > ") for path in narrow for above in wide)


def _is_another_property(first: Item, item: Item) -> bool:
    """As in "no wood, 5 year warranty": no more of what was excluded before the comma."""
    kinds = _kind(first), _kind(item)
    if kinds[0] != kinds[1]:
        return "CATEGORY" not in kinds
    return kinds[0] == "VALUE" and _attribute(first) != _attribute(item)


def _attribute(item: Item) -> str:
    return str((item.value if item.kind == "THING" else item).value.attribute)


def _is_wanted(chart: Chart, match: Match, item: Item) -> bool:
    """A category after brands and values, or the value of one: "no leather, black boots"."""
    if any(one.kind == "CATEGORY" and one.end >= item.end for one in chart.at(item.start)):
        return True
    named_before = any(named.end <= match.start for named in chart.of("CATEGORY"))
    return chart.has(item.end, "CATEGORY") and not named_before


def _kind(item: Item) -> str:
    return str(item.value.kind) if item.kind == "THING" else item.kind


def is_act(chart: Chart, match: Match) -> bool:
    """As in "she never wears them", "I don't need it": the word is what somebody does not do."""
    first = next((item for label, item in match.captures if label == "x"), None)
    if first is None or first.kind not in ("WORD", "LOOK") or match.end >= len(chart.tokens):
        return False
    return first.end == match.end and chart.tokens[match.end].text in _PRONOUNS


_PRONOUNS = frozenset({"them", "it", "him", "her", "me", "us"})
