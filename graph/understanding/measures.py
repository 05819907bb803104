"""Hold attributes to a measure that was compared: "at least 16 GB RAM"."""

from __future__ import annotations

from collections.abc import Sequence

from graph.understanding.draft import Draft
from graph.understanding.keys import phrase_keys
from graph.understanding.lexicon import phrases
from graph.understanding.mentions import CatalogueWords
from graph.understanding.reading import Reading
from knowledge.units import SIZES, units

Measured = tuple[str, str, float]
"""An attribute, a value of it, and its number."""
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

    It is plain when one attribute is measured in that unit, or one of those is named or told by
    how the measure is said ("wider", "weighs"), and some but not all of its values meet the bound.
    """
    for measure in draft.measures:
        kind, bound, unit = measure.kind, measure.value, measure.unit
        if kind not in KEEPS or _is_stated(draft, bound, unit):
            continue
        own = _held(draft, words)
        values = _measured(own, words, unit)
        names = _of_the_asked({name for name, _, _ in values}, draft, unit, words)
        names = _reaching(names, values, bound, own)
        name = _meant(names, values, bound, reading)
        of_it = [(spelling, value) for of, spelling, value in values if of == name]
        meeting = sorted({spelling for spelling, value in of_it if KEEPS[kind](value, bound)})
        if 0 < len(meeting) < len(of_it):
            draft.limits.attributes[name] = meeting
            reading.spent |= set(measure.places)


def _meant(names: set[str], values: Sequence[Measured], bound: float, reading: Reading) -> str:
    """The one attribute that a measure is of; "" where several may be meant."""
    named = names & {item.value for item in reading.chart.of("NAME")}
    said = named or _said(names, reading)
    exactly = {name for name, _, value in values if value == bound} & names
    left = said or (exactly if len(exactly) == 1 else names)
    return next(iter(left)) if len(left) == 1 else ""


def _said(names: set[str], reading: Reading) -> set[str]:
    """The attribute among those that a word of the request tells: width, of "wider"."""
    words = {token.text for token in reading.tokens}
    for telling, listed in phrases("measured").items():
        of_it = [name for name in listed if name in names]
        if of_it and not words.isdisjoint(telling.split()):
            return {of_it[0]}
    return set()


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


def _measured(own: set[tuple[str, str]], words: CatalogueWords, unit: str) -> list[Measured]:
    """Every value in that unit, and of the things asked for, `own`, in others of its kind.

    Each as (attribute, spelling, number in that unit).
    """
    said = phrase_keys(f"1 {unit}")[-1]
    kind, worth = units().get(said, ("", 1.0))
    found = list(words.measures.get(said, ()))
    if kind not in SIZES or not own:
        return found
    for other, (same, factor) in units().items():
        if same == kind and other != said:
            of_it = words.measures.get(other, ())
            found += [(n, v, one * factor / worth) for n, v, one in of_it if (n, v) in own]
    return found


def _held(draft: Draft, words: CatalogueWords) -> set[tuple[str, str]]:
    """The attributes of the things asked for, each with a value of it."""
    held = words.held_in(draft.limits.category) if draft.limits.category else {}
    return {
        (name, words.attributes.get(name, {}).get(form, form))
        for name, told in held.items()
        for form in told
    }


def _reaching(
    names: set[str], values: Sequence[Measured], bound: float, own: set[tuple[str, str]]
) -> set[str]:
    """Of several attributes those with values on both sides of the bound: 80 feet of a hose."""
    told = {n: [number for of, v, number in values if of == n and (n, v) in own] for n in names}
    around = {n for n, numbers in told.items() if numbers and min(numbers) <= bound <= max(numbers)}
    return around if len(names) > 1 and around else names
