"""doctor: what is configured, what is reachable, what is wrong."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from commands.opening import settings_now
from commands.output import Output, complain

if TYPE_CHECKING:
    from commands.checks import Check

_MARKS = {"ok": "ok   ", "note": "note ", "wrong": "WRONG"}


def add(commands: Any) -> None:
    """Add the command to the parser."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "doctor", help="tell what is configured, reachable and wrong"
    )
    parser.add_argument(
        "--json", action="store_true", help="as one JSON record, even at a terminal"
    )
    parser.set_defaults(run=doctor)


def doctor(args: argparse.Namespace, output: Output) -> int:
    """Examine the shop without changing it; 1 where something is wrong."""
    from commands.checks import examine

    checks = examine(settings_now())
    wrong = [check.name for check in checks if check.state == "wrong"]
    if output.is_watched and not args.json:
        _tell(checks, output)
        output.text("Something is wrong; see above." if wrong else "Nothing is wrong.")
        return 1 if wrong else 0
    output.line({"ok": not wrong, "checks": [check.public() for check in checks]})
    if wrong:
        complain(f"Something is wrong: {', '.join(wrong)}.")
    return 1 if wrong else 0


def _tell(checks: list[Check], output: Output) -> None:
    for check in checks:
        output.text(f"{_MARKS[check.state]} {check.name:<16} {check.detail}")
