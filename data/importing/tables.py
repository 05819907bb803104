"""Rows of CSV and TSV files, under their column names."""

from __future__ import annotations

import csv
import re
from collections import deque
from collections.abc import Iterable, Iterator
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

    A quote that is never closed costs the row it stands in, not those after it.

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
        lines = _Lines(text)
        names = _names(next(csv.reader(lines, delimiter=delimiter)))
        while True:
            number = lines.begin()
            try:
                cells = next(csv.reader(lines, delimiter=delimiter), None)
            except csv.Error as error:
                lines.back_to_second()
                yield RowError(number, "", f"cannot be read: {error}")
                continue
            if cells is None:
                return
            if len(cells) != len(names) and not lines.well_quoted(delimiter, len(names)):
                lines.back_to_second()
                yield RowError(number, "", "a quote in it is never closed")
            elif row := _row(names, cells):
                yield number, row


class _Lines:
    """The lines of a file, of which those of the present row can be given back."""

    def __init__(self, text: Iterable[str]) -> None:
        self._text = iter(text)
        self._waiting: deque[str] = deque()
        self._present: list[str] = []
        self._number = 1

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = self._waiting.popleft() if self._waiting else next(self._text)
        self._present.append(line)
        return line

    def well_quoted(self, delimiter: str, width: int) -> bool:
        """Whether the present row is one line, or several of which no quote is in doubt."""
        if len(self._present) == 1:
            return True
        try:
            cells = next(csv.reader(self._present, delimiter=delimiter, strict=True))
        except csv.Error:
            return False
        return len(cells) <= width

    def begin(self) -> int:
        """Begin a row; the number of its first line."""
        self._number += len(self._present)
        self._present.clear()
        return self._number

    def back_to_second(self) -> None:
        """Let only the first line be the present row's."""
        self._waiting.extendleft(reversed(self._present[1:]))
        del self._present[1:]


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
