"""A run beside a stored report: which figures are worse by more than chance explains."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from data.errors import InvalidInput
from evals.intervals import Interval, difference
from evals.measures import Measure, measures_of

Verdict = Literal["worse", "better", "same", "missing"]


@dataclass(frozen=True)
class Change:
    """How a figure has changed; a missing one was measured in the stored report only."""

    before: Measure
    now: Measure | None

    @property
    def by(self) -> Interval | None:
        """The interval of the change; None where one of the two has none."""
        if self.now is None or self.now.interval is None or self.before.interval is None:
            return None
        return difference(
            self.now.value, self.now.interval, self.before.value, self.before.interval
        )

    @property
    def verdict(self) -> Verdict:
        """Worse or better only beyond the interval; what should be zero is worse with any rise."""
        if self.now is None:
            return "missing"
        if self.before.better == "zero":
            return _sign(self.before.value - self.now.value)
        by = self.by or Interval(*[self.now.value - self.before.value] * 2)
        lowest, highest = by if self.before.better == "more" else (-by.high, -by.low)
        return "worse" if highest < 0 else "better" if lowest > 0 else "same"

    def public(self) -> dict[str, Any]:
        """As programs read it."""
        by = self.by
        return {
            "figure": self.before.figure,
            "before": round(self.before.value, 4),
            "now": round(self.now.value, 4) if self.now else None,
            "interval": by.rounded() if by else None,
            "verdict": self.verdict,
        }


def changes(suite: str, now: Sequence[Measure], stored: Mapping[str, Any]) -> list[Change]:
    """The change of every figure that the stored report has.

    Raises:
        InvalidInput: It has none that decides: nothing could be told by it.
    """
    before = measures_of(suite, stored)
    if not before:
        raise InvalidInput(f"The stored report has no figures of {suite}.")
    measured = {each.figure: each for each in now}
    return [Change(each, measured.get(each.figure)) for each in before]


def told(found: Iterable[Change], stored: Path) -> dict[str, Any]:
    """What a report says of the comparison."""
    listed: dict[str, list[dict[str, Any]]] = {"worse": [], "missing": [], "better": []}
    same = 0
    for change in found:
        if change.verdict == "same":
            same += 1
        else:
            listed[change.verdict].append(change.public())
    return {"file": stored.name, **listed, "same": same}


def read_stored(place: Path, suite: str) -> dict[str, Any]:
    """A suite's stored figures: a report, a folder of reports, or what `eval` has printed.

    Raises:
        InvalidInput: There is no such file, or nothing of the suite in it.
    """
    file = place / f"{suite}.json" if place.is_dir() else place
    try:
        text = file.read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        raise InvalidInput(f"There is no report of {suite} at {file}.") from None
    for value in _values(text):
        if isinstance(value, dict) and value.get("suite", suite) == suite:
            figures = value.get("figures", value)
            if isinstance(figures, dict):
                return figures
    raise InvalidInput(f"{file} is no report of {suite}.")


def _values(text: str) -> list[Any]:
    """The JSON of a file: one value, or one a line."""
    try:
        return [json.loads(text)]
    except ValueError:
        pass
    try:
        return [json.loads(line) for line in text.splitlines() if line.strip()]
    except ValueError:
        return []


def _sign(gain: float) -> Verdict:
    return "better" if gain > 0 else "worse" if gain < 0 else "same"
