"""eval and bench: figures of how good and how fast the assistant is."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from commands.opening import settings_now
from commands.output import Output
from commands.progress import shown_progress

ALL = "all"


def add(commands: Any) -> None:
    """Add the two commands to the parser."""
    parser: argparse.ArgumentParser = commands.add_parser("eval", help="run an evaluation suite")
    parser.add_argument("suite", help="its name, or all")
    parser.add_argument("--data", type=Path, metavar="PATH", help="data of your own")
    parser.add_argument("--out", type=Path, metavar="DIR", help="where the figures are written")
    parser.set_defaults(run=evaluate)

    parser = commands.add_parser("bench", help="run the benchmarks")
    parser.add_argument("name", nargs="?", default=ALL, help="one of them; without it, all")
    parser.add_argument("--data", type=Path, metavar="PATH", help="data of your own")
    parser.set_defaults(run=bench)


def evaluate(args: argparse.Namespace, output: Output) -> int:
    """Run suites; print their figures and write them as JSON and Markdown."""
    from evals.registry import SUITES, run_suite
    from evals.report import write_report

    settings = settings_now()
    out = args.out or settings.home / "evals"
    for name in SUITES if args.suite == ALL else [args.suite]:
        with shown_progress() as progress:
            figures = run_suite(name, settings, args.data, progress)
        written = write_report(name, figures, out)
        output.line({"suite": name, "figures": figures, "written": [str(p) for p in written]})
    return 0


def bench(args: argparse.Namespace, output: Output) -> int:
    """Run benchmarks and print their figures."""
    from evals.registry import BENCHMARKS, run_benchmark

    settings = settings_now()
    for name in BENCHMARKS if args.name == ALL else [args.name]:
        with shown_progress() as progress:
            figures = run_benchmark(name, settings, args.data, progress)
        output.line({"benchmark": name, "figures": figures})
    return 0
