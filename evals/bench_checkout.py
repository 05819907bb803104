"""Benchmark and proof: many buyers for few units, double submits, and purchases killed midway."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from data.progress import Progress
from data.settings import Settings
from evals.checkout_buyers import Place, doubles, rounds
from evals.checkout_kills import kills

ROUNDS, BUYERS, UNITS = 100, 50, 10
DOUBLES = 1000
KILLS = 200


def run(settings: Settings, data: Path | None, progress: Progress) -> dict[str, Any]:
    """Every proof on a new SQLite file, and on PostgreSQL where SMARTSHOP_DATABASE_URL names one.

    The goods it sells there have names of their own; use a database that is for trying out.
    """
    with tempfile.TemporaryDirectory(prefix="smartshop-bench-") as folder:
        home = Path(folder)
        figures = {"sqlite": prove(Place(f"sqlite:///{home / 'shop.db'}", home / "one"), progress)}
        if settings.database_url.startswith("postgres"):
            figures["postgresql"] = prove(Place(settings.database_url, home / "two"), progress)
    return figures


def prove(
    where: Place,
    progress: Progress,
    count: int = ROUNDS,
    buyers: int = BUYERS,
    submits: int = DOUBLES,
    killed: int = KILLS,
) -> dict[str, Any]:
    """All three proofs, each with the seconds it took."""
    mark = f"{time.time_ns():x}"
    return {
        "buyers": _timed(lambda: rounds(where, progress, count, buyers, UNITS, f"round-{mark}")),
        "doubles": _timed(lambda: doubles(where, progress, submits, f"double-{mark}")),
        "kills": _timed(lambda: kills(where, progress, killed, f"kill-{mark}")),
    }


def _timed(work: Callable[[], dict[str, Any]]) -> dict[str, Any]:
    began = time.perf_counter()
    found = work()
    return {**found, "seconds": round(time.perf_counter() - began, 1)}
