"""The days that a message names of the past: "in September", "last month", "in 2025"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from babel import Locale
from babel.dates import format_interval, format_skeleton

from graph.understanding.trade.words import says
from knowledge.words import words

# Shorter ones are words of other kinds in some language.
SHORTEST = 3
# "May" is a month where one of these stands before it.
_BEFORE = frozenset("in of from during since last this for early late mid".split())
_VERBS = frozenset({"may", "march", "mar", "dec", "set"})
_YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True)
class Period:
    """The first and the last day of a stretch of time."""

    first: date
    last: date

    def holds(self, at: str) -> bool:
        """Whether a moment, in ISO 8601, lies in it."""
        return bool(at) and self.first.isoformat() <= at[:10] <= self.last.isoformat()

    def told(self, locale: str) -> str:
        """The period as a language writes it: "September 2026", "Nov 16 - 22, 2026"."""
        month = _month(self.first.year, self.first.month)
        if self == month:
            return str(format_skeleton("yMMMM", self.first, locale=locale))
        return str(format_interval(self.first, self.last, "yMMMd", locale=locale))


def period_of(text: str, language: str, today: date) -> Period | None:
    """The period that a text names, the newest that began by today; None where it names none."""
    monday = today - timedelta(days=today.weekday())
    day, week = timedelta(days=1), timedelta(days=7)
    before = today.replace(day=1) - day
    told = {
        "today": Period(today, today),
        "yesterday": Period(today - day, today - day),
        "this week": Period(monday, monday + week - day),
        "last week": Period(monday - week, monday - day),
        "this month": _month(today.year, today.month),
        "last month": _month(before.year, before.month),
        "this year": _year(today.year),
        "last year": _year(today.year - 1),
    }
    named = _named(words(text), language, today)
    return named or next((told[kind] for kind in told if says(text, kind)), None)


@cache
def months_of(language: str) -> dict[str, int]:
    """The names of the months in a language, as they are heard, each with its number."""
    calendar = Locale.parse(language).months
    named = {
        " ".join(words(name)): number
        for context in calendar.values()
        for width in ("wide", "abbreviated")
        for number, name in context[width].items()
    }
    return {name: number for name, number in named.items() if len(name) >= SHORTEST}


def _named(heard: list[str], language: str, today: date) -> Period | None:
    """The month or year that stands in the words."""
    years = [int(word) for word in heard if _YEAR.fullmatch(word) and int(word) <= today.year]
    known = months_of(language) | months_of("en")
    for place, word in enumerate(heard):
        before = heard[place - 1] if place else ""
        month = known.get(word)
        if month is None or (word in _VERBS and before not in _BEFORE):
            continue
        year = years[0] if years else today.year - (month > today.month)
        return _month(year, month)
    return _year(years[0]) if years else None


def _month(year: int, month: int) -> Period:
    after = date(year + month // 12, month % 12 + 1, 1)
    return Period(date(year, month, 1), after - timedelta(days=1))


def _year(year: int) -> Period:
    return Period(date(year, 1, 1), date(year, 12, 31))
