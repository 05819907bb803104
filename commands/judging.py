"""eval and bench: figures of how good and how fast the assistant is."""

from __future__ import annotations

import argparse
from collections.abc import Collection
from pathlib import Path
from typing import Any

from commands.opening import settings_now
from commands.output import Output, complain
from commands.progress import shown_progress
from data.errors import ShopError
from data.settings import Settings

ALL = "all"


def add(commands: Any) -> None:
    """Add the two commands to the parser."""
    parser: argparse.ArgumentParser = commands.add_parser("eval", help="run an evaluation suite")
    parser.add_argument("suite", type=_suite, help="its name, or all")
    parser.add_argument("--data", type=Path, metavar="PATH", help="data of your own")
    parser.add_argument("--out", type=Path, metavar="DIR", help="where the figures are written")
    parser.add_argument(
        "--against",
        type=Path,
        metavar="FILE",
        help="an earlier report, or a folder of them; 1 where a figure is worse beyond chance",
    )
    parser.set_defaults(run=evaluate)

    parser = commands.add_parser("bench", help="run the benchmarks")
    parser.add_argument(
        "name", nargs="?", default=ALL, type=_benchmark, help="one of them; without it, all"
    )
    parser.add_argument("--data", type=Path, metavar="PATH", help="data of your own")
    parser.set_defaults(run=bench)


def _suite(name: str) -> str:
    from evals.registry import SUITES

    return _known(name, SUITES)


def _benchmark(name: str) -> str:
    from evals.registry import BENCHMARKS

    return _known(name, BENCHMARKS)


def _known(name: str, names: Collection[str]) -> str:
    if name != ALL and name not in names:
        listed = ", ".join(sorted(names))
        raise argparse.ArgumentTypeError(f"there is no {name}; there are {ALL}, {listed}")
    return name


def evaluate(args: argparse.Namespace, output: Output) -> int:
    """Run suites; print their figures and write them as JSON and Markdown.

    Among all of them one that is refused, or is worse than before, does not keep the rest.
    """
    from evals.registry import SUITES

    if args.suite != ALL:
        return _judged(args.suite, args, output)
    statuses, left_out = [], _costly(settings_now())
    for name in SUITES:
        if name in left_out:
            continue
        try:
            statuses.append(_judged(name, args, output))
        except ShopError as error:
            complain(f"{name}: {error.message}")
            statuses.append(1)
    return max(statuses)


def _costly(settings: Settings) -> set[str]:
    """Suites that need a language model which is not set: all of them are run without it."""
    from graph.models import chosen_model

    without_judge = set() if settings.judge_model else {"judge"}
    return without_judge | ({"prompts"} if chosen_model(settings).is_embedded else set())


def _judged(name: str, args: argparse.Namespace, output: Output) -> int:
    """Run one suite; 1 where it is worse than the stored report."""
    from evals.runner import judge

    settings = settings_now()
    with shown_progress() as progress:
        judged = judge(name, settings, args.data, progress, args.against)
    written = [str(path) for path in judged.write(args.out or settings.home / "evals")]
    found = {"suite": name, "figures": judged.figures, "written": written}
    output.line({**found, **judged.added()})
    if judged.faults:
        complain(f"{name}: worse than before: {'; '.join(judged.faults)}.")
    return 1 if judged.faults else 0


def bench(args: argparse.Namespace, output: Output) -> int:
    """Run benchmarks and print their figures."""
    from evals.registry import BENCHMARKS, run_benchmark

    settings = settings_now()
    for name in BENCHMARKS if args.name == ALL else [args.name]:
        with shown_progress() as progress:
            figures = run_benchmark(name, settings, args.data, progress)
        output.line({"benchmark": name, "figures": figures})
    return 0
