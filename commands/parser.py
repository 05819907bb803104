"""All commands with their arguments."""

from __future__ import annotations

import argparse

from commands import (
    asking_models,
    backing_up,
    chatting,
    checking,
    documenting,
    faqs,
    feedback,
    guarding,
    importing,
    jobbing,
    judging,
    leaving,
    people,
    prompting,
    receiving,
    recommending,
    searching,
    serving,
    settling,
    summarizing,
    tooling,
)

_FAMILIES = (
    importing,
    documenting,
    faqs,
    feedback,
    searching,
    chatting,
    guarding,
    tooling,
    summarizing,
    recommending,
    serving,
    settling,
    receiving,
    jobbing,
    backing_up,
    leaving,
    checking,
    asking_models,
    prompting,
    judging,
    people,
)


def build_parser() -> argparse.ArgumentParser:
    """The parser of `smartshop`; it ends the program with exit code 2 on wrong usage."""
    parser = argparse.ArgumentParser(
        prog="smartshop",
        description="A chat-first shopping and support assistant that any online store can run.",
        epilog="SMARTSHOP_HOME names the folder of all state. JSON goes to standard output.",
    )
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    for family in _FAMILIES:
        family.add(commands)
    return parser
