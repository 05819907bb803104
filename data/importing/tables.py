"""Rows of CSV and TSV files, under their column names."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from pathlib import Path

from data.errors import BadFile
from data.importing.report import RowError
from data.importing.text_files import open_text, without_controls

_DELIMITERS = "\t,;|"
_MAX_FIELD = 2_000_000

TableRow = tuple[int, dict[str, str]]


def header_of(path: Path) -> list[str]:
    """The column names, in small letters, as they stand in the first line; empty: no table."""
    with open_text(path) as text:
        first = text.readline()
    if not first.strip():
        return []
    return _names(next(csv.reader([first], delimiter=_delimiter(first))))


def table_rows(path: Path) -> Iterator[TableRow | RowError]:
    """Each row under its column names (small letters, single spaces); empty cells are left out.

    Raises:
        BadFile: The file has no header.
    """
    csv.field_size_limit(_MAX_FIELD)
    with open_text(path) as text:
        first = text.readline()
        if not first.strip():
            raise BadFile(f"{path.name} has no header.")
        delimiter = _delimiter(first)
        text.seek(0)
        reader = csv.reader(text, delimiter=delimiter)
        names = _names(next(reader))
        while True:
            line = reader.line_num + 1
            try:
                cells = next(reader, None)
            except csv.Error as error:
                yield RowError(line, "", f"cannot be read: {error}")
                continue
            if cells is None:
                return
            row = _row(names, cells)
            if row:
                yield line, row


def _row(names: list[str], cells: list[str]) -> dict[str, str]:
    row: dict[str, str] = {}
    for name, cell in zip(names, cells, strict=False):
        value = without_controls(cell).strip()
        # A repeated column (additional pictures) adds to the first.
        if value and name:
            row[name] = f"{row[name]},{value}" if name in row else value
    return row


def _delimiter(header: str) -> str:
    unquoted = re.sub(r'"[^"]*"', "", header)
    return max(_DELIMITERS, key=unquoted.count)


def _names(cells: list[str]) -> list[str]:
    return [_name(" ".join(cell.replace("\ufeff", "").split())) for cell in cells]


def _name(text: str) -> str:
    """Small letters, save for what a column such as "specification:RAM" names itself."""
    head, mark, rest = text.partition(":")
    return head.lower() + mark + (rest if len(head) > 1 else rest.lower())
