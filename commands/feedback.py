"""feedback: what customers were not content with, and the cases and labels made of it."""

from __future__ import annotations

import argparse
from typing import Any

from commands.opening import opened_shop
from commands.output import Output


def add(commands: Any) -> None:
    """Add the command, with one of its own for each thing to see."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "feedback", help="replies that customers were not content with, and what was made of them"
    )
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    one = actions.add_parser("queue", help="replies that wait for a verdict, a line each")
    one.set_defaults(run=_queue)
    one = actions.add_parser("cases", help="test cases, as eval dialogues --data reads them")
    one.set_defaults(run=_cases)
    one = actions.add_parser("labels", help="replies with a verdict, as eval judge --data reads")
    one.set_defaults(run=_labels)
    one = actions.add_parser("taught", help="sentences that the embedded model was taught")
    one.set_defaults(run=_taught)


def _queue(args: argparse.Namespace, output: Output) -> int:
    from data.reply_queue import queue, told

    with opened_shop() as shop:
        for one in told(shop.engine, queue(shop.engine)):
            output.line(one)
    return 0


def _cases(args: argparse.Namespace, output: Output) -> int:
    from data.reply_cases import cases

    with opened_shop() as shop:
        # One JSON list, which is YAML too: a file of dialogues.
        output.line([one.dialogue() for one in cases(shop.engine)])
    return 0


def _labels(args: argparse.Namespace, output: Output) -> int:
    from data.reply_queue import labels

    with opened_shop() as shop:
        for one in labels(shop.engine):
            output.line(one)
    return 0


def _taught(args: argparse.Namespace, output: Output) -> int:
    from data.taught import all_taught

    with opened_shop() as shop:
        for one in all_taught(shop.engine):
            output.line(one.model_dump(mode="json"))
    return 0
