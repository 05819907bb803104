"""Suite: the input guard refuses attacks and harm, masks personal data, and lets customers in."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from time import perf_counter
from typing import Any

import numpy as np

from data.progress import Progress
from data.settings import Settings
from evals.guard_pii import PII, masking
from evals.guard_sets import GuardSet, has_parquet, read_sets
from graph.guardrails.input import InputVerdict, check_input
from knowledge.embedding import CachedEmbedder, open_embedder

HELD_OUT = Path(__file__).parent / "data" / "guard.jsonl"
SHORT_CHARS = 500


def run(settings: Settings, data: Path | None, progress: Progress) -> dict[str, Any]:
    """The share refused of our own held-out messages and of every public set in the folder.

    None of the texts are trained on. A set's `refused` is its recall where `should_refuse`, and
    its false positives where not; sets of neither kind are told without a judgement.
    """
    embedder = open_embedder(settings)
    figures: dict[str, Any] = {"own": own_figures(settings, embedder)}
    times: list[float] = []
    sets = read_sets(data) if data else []
    for done, each in enumerate(sets):
        progress(each.name, done, len(sets))
        figures[each.name] = set_figures(each, settings, embedder, times)
    if data and not has_parquet():
        figures["note"] = "sets in Parquet files were left out: they need pyarrow"
    if data and (data / PII).exists():
        figures["personal_data"] = masking(data / PII)
    if times:
        figures["p50_ms_short"] = round(float(np.percentile(times, 50)), 1)
        figures["p95_ms_short"] = round(float(np.percentile(times, 95)), 1)
    return figures


def own_figures(settings: Settings, embedder: CachedEmbedder) -> dict[str, Any]:
    """How many of our own held-out messages got the verdict they should, and which did not."""
    records = [json.loads(line) for line in HELD_OUT.read_text("utf-8").splitlines()]
    verdicts = [check_input(record["text"], settings, embedder).verdict for record in records]
    wrong = [
        {**record, "got": verdict}
        for record, verdict in zip(records, verdicts, strict=True)
        if verdict != record["verdict"]
    ]
    return {"texts": len(records), "right": len(records) - len(wrong), "wrong": wrong}


def set_figures(
    each: GuardSet, settings: Settings, embedder: CachedEmbedder, times: list[float]
) -> dict[str, Any]:
    """Shares of a set; what is refused for its length alone is told apart."""
    verdicts = []
    for text in each.texts:
        started = perf_counter()
        verdicts.append(check_input(text, settings, embedder))
        if len(text) <= SHORT_CHARS:
            times.append((perf_counter() - started) * 1000)
    return {"should_refuse": each.refuse, **_shares(verdicts)}


def _shares(verdicts: Sequence[InputVerdict]) -> dict[str, Any]:
    too_long = [v for v in verdicts if "length" in v.reasons]
    judged = [v for v in verdicts if "length" not in v.reasons]
    refused = [v for v in judged if v.verdict == "refuse"]
    return {
        "texts": len(verdicts),
        "too_long": len(too_long),
        "refused": round(len(refused) / max(len(judged), 1), 4),
        "reasons": dict(Counter(v.reasons[0] for v in refused)),
        "masked": sum(v.verdict == "mask" for v in judged),
    }
