"""Batch files: a line a request, "-" for standard input."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from typing import Any

from data.errors import BadFile, InvalidInput, NotFound


def batch_lines(source: str) -> Iterator[str]:
    """The lines that are not empty, without their ends; utf-8, whatever else is replaced.

    Raises:
        NotFound: There is no such file.
        BadFile: It cannot be read.
    """
    if source == "-":
        for line in iter(sys.stdin.readline, ""):
            if line.strip():
                yield line.rstrip("\r\n")
        return
    try:
        with open(source, encoding="utf-8-sig", errors="replace", newline="\n") as stream:
            for line in stream:
                if line.strip():
                    yield line.rstrip("\r\n")
    except FileNotFoundError as error:
        raise NotFound(f"There is no file {source}.") from error
    except OSError as error:
        raise BadFile(f"{source} cannot be read: {error.strerror}.") from error


def id_and_text(number: int, line: str) -> tuple[str, str]:
    """The two halves of "id<TAB>text"; a line without a tab has its number as its id."""
    key, tab, text = line.partition("\t")
    return (key.strip(), text.strip()) if tab else (str(number), line.strip())


def json_object(text: str) -> dict[str, Any]:
    """The object in a line of JSON.

    Raises:
        InvalidInput: It is no JSON object.
    """
    try:
        value = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise InvalidInput("The line is not valid JSON.") from error
    if not isinstance(value, dict):
        raise InvalidInput("The line is not a JSON object.")
    return value


def error_record(code: str, message: str, **more: Any) -> dict[str, Any]:
    """The record of a line that could not be answered."""
    return {**more, "error": {"code": code, "message": message}}


def count(text: str) -> int:
    """A number of results, from 1 to 200, for argparse."""
    try:
        value = int(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number") from error
    if not 1 <= value <= 200:
        raise argparse.ArgumentTypeError("must be from 1 to 200")
    return value


def one_or_batch(parser: argparse.ArgumentParser, name: str, what: str) -> None:
    """A positional text or `--batch FILE`; exactly one of them."""
    group = parser.add_mutually_exclusive_group(required=True)
    group.add_argument(name, nargs="?", help=what)
    group.add_argument("--batch", metavar="FILE", help="a line each; - is standard input")
