"""Progress on standard error, only once something takes longer than two seconds."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from data.progress import Progress

if TYPE_CHECKING:
    from rich.progress import Progress as Bars
    from rich.progress import TaskID

PATIENCE_S = 2.0
_EVERY_S = 5.0


@contextmanager
def shown_progress() -> Iterator[Progress]:
    """A progress callback: bars where a person watches, a line now and then in a log."""
    teller = _Bars() if sys.stderr.isatty() else _Lines()
    try:
        yield teller.tell
    finally:
        teller.close()


class _Lines:
    """A line when a stage has taken long, and every five seconds after."""

    def __init__(self) -> None:
        self._since = time.monotonic()
        self._last = 0.0
        self._stage = ""

    def tell(self, stage: str, done: int, total: int) -> None:
        now = time.monotonic()
        if now - self._since < PATIENCE_S:
            return
        if stage == self._stage and now - self._last < _EVERY_S:
            return
        self._stage, self._last = stage, now
        count = f" {done}/{total}" if total else f" {done}" if done else ""
        print(f"{stage}{count}", file=sys.stderr, flush=True)

    def close(self) -> None:
        """Nothing to take down."""


class _Bars:
    """Bars of rich, a stage each, put up after two seconds."""

    def __init__(self) -> None:
        self._since = time.monotonic()
        self._bars: Bars | None = None
        self._tasks: dict[str, TaskID] = {}

    def tell(self, stage: str, done: int, total: int) -> None:
        if time.monotonic() - self._since < PATIENCE_S:
            return
        bars = self._started()
        if stage not in self._tasks:
            self._tasks[stage] = bars.add_task(stage, total=total or None)
        bars.update(self._tasks[stage], completed=done, total=total or None)

    def close(self) -> None:
        if self._bars is not None:
            self._bars.stop()

    def _started(self) -> Bars:
        if self._bars is None:
            from rich.console import Console
            from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeElapsedColumn
            from rich.progress import Progress as Bars

            self._bars = Bars(
                TextColumn("{task.description}"),
                BarColumn(),
                MofNCompleteColumn(),
                TimeElapsedColumn(),
                console=Console(stderr=True),
            )
            self._bars.start()
        return self._bars
