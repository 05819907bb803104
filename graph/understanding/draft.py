"""What the rules of one request have stated so far."""

from __future__ import annotations

from dataclasses import dataclass, field

from data.constraints import Constraints


@dataclass(frozen=True)
class Measure:
    """A measure that is compared, "at most 120 cm": how, the number, the unit, and where."""

    kind: str
    value: float
    unit: str
    places: range


@dataclass
class Draft:
    """What the rules of one request have stated, before names of the catalogue are added."""

    limits: Constraints = field(default_factory=Constraints)
    dropped: list[str] = field(default_factory=list)
    preferences: list[str] = field(default_factory=list)
    comparisons: list[str] = field(default_factory=list)
    measures: list[Measure] = field(default_factory=list)
    words: list[str] = field(default_factory=list)

    def text(self, start: int, end: int) -> str:
        """The words of a span of the request."""
        return " ".join(self.words[start:end])


def append(values: list[str], value: str) -> None:
    """Add a value that is not there yet."""
    if value not in values:
        values.append(value)
