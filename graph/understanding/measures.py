"""Hold attributes to a measure that was compared: "at least 16 GB RAM"."""

from __future__ import annotations

from graph.understanding.draft import Draft
from graph.understanding.keys import phrase_keys
from graph.understanding.mentions import CatalogueWords
from graph.understanding.reading import Reading

_TIMES = frozenset({"second", "minute", "hour", "day", "week", "month", "year"})
KEEPS = {
    "BELOW": lambda value, bound: value < bound,
    "AT_MOST": lambda value, bound: value <= bound,
    "OR_LESS": lambda value, bound: value <= bound,
    "ABOVE": lambda value, bound: value > bound,
    "AT_LEAST": lambda value, bound: value >= bound,
    "MAX_MARK": lambda value, bound: value <= bound,
    "MIN_MARK": lambda value, bound: value >= bound,
    "AT_LEAST_AFTER": lambda value, bound: value >= bound,
}


def hold_measures(draft: Draft, reading: Reading, words: CatalogueWords) -> None:
    """Turn compared measures into the attribute values that meet them, where that is plain.

    It is plain when one attribute is measured in that unit, or one of those is named, and some
    but not all of its values meet the bound.
    """
    named = {item.value for item in reading.chart.of("NAME")}
    for measure in draft.measures:
        kind, bound, unit = measure.kind, measure.value, measure.unit
        if kind not in KEEPS or _is_stated(draft, bound, unit):
            continue
        values = _measured(words, unit)
        names = {name for name, _, _ in values}
        names = _of_the_asked(names, draft, unit, words)
        exactly = {name for name, _, value in values if value == bound} & names
        names = (names & named) or (exactly if len(exactly) == 1 else names)
        if len(names) != 1:
            continue
        name = names.pop()
        own = [(spelling, value) for of, spelling, value in values if of == name]
        meeting = sorted({spelling for spelling, value in own if KEEPS[kind](value, bound)})
        if 0 < len(meeting) < len(own):
            draft.limits.attributes[name] = meeting
            reading.spent |= set(measure.places)


def _is_stated(draft: Draft, bound: float, unit: str) -> bool:
    """Whether the comparison is a value that is held already: "up to 16 in"."""
    said = phrase_keys(f"{bound:g} {unit}")
    values = [phrase_keys(value) for held in draft.limits.attributes.values() for value in held]
    return any(len(keys) > len(said) and keys[-len(said) :] == said for keys in values)


def _of_the_asked(names: set[str], draft: Draft, unit: str, words: CatalogueWords) -> set[str]:
    """The attributes that the things asked for have; no time is held to another thing's."""
    if not draft.limits.category:
        return names
    own = names & words.held_in(draft.limits.category).keys()
    passing = phrase_keys(f"1 {unit}")[-1] in _TIMES
    return own if own or passing else names


def _measured(words: CatalogueWords, unit: str) -> list[tuple[str, str, float]]:
    """Every value in that unit: (attribute, spelling, number)."""
    return words.measures.get(phrase_keys(f"1 {unit}")[-1], [])
