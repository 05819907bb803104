"""Suite: what of a listing is quoted on questions put in customers' own words."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Literal

from data.progress import Progress
from data.settings import Settings
from evals.catalogues import SHARED
from evals.listing_trials import Trial, by_half, read_told, trials
from graph.embedded.evidence import Evidence
from graph.embedded.meaning import evidence_on
from knowledge.embedding import open_embedder
from knowledge.likeness import Likeness, VectorLikeness

Outcome = Literal["right", "near", "wrong", "wrong_near", "silent"]


def run(settings: Settings, data: Path | None, progress: Progress) -> dict[str, Any]:
    """By half: what is quoted by the words alone, and by the meaning too.

    `near` is what is said to come nearest and not to tell the answer outright; of questions that
    the listing does not answer every quotation is wrong.
    """
    found = trials(read_told(), shared(data))
    likeness = VectorLikeness(open_embedder(settings))
    return {
        half: {
            "questions": len(part),
            "words": measure(part, None, progress),
            "meaning": measure(part, likeness, progress),
        }
        for half, part in by_half(found).items()
    }


def shared(data: Path | None) -> Path | None:
    """The folder of shared data, where there is one."""
    return data or (Path(os.environ[SHARED]) if os.environ.get(SHARED) else None)


def measure(
    part: Sequence[Trial], likeness: Likeness | None, progress: Progress
) -> dict[str, dict[str, float]]:
    """Shares of each outcome, by what tells the answer."""
    counts: dict[str, Counter[Outcome]] = {}
    for n, trial in enumerate(part, 1):
        progress("Asking", n, len(part))
        evidence = evidence_on(trial.product, trial.asked.question, likeness)
        counts.setdefault(trial.asked.told_by, Counter())[judged(trial, evidence)] += 1
    return {told_by: _shares(outcomes) for told_by, outcomes in sorted(counts.items())}


def judged(trial: Trial, evidence: Evidence) -> Outcome:
    """How what is quoted compares with the label."""
    if not evidence:
        return "silent"
    quoted = [(row.name, row.value) for row in evidence.rows] or [("", evidence.sentence)]
    if any(trial.is_told_by(name, text) for name, text in quoted):
        return "right" if evidence.outright else "near"
    return "wrong" if evidence.outright else "wrong_near"


def _shares(counts: Counter[Outcome]) -> dict[str, float]:
    total = counts.total()
    return {"questions": total, **{name: round(counts[name] / total, 3) for name in sorted(counts)}}
