"""Attributes that are compared by name: "min 70 percent cocoa", "at least a 200 thread count"."""

from __future__ import annotations

from collections.abc import Sequence

from data.constraints import Constraints
from graph.understanding.chart import Item
from graph.understanding.keys import phrase_keys
from graph.understanding.measures import KEEPS
from graph.understanding.numbers import read_digits
from graph.understanding.phrase import Phrases

_BEFORE = ("BELOW", "AT_MOST", "ABOVE", "AT_LEAST")
_AFTER = ("OR_LESS", "AT_LEAST_AFTER")
_MARKS = {"min": "AT_LEAST", "max": "AT_MOST"}
_BETWEEN = frozenset({"of", "is", ":", "=", "a", "an", "the", "with", "at", "policy"})
# Words looked at to each side of the name.
REACH = 6


def hold_compared(limits: Constraints, phrases: Phrases, paths: Sequence[str]) -> None:
    """Hold each attribute that is named beside a compared number to the values that meet it."""
    held = phrases.words.held_in(paths) if paths else {}
    for name in phrases.reading.chart.of("NAME"):
        values = _numbers(phrases, name.value)
        for number in _near(phrases, name) if values else ():
            kind, begin = _comparison(phrases, name, number)
            if not kind and name.value in held and _counts(phrases, name, number):
                _hold_count(limits, name.value, values, number.value)
            elif kind and not _is_value(phrases, name, number):
                unit = phrases.keys[number.end] if number.end < len(phrases.keys) else ""
                alike = [value for value in values if value[2] in ("", unit)]
                if _beside(phrases, name, number, begin):
                    _hold(limits, name.value, alike, kind, number.value)


def hold_ranges(limits: Constraints, phrases: Phrases, paths: Sequence[str]) -> None:
    """Hold an attribute to a range of measures: "a tv between 40 and 55 inches"."""
    held = phrases.words.held_in(paths) if paths else {}
    for start in _range_starts(phrases):
        for low, high, unit in _ranges(phrases, start):
            values = [one for one in phrases.words.measures.get(unit, ()) if one[0] in held]
            names = {name for name, _, _ in values}
            names = names & limits.attributes.keys() or names
            inside = sorted({of for name, of, n in values if name in names and low <= n <= high})
            if len(names) == 1 and inside:
                limits.attributes[names.pop()] = inside


def hold_count(limits: Constraints, phrases: Phrases, paths: Sequence[str]) -> None:
    """Hold a range of persons to how many there are: "a game for six", "we are 5 people"."""
    held = phrases.words.held_in(paths) if paths else {}
    ranges = {name: spans for name in held if (spans := _spans_of(phrases, name))}
    count = _persons(phrases) if len(ranges) == 1 else None
    for name, spans in ranges.items() if count else ():
        wanted = count or 0
        fitting = sorted({value for value, low, high in spans if low <= wanted <= high})
        if not fitting and name in _OF_SEATS:
            # Nobody is left standing: a table of eight does for seven.
            more = [span for span in spans if span[1] > wanted]
            fitting = [value for value, low, _ in more if low == min(one[1] for one in more)]
        if fitting:
            limits.attributes.setdefault(name, fitting)


def _spans_of(phrases: Phrases, name: str) -> list[tuple[str, float, float]]:
    """The values of an attribute that are numbers of persons: ("2-6", 2, 6), ("4 people", 4, 4)."""
    found = []
    for value in phrases.words.attributes.get(name, {}).values():
        number, _, unit = value.partition(" ")
        low, _, high = value.partition("-")
        if unit in _PERSONS and number.isdecimal():
            found.append((value, float(number), float(number)))
        elif name in _OF_PERSONS and low.isdecimal() and high.isdecimal():
            found.append((value, float(low), float(high)))
        elif name in _OF_SEATS and value.isdecimal():
            found.append((value, float(value), float(value)))
    return found


def _persons(phrases: Phrases) -> float | None:
    """How many persons are spoken of, "2 adults and 2 kids" together."""
    counts, persons = [], []
    for item in phrases.reading.chart.of("PLAIN"):
        if phrases.keys[item.end - 1 : item.end] and item.value == int(item.value):
            after = phrases.word(item.end)
            of_us = after == "of" and phrases.word(item.end + 1) in ("us", "them")
            ends = phrases.word(item.start - 1) == "for" and after in _AFTER_COUNT
            ends = ends and not phrases.word(item.end + 1).isdecimal()  # "for 6 to 9 year olds"
            if after in _PERSONS:
                persons.append(float(item.value))
            elif of_us or ends:
                counts.append(float(item.value))
    return sum(persons) or next(iter(counts), None)


# What may stand behind a number that counts nothing named: "a tent for 2 that is light".
_AFTER_COUNT = frozenset(
    ". , ! ? and that thats which to with under over below not up please pls or but at".split()
) | {""}
_OF_PERSONS = frozenset({"players", "number of players", "persons", "people", "participants"})
_OF_SEATS = frozenset({"seats", "sleeps", "seating capacity", "number of seats"})
_PERSONS = frozenset("people players persons person player friends adults kids guests".split())


