"""What the input guard refuses and lets in: our own messages and samples of public sets."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from data.progress import Progress, silent
from data.settings import Settings
from evals.catalogues import SHARED
from evals.guard import own_figures, set_figures
from evals.guard_sets import read_sets
from evals.measures import Measure, measures_of
from evals.studies.samples import spread
from knowledge.embedding import open_embedder


def guard_study(settings: Settings, texts: int, progress: Progress = silent) -> dict[str, Any]:
    """Our own messages, and the share refused of each public set that is at hand.

    Args:
        settings: Of the shop whose guard it is.
        texts: How many texts of a set are tried at most.
        progress: Told how far it is.
    """
    embedder = open_embedder(settings)
    found: dict[str, Any] = {"own": own_figures(settings, embedder)}
    times: list[float] = []
    shared = os.environ.get(SHARED)
    sets = read_sets(Path(shared)) if shared and Path(shared).is_dir() else []
    for done, each in enumerate(sets):
        progress(each.name, done, len(sets))
        some = type(each)(each.name, spread(each.texts, texts), each.refuse)
        found[each.name] = set_figures(some, settings, embedder, times)
    rows = {one.figure: _row(one) for one in measures_of("guard", found)}
    return {
        "rows": rows,
        "attacks": {name: row for name, row in rows.items() if row["better"] == "more"},
        "traffic": {name: row for name, row in rows.items() if row["better"] == "less"},
        "times_ms": {"texts of up to 500 characters": sorted(times)},
    }


def _row(measure: Measure) -> dict[str, Any]:
    told = measure.public()
    return {"share": told["value"], "share_interval": told["interval"], "of": told["of"],
            "better": told["better"]}  # fmt: skip
