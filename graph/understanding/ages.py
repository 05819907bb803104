"""How old somebody is, held to ages that listings state: "the kids are 8 and 10", "he turns 7"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from data.constraints import Constraints
from graph.understanding.phrase import WORDS, Phrases

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
_OLD = frozenset({"year", "years", "yr", "yrs", "yo"})


def hold_ages(limits: Constraints, phrases: Phrases, paths: Sequence[str]) -> set[int]:
    """Hold the age of the things asked for to the youngest spoken of; the places that tell it."""
    held = phrases.words.held_in(paths) if paths else {}
    name = next((one for one in AGES if one in held and one not in limits.attributes), None)
    told = dict(_ages(phrases)) if name else {}
    if name is None or not told:
        return set()
    spelled = phrases.words.attributes[name]
    youngest = min(told.values())
    meeting = sorted(spelled[form] for form in held[name] if _from(spelled[form]) <= youngest)
    if meeting:
        limits.attributes[name] = meeting
    return set(told) if meeting else set()


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
            yield item.start, float(item.value)


def _is_age(phrases: Phrases, place: int) -> bool:
    before, after = phrases.word(place - 1), phrases.next_place(place + 1)
    if before in _TURNING or phrases.word(after) in _OLD:
        return True
    ends = phrases.word(place + 1) in ("", ".", ",", "!", "?", "and", "so")
    subject = {phrases.word(place - step) for step in (2, 3)}
    return ends and before in _BEING and not _SUBJECTS.isdisjoint(subject)
