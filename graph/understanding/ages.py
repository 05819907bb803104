"""How old somebody is, held to ages that listings state: "the kids are 8 and 10", "he turns 7"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from data.constraints import Constraints
from graph.understanding.mentions import Held
from graph.understanding.numbers import read_digits
from graph.understanding.phrase import WORDS, Phrases
from knowledge.words import key

# Attributes that state from which age on a thing is.
AGES = ("age", "ages", "recommended age", "minimum age", "age range")
_LEAST = re.compile(r"(?:from )?(\d+)\s*(months?)?\s*\+?(?: years?)?")
_BIRTH = "from birth"
# Older ones need no toys of their age.
MOST_YEARS = 17
_TURNING = frozenset({"turn", "turns", "turning", "turned", "aged", "age"})
_SUBJECTS = WORDS["persons"] | {"he", "she", "they", "hes", "shes", "theyre", "who"}
_BEING = frozenset({"is", "are", "s", "re", "was"})
_JOINTS = frozenset({"and", ",", "&", "or"})
_UNDER = frozenset({"under", "below"})
_PERSONS = WORDS["persons"] | {"kids", "kid", "children", "child", "toddlers", "babies", "s"}
# A hair less than a year that is not reached.
_JUST = 0.01
_STAGES = {
    "birth": 0.0,
    "newborn": 0.0,
    "newborns": 0.0,
    "baby": 0.5,
    "infant": 0.5,
    "toddler": 2.0,
}
_DETERMINERS = WORDS["owner"] | {"a", "an", "the", "their", "newborn"}
OLD = frozenset({"year", "years", "yr", "yrs", "yo"})


def hold_ages(limits: Constraints, phrases: Phrases, paths: Sequence[str]) -> set[int]:
    """Hold the age of the things asked for to the youngest spoken of; the places that tell it."""
    held = phrases.words.held_in(paths) if paths else {}
    name = next((one for one in AGES if one in held and not _is_kept(limits, one, held)), None)
    told = [*_ages(phrases), *_below(phrases), *_stages(phrases)] if name else []
    if name is None or not told:
        return set()
    spelled = phrases.words.attributes[name]
    youngest = min(years for _, years in told)
    meeting = sorted(spelled[form] for form in held[name] if _from(spelled[form]) <= youngest)
    if meeting:
        limits.attributes[name] = meeting
    return {place for place, _ in told} if meeting else set()


def _is_kept(limits: Constraints, name: str, held: Held) -> bool:
    """Whether an age is stated already in words that the things asked for have: "from birth"."""
    stated = limits.attributes.get(name, [])
    return any(key(value) in held[name] for value in stated)


def _from(value: str) -> float:
    """The years from which on a thing is: 3 of "3+", 1.5 of "18 months+"."""
    if value == _BIRTH:
        return 0.0
    found = _LEAST.fullmatch(value)
    return float(found[1]) / (12 if found[2] else 1) if found else float("inf")


def _ages(phrases: Phrases) -> Iterator[tuple[int, float]]:
    """The places of numbers that say how old somebody is, with the years."""
    last = -1
    for item in sorted(phrases.reading.chart.of("PLAIN"), key=lambda one: one.start):
        whole = item.end - item.start == 1 and 0 < item.value <= MOST_YEARS
        joined = last >= 0 and phrases.word(item.start - 1) in _JOINTS and item.start - last <= 3
        if whole and (joined or _is_age(phrases, item.start)):
            last = item.start
            yield item.start, float(item.value) / (12 if _in_months(phrases, item.start) else 1)
            yield from _joined_before(phrases, item.start)


def _joined_before(phrases: Phrases, place: int) -> Iterator[tuple[int, float]]:
    """The 6 of "6 to 9 year olds"."""
    first = phrases.tokens[place - 2] if place > 1 else None
    joint = phrases.word(place - 1)
    if first and first.kind == "number" and (joint in _JOINTS or joint in ("to", "-")):
        yield place - 2, read_digits(first.text)


def _below(phrases: Phrases) -> Iterator[tuple[int, float]]:
    """Ages that those it is for are under, as the years just below: "for kids under 5"."""
    for item in phrases.reading.chart.of("PLAIN", "NUM"):
        before = phrases.word(item.start - 1)
        persons = {phrases.word(item.start - step) for step in (2, 3)} | {phrases.word(item.end)}
        if before in _UNDER and 0 < item.value <= MOST_YEARS and not _PERSONS.isdisjoint(persons):
            yield item.start, float(item.value) - _JUST


def _stages(phrases: Phrases) -> Iterator[tuple[int, float]]:
    """Words that say how old somebody is: "for a newborn", "from birth"."""
    for place, token in enumerate(phrases.tokens):
        before = place - (2 if phrases.word(place - 1) in _DETERMINERS else 1)
        if token.text in _STAGES and phrases.word(before) in ("for", "from"):
            yield place, _STAGES[token.text]


def _is_age(phrases: Phrases, place: int) -> bool:
    before, after = phrases.word(place - 1), phrases.next_place(place + 1)
    if before in _TURNING or phrases.word(after) in OLD or _in_months(phrases, place):
        return True
    ends = phrases.word(place + 1) in ("", ".", ",", "!", "?", "and", "so")
    subject = {phrases.word(place - step) for step in (2, 3)}
    return ends and before in _BEING and not _SUBJECTS.isdisjoint(subject)


def _in_months(phrases: Phrases, place: int) -> bool:
    """As in "9 months old", "a 9-month-old"."""
    unit = phrases.next_place(place + 1)
    old = phrases.word(phrases.next_place(unit + 1)) in ("old", "olds")
    return phrases.word(unit) in ("month", "months", "mo") and old