def _range_starts(phrases: Phrases) -> list[int]:
    """Where ranges begin: at a word for one, or at a number before another: "14-16 inch"."""
    tokens = phrases.tokens
    bare = [
        place
        for place in range(len(tokens) - 3)
        if tokens[place].kind == tokens[place + 2].kind == "number"
        and tokens[place + 1].text in ("-", "to")
        and not any(item.end > place + 2 for item in _values_at(phrases, place))
    ]
    return [*(item.start for item in phrases.reading.chart.of("BETWEEN", "FROM")), *bare]


def _values_at(phrases: Phrases, place: int) -> list[Item]:
    return [item for item in phrases.reading.chart.at(place) if item.kind == "VALUE"]


def _ranges(phrases: Phrases, start: int) -> list[tuple[float, float, str]]:
    """The two numbers and the unit after a word of a range."""
    tokens, keys = phrases.tokens, phrases.keys
    numbers = [
        i for i in range(start, min(start + REACH + 2, len(tokens))) if tokens[i].kind == "number"
    ]
    if len(numbers) < 2 or numbers[1] + 1 >= len(keys):
        return []
    low, high = (read_digits(tokens[place].text) for place in numbers[:2])
    return [(low, high, keys[numbers[1] + 1])] if low < high else []


def _hold_count(
    limits: Constraints, name: str, values: list[tuple[str, float, str]], count: float
) -> None:
    alike = [spelling for spelling, value, _ in values if value == count]
    if len(alike) == 1:
        limits.attributes.setdefault(name, alike)


def _hold(
    limits: Constraints,
    name: str,
    values: list[tuple[str, float, str]],
    kind: str,
    bound: float,
) -> None:
    meeting = sorted({spelling for spelling, value, _ in values if KEEPS[kind](value, bound)})
    if meeting and len(meeting) < len(values):
        limits.attributes[name] = meeting


def _numbers(phrases: Phrases, name: str) -> list[tuple[str, float, str]]:
    """The values of an attribute that begin with a number: (spelling, number, unit)."""
    found = []
    for spelling in phrases.words.attributes.get(name, {}).values():
        keys = phrase_keys(spelling)
        if keys and keys[0][:1].isdigit():
            unit = keys[1] if len(keys) > 1 else ""
            found.append((spelling, read_digits(keys[0]), unit))
    return found


def _counts(phrases: Phrases, name: Item, number: Item) -> bool:
    """As in "a toaster with 4 slots": how many, of an attribute that has as many of something."""
    return number.end == name.start and phrases.word(number.start - 1) not in _MARKS


def _is_value(phrases: Phrases, name: Item, number: Item) -> bool:
    """As in "ages 8+": the mark belongs to a value of the attribute."""
    return any(
        item.kind == "VALUE" and item.value.attribute == name.value
        for item in phrases.reading.chart.at(number.start)
        if phrases.word(item.end - 1) in ("+", "plus")
    )


def _near(phrases: Phrases, name: Item) -> list[Item]:
    """The numbers within reach of a name that are no part of it."""
    starts = range(max(name.start - REACH, 0), min(name.end + REACH, len(phrases.tokens)))
    tokens = [(start, phrases.tokens[start]) for start in starts]
    found = [
        Item("PLAIN", start, start + 1, read_digits(token.text))
        for start, token in tokens
        if token.kind == "number"
    ]
    return [item for item in found if not _overlap(item, name)]


def _overlap(one: Item, other: Item) -> bool:
    return one.start < other.end and other.start < one.end


def _comparison(phrases: Phrases, name: Item, number: Item) -> tuple[str, int]:
    """How a number is compared, and where the words of the comparison begin or end."""
    chart = phrases.reading.chart
    ends = {number.start, number.start - 1 if phrases.word(number.start - 1) in ("a", "an") else -1}
    for start in range(max(number.start - REACH, 0), number.start):
        for item in chart.at(start):
            if item.kind in _BEFORE and item.end in ends:
                return item.kind, item.start
    if phrases.word(number.start - 1) in _MARKS:
        return _MARKS[phrases.word(number.start - 1)], number.start - 1
    for start in (number.end, number.end + 1, name.end):
        for item in chart.at(start):
            if item.kind in _AFTER:
                return item.kind, number.start
    return "", number.start


def _after_unit(phrases: Phrases, name: Item, number: Item) -> int:
    """Where the words after a number go on, past its unit or "or more"."""
    bounds = [item.end for item in phrases.reading.chart.at(number.end) if item.kind in _AFTER]
    unit = number.end + (phrases.keys[number.end] not in phrases.keys[name.start])
    return max([unit, *bounds])


def _beside(phrases: Phrases, name: Item, number: Item, begin: int) -> bool:
    """Whether only small words, the comparison and a unit stand between number and name."""
    if name.end <= number.start:
        gap = range(name.end, min(begin, number.start))
    else:
        gap = range(_after_unit(phrases, name, number), name.start)
    return all(phrases.word(place) in _BETWEEN for place in gap)
