"""guard: what the input guard says to a text."""

from __future__ import annotations

import argparse
import sys
import time
from typing import Any

from commands.batches import batch_lines, id_and_text
from commands.opening import settings_now
from commands.output import Output


def add(commands: Any) -> None:
    """Add the command to the parser."""
    parser: argparse.ArgumentParser = commands.add_parser("guard", help="check a customer's text")
    group = parser.add_mutually_exclusive_group()
    group.add_argument("text", nargs="?", help="the text; without it, all of standard input")
    group.add_argument("--batch", metavar="FILE", help="a text a line; - is standard input")
    parser.set_defaults(run=guard)


def guard(args: argparse.Namespace, output: Output) -> int:
    """Answer with the verdict, and why."""
    from graph.guardrails.input import check_input
    from knowledge.embedding import open_embedder

    settings = settings_now()
    embedder = open_embedder(settings)

    def answer(text: str) -> dict[str, Any]:
        started = time.perf_counter()
        found = check_input(text, settings, embedder)
        return {
            "verdict": found.verdict,
            "reasons": list(found.reasons),
            "score": round(found.score, 4),
            "took_ms": round((time.perf_counter() - started) * 1000, 1),
        }

    if args.batch is None:
        output.line(answer(sys.stdin.read() if args.text is None else args.text))
        return 0
    for number, line in enumerate(batch_lines(args.batch), start=1):
        # The id is optional: a text that holds a tab itself is taken whole.
        key, text = id_and_text(number, line)
        short = "\t" in line and len(key) <= 40 and " " not in key
        record = {"query_id": key} if short else {}
        output.line(record | answer(text if short else line))
    return 0
