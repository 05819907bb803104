"""Which suites and benchmarks there are; each module is loaded when it is run."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import Path
from typing import Any

from data.errors import InvalidInput
from data.progress import Progress, silent
from data.settings import Settings

SUITES: Mapping[str, str] = {
    "constraints": "evals.constraints",
    "agreement": "evals.agreement",
    "cap": "evals.cap",
    "cheap": "evals.cheap",
    "false-replies": "evals.false_replies",
    "understanding": "evals.understanding",
    "asked": "evals.asked",
    "help": "evals.help",
    "questions": "evals.questions",
    "listing": "evals.listing",
    "guard": "evals.guard",
    "search": "evals.search",
    "suggest": "evals.suggest",
    "reviews": "evals.reviews",
    "summaries": "evals.summaries",
    "orders": "evals.orders",
    "recommend": "evals.recommend",
    "dialogues": "evals.talk.suite",
    "fuzz": "evals.talk.fuzz",
    "judge": "evals.judge",
    "prompts": "evals.prompts",
}
BENCHMARKS: Mapping[str, str] = {
    "turn": "evals.bench_turn",
    "context": "evals.bench_context",
    "words": "evals.bench_words",
    "ingest": "evals.bench_ingest",
    "search": "evals.bench_search",
    "suggest": "evals.bench_suggest",
    "summaries": "evals.bench_summaries",
    "help": "evals.bench_help",
    "checkout": "evals.bench_checkout",
    "recommend": "evals.bench_recommend",
    "page": "evals.bench_page",
    "sessions": "evals.bench_sessions",
    "tracing": "evals.bench_tracing",
    "experiments": "evals.bench_experiments",
}

Run = Callable[[Settings, Path | None, Progress], dict[str, Any]]


def run_suite(
    name: str, settings: Settings, data: Path | None = None, progress: Progress = silent
) -> dict[str, Any]:
    """The figures of a suite.

    Raises:
        InvalidInput: There is no such suite.
    """
    return _load(name, SUITES)(settings, data, progress)


def run_benchmark(
    name: str, settings: Settings, data: Path | None = None, progress: Progress = silent
) -> dict[str, Any]:
    """The figures of a benchmark.

    Raises:
        InvalidInput: There is no such benchmark.
    """
    return _load(name, BENCHMARKS)(settings, data, progress)


def _load(name: str, known: Mapping[str, str]) -> Run:
    if name not in known:
        raise InvalidInput(f"There is no {name}; there are {', '.join(sorted(known))}.")
    run: Run = import_module(known[name]).run
    return run
