"""Lists of strings by row and column, as numbers in one array: small, quick to keep and to take."""

from __future__ import annotations

import json
from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

Integers = NDArray[np.int32]
Lists = Sequence[Sequence[str]]
"""The lists of one row, a list a column."""


@dataclass(frozen=True)
class Ragged:
    """Any number of strings in each cell of a table.

    Attributes:
        strings: Number -> string.
        numbers: The strings of all cells, row after row, column after column.
        offsets: Shape (rows * columns + 1): where each cell begins in `numbers`.
        columns: How many columns there are.
    """

    strings: list[str]
    numbers: Integers
    offsets: NDArray[np.int64]
    columns: int

    @classmethod
    def of(cls, rows: Iterable[Lists], columns: int, strings: Sequence[str] = ()) -> Self:
        """The table of the rows, each taken once; strings that are known keep their numbers."""
        ids = {string: number for number, string in enumerate(strings)}
        numbers, lengths = array("i"), array("q")
        for row in rows:
            for cell in row:
                numbers.extend(ids.setdefault(one, len(ids)) for one in cell)
                lengths.append(len(cell))
        offsets = np.concatenate([[0], np.cumsum(lengths, dtype=np.int64)]).astype(np.int64)
        return cls(list(ids), np.array(numbers, np.int32), offsets, columns)

    def __len__(self) -> int:
        """The number of rows."""
        return (len(self.offsets) - 1) // self.columns

    def column(self, number: int) -> tuple[Integers, Integers]:
        """Numbers of the strings in one column, and the row of each."""
        starts = self.offsets[number : -1 : self.columns]
        lengths = self.offsets[number + 1 :: self.columns] - starts
        rows = np.repeat(np.arange(len(starts), dtype=np.int32), lengths)
        return self.numbers[spans(starts, lengths)], rows

    def only(self, number: int) -> list[str]:
        """The string of a column that holds at most one; "" where it holds none."""
        found = [""] * len(self)
        numbers, rows = self.column(number)
        for string, row in zip(numbers.tolist(), rows.tolist(), strict=True):
            found[row] = self.strings[string]
        return found

    def taken(self, rows: NDArray[np.int64], more: Ragged, places: NDArray[np.int64]) -> Self:
        """These rows, with the rows of `more`, which shares the first strings, put at `places`."""
        size = len(rows) * self.columns
        starts, lengths = np.zeros(size, np.int64), np.zeros(size, np.int64)
        numbers = np.concatenate([self.numbers, more.numbers])
        for table, wanted, own, shift in (
            (self, _cells(np.arange(len(rows)), self.columns), rows, 0),
            (more, _cells(places, self.columns), np.arange(len(places)), len(self.numbers)),
        ):
            cells = _cells(own, self.columns)
            starts[wanted] = table.offsets[cells] + shift
            lengths[wanted] = table.offsets[cells + 1] - table.offsets[cells]
        offsets = np.concatenate([[0], np.cumsum(lengths)])
        return type(self)(more.strings, numbers[spans(starts, lengths)], offsets, self.columns)

    def without_unused(self) -> Self:
        """The same without strings that stand in no cell."""
        used = np.unique(self.numbers)
        renumbered = np.zeros(len(self.strings), np.int32)
        renumbered[used] = np.arange(len(used), dtype=np.int32)
        strings = [self.strings[number] for number in used.tolist()]
        return type(self)(strings, renumbered[self.numbers], self.offsets, self.columns)

    def arrays(self, name: str) -> dict[str, NDArray[Any]]:
        """The table as arrays to be kept in a file under this name."""
        strings = np.frombuffer(json.dumps(self.strings).encode(), np.uint8)
        return {
            f"{name}_strings": strings,
            f"{name}_numbers": self.numbers,
            f"{name}_offsets": self.offsets,
        }

    @classmethod
    def kept(cls, file: Mapping[str, Any], name: str, columns: int) -> Self:
        """The table that a file keeps under the name; raises KeyError or ValueError."""
        strings = json.loads(bytes(file[f"{name}_strings"]))
        return cls(strings, file[f"{name}_numbers"], file[f"{name}_offsets"], columns)


def _cells(rows: NDArray[np.int64], columns: int) -> NDArray[np.int64]:
    cells: NDArray[np.int64] = (rows[:, np.newaxis] * columns + np.arange(columns)).ravel()
    return cells


def spans(starts: NDArray[np.int64], lengths: NDArray[np.int64]) -> NDArray[np.int64]:
    """Every place within the spans, one span after the other."""
    before = np.cumsum(lengths) - lengths
    found: NDArray[np.int64] = np.repeat(starts - before, lengths)
    found += np.arange(len(found))
    return found
