"""Figures in questions and in listings: "under 2 kg", "up to 16 in", "3+", and which hold which."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from math import inf
from typing import Literal

from data.yaml_file import read_yaml
from knowledge.units import TABLE, units

_COUNTS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
COUNTS = frozenset(_COUNTS)
"""Figures in words, which name nothing."""
_COUNT = re.compile(rf"\b({'|'.join(_COUNTS)})\b")

Bound = Literal["most", "least", "exact", ""]

_NUMBER = r"(\d+(?:[.,]\d+)?)"
_FIGURE = re.compile(rf'(?<![\w.]){_NUMBER}[\s-]*(["a-z]+)?')
_ONE = re.compile(r"\b(?:a|an|one)\s+([a-z]+)")
_MOST = re.compile(
    r"\b(?:under|below|less than|at most|up to|no more than|not more than|max|maximum|within|"
    r"(?:light|small|short|narrow|cheap)er than)\s*$"
)
_LEAST = re.compile(
    r"\b(?:over|above|more than|at least|minimum|min|from|"
    r"(?:long|larg|bigg|heavi|wid|tall)er than)\s*$"
)
_PLAINLY = re.compile(r"\b(?:is|are)(?: (?:it|they|this|that|these|those))?(?: an?)?\s*$")
_STATED = re.compile(
    rf"(?P<head>up to|from|after|about|max\.?)?\s*{_NUMBER}(?:\s*-\s*{_NUMBER})?\s*"
    r'(?P<unit>["a-z]+)?(?P<plus>\s*\+)?(?:\s+[a-z]+)?',
)


@dataclass(frozen=True)
class AskedFigure:
    """A figure of a question, in the first unit of its kind; no kind where it has no unit.

    `unit` is what one of its own unit is in that first one.
    """

    value: float
    kind: str
    bound: Bound
    unit: float = 1.0


@dataclass(frozen=True)
class StatedFigure:
    """A figure of a listing: from the lowest to the highest that it allows."""

    low: float
    high: float
    kind: str
    unit: float = 1.0

    @property
    def is_span(self) -> bool:
        """Whether it is more than one figure."""
        return self.low != self.high


def asked_figure(question: str) -> AskedFigure | None:
    """The first figure that a question names; None where it names none."""
    said = _COUNT.sub(lambda found: str(_COUNTS.index(found[1]) + 2), question.casefold())
    words = _words()
    for found in _FIGURE.finditer(said):
        kind, factor = units().get(found[2] or "", ("", 1.0))
        before = said[: found.start()]
        return AskedFigure(_float(found[1]) * factor, kind, _bound(before), factor)
    for word, (value, kind) in words.items():
        if re.search(rf"\b{word}\b", said):
            return AskedFigure(value, kind, "")
    for found in _ONE.finditer(said):
        kind, factor = units().get(found[1], ("", 1.0))
        if kind:
            return AskedFigure(factor, kind, "", factor)
    return None


def stated_figure(value: str, counts: str = "") -> StatedFigure | None:
    """The figure that a value of a listing is; None where it is none, or several.

    Args:
        value: As it is listed.
        counts: The unit of a number without one.
    """
    found = _STATED.fullmatch(value.strip().casefold())
    if found is None:
        return None
    unit = found["unit"] or counts
    kind, factor = units().get(unit, ("", 1.0))
    low = _float(found[2]) * factor
    high = _float(found[3]) * factor if found[3] else low
    if found["plus"] or found["head"] == "from":
        high = inf
    if found["head"] == "up to":
        low = -inf
    return StatedFigure(low, high, kind, factor)


def meets(
    asked: AskedFigure, stated: StatedFigure, *, enough: bool, less: bool, inside: bool
) -> bool:
    """Whether what is listed is what was asked for.

    Args:
        asked: The figure of the question.
        stated: That of the listing.
        enough: More than asked for will do: a load, a runtime.
        less: Less will do: the temperature of a sleeping bag.
        inside: The product is to go into something of the figure asked for.
    """
    if asked.bound == "most" or (inside and not asked.bound):
        return _highest(stated) <= asked.value
    if asked.bound == "least":
        return _highest(stated) >= asked.value
    if stated.is_span:
        return stated.low <= asked.value <= stated.high
    if asked.bound == "exact":
        return stated.low == asked.value
    if less:
        return stated.low <= asked.value
    return stated.low >= asked.value if enough else stated.low == asked.value


def _highest(stated: StatedFigure) -> float:
    return stated.low if stated.high == inf else stated.high


def _bound(before: str) -> Bound:
    if _MOST.search(before):
        return "most"
    if _LEAST.search(before):
        return "least"
    return "exact" if _PLAINLY.search(before) else ""


def _float(text: str) -> float:
    return float(text.replace(",", "") if re.search(r",\d{3}$", text) else text.replace(",", "."))


def counted_in(figure: AskedFigure, unit: str) -> AskedFigure:
    """A bare figure as one of that unit: "a child of two" is two years."""
    kind, factor = units().get(unit, ("", 1.0))
    if figure.kind or not kind:
        return figure
    return replace(figure, value=figure.value * factor, kind=kind, unit=factor)


def kind_of(unit: str) -> str:
    """What a unit measures; empty where it is none."""
    return units().get(unit, ("", 1.0))[0]


@cache
def _words() -> dict[str, tuple[float, str]]:
    """Word -> the figure that it stands for, and its kind."""
    read = read_yaml(TABLE)["words"]
    return {word: (float(value), kind) for word, (value, kind) in read.items()}
