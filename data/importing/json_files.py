"""Entries of JSON files: a line each, one array, or an object that holds them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any, NoReturn

from data.errors import BadFile
from data.importing.report import RowError
from data.importing.text_files import open_text

_HOLDERS = ("products", "items", "entries", "data", "reviews", "faqs", "results")
_MAX_LINE = 4_000_000

Entry = tuple[int, dict[str, Any]]


def json_entries(path: Path) -> Iterator[Entry | RowError]:
    """Each object of the file with its line or its position.

    Raises:
        BadFile: It is neither JSON nor JSON lines.
    """
    return _line_entries(path) if is_json_lines(path) else _document_entries(path)


def json_document(path: Path) -> Any:
    """The one JSON value of the file; numbers that JSON does not know are refused."""
    with open_text(path) as text:
        try:
            return json.loads(text.read(), parse_constant=_refuse_constant)
        except (ValueError, RecursionError) as error:
            raise BadFile(f"{path.name} is not valid JSON: {_where(error)}.") from error


def whole_document(path: Path) -> Any:
    """The one JSON value of a file, also where it stands in one line; None for JSON lines."""
    with open_text(path) as text:
        lines = (line for line in text if line.strip())
        one_line = next(lines, None) is not None and next(lines, None) is None
    if not one_line:
        return None if is_json_lines(path) else json_document(path)
    with suppress(BadFile):
        return json_document(path)
    return None


def is_json_lines(path: Path) -> bool:
    """Whether the first non-empty line is an object by itself and the file goes on after it."""
    with open_text(path) as text:
        lines = (line for line in text if line.strip())
        first = next(lines, "")
        if not first.lstrip().startswith("{"):
            return False
        try:
            value = json.loads(first)
        except (ValueError, RecursionError):
            # A broken first line of a line format is a bad row; a document goes on with a key.
            following = next(lines, "").lstrip()
            return first.rstrip().endswith("}") and following.startswith("{")
        return next(lines, None) is not None or not _held(value)


def _line_entries(path: Path) -> Iterator[Entry | RowError]:
    with open_text(path) as text:
        for number, line in enumerate(text, start=1):
            if not line.strip():
                continue
            if len(line) > _MAX_LINE:
                yield RowError(number, "", "the line is too long")
                continue
            try:
                value = json.loads(line, parse_constant=_refuse_constant)
            except (ValueError, RecursionError) as error:
                yield RowError(number, "", f"is not valid JSON: {_where(error)}")
                continue
            yield _entry(number, value)


def _document_entries(path: Path) -> Iterator[Entry | RowError]:
    value = json_document(path)
    entries = value if isinstance(value, list) else _held(value) or [value]
    for number, entry in enumerate(entries, start=1):
        yield _entry(number, entry)


def _entry(number: int, value: Any) -> Entry | RowError:
    if isinstance(value, dict):
        return number, value
    return RowError(number, "", "is not an object")


def _held(value: Any) -> list[Any]:
    if isinstance(value, dict):
        for name in _HOLDERS:
            if isinstance(value.get(name), list) and "id" not in value:
                return list(value[name])
    return []


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is not a number")


def _where(error: Exception) -> str:
    if isinstance(error, json.JSONDecodeError):
        return f"{error.msg} at line {error.lineno}, column {error.colno}"
    return str(error) or type(error).__name__
