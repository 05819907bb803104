"""One run of a suite: its figures, those that decide, and how they stand beside a stored report."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from data.progress import Progress, silent
from data.settings import Settings
from evals.against import Change, changes, read_stored, told
from evals.measures import Measure, measures_of
from evals.registry import run_suite
from evals.report import write_report


@dataclass(frozen=True)
class Judged:
    """What came of a run; `changes` is empty where nothing was stored to compare with."""

    suite: str
    figures: dict[str, Any]
    measures: Sequence[Measure]
    run: dict[str, Any]
    changes: Sequence[Change] = ()
    stored: Path | None = None

    @property
    def faults(self) -> list[str]:
        """The figures that are worse than the stored ones, or no longer measured."""
        bad = [one for one in self.changes if one.verdict in ("worse", "missing")]
        return [f"{one.before.figure} is {one.verdict}" for one in bad]

    def added(self) -> dict[str, Any]:
        """What the report holds beside the suite's own figures."""
        compared = {"against": told(self.changes, self.stored)} if self.stored else {}
        return {"measures": [each.public() for each in self.measures], **compared, "run": self.run}

    def write(self, out: Path) -> list[Path]:
        """Write the report as JSON and Markdown into a folder and give their paths."""
        return write_report(self.suite, {**self.figures, **self.added()}, out)


def judge(
    suite: str,
    settings: Settings,
    data: Path | None = None,
    progress: Progress = silent,
    stored: Path | None = None,
) -> Judged:
    """Run a suite.

    Args:
        suite: Its name.
        settings: Of the shop; its model answers.
        data: Data of one's own, or the folder of shared data.
        progress: Told how far it is.
        stored: A report, or a folder of reports, of an earlier run.

    Raises:
        InvalidInput: There is no such suite, it lacks its data, or the stored report is none.
    """
    before = read_stored(stored, suite) if stored else None
    began, at = time.perf_counter(), datetime.now(UTC)
    figures = run_suite(suite, settings, data, progress)
    measures = measures_of(suite, figures)
    run = {
        "suite": suite,
        "at": at.isoformat(timespec="seconds"),
        "took_s": round(time.perf_counter() - began, 1),
        "model": settings.model,
        "data": data.name if data else None,
    }
    found = changes(suite, measures, before) if before is not None else ()
    return Judged(suite, figures, measures, run, found, stored)
