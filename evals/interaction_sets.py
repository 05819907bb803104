"""Sets of histories for judging recommendations: a line a person, or interactions of ours."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix, diags

from data.errors import BadFile
from data.importing.formats.plain import interactions_reader
from data.importing.report import Row

FOLDER = "s3rec_beauty"
ATTRIBUTES = "_item2attributes.json"
SHORTEST = 3


@dataclass(frozen=True)
class InteractionSet:
    """Histories in order of time, items by number.

    Attributes:
        histories: Item numbers of each person, oldest first. items: How many there are.
        attributes: Items in rows, length one each, of their attributes; None where unknown.
    """

    histories: Sequence[Sequence[int]]
    items: int
    attributes: csr_matrix | None

    def without_last(self, count: int) -> list[Sequence[int]]:
        """The histories without their last `count` items."""
        return [history[:-count] for history in self.histories]


def interaction_set(path: Path) -> InteractionSet:
    """The set of a file, or of the one text file with histories in a folder.

    Raises:
        BadFile: There is no such file, or nothing in it can be judged by.
    """
    file = _file(path)
    told = _lines(file) if file.suffix == ".txt" else _ours(file)
    number: dict[str, int] = {}
    histories = [
        [number.setdefault(item, len(number)) for item in dict.fromkeys(history)]
        for history in told
    ]
    histories = [history for history in histories if len(history) >= SHORTEST]
    if not histories:
        raise BadFile(f"{file.name} holds no histories of {SHORTEST} products or more.")
    beside = file.with_name(f"{file.stem}{ATTRIBUTES}")
    known = json.loads(beside.read_text("utf-8")) if beside.exists() else None
    return InteractionSet(histories, len(number), known and _attributes(known, number))


def _file(path: Path) -> Path:
    if path.is_dir():
        found = sorted(path.glob("*.txt"), key=lambda one: one.stat().st_size)
        if found:
            return found[-1]
    if not path.is_file():
        raise BadFile(f"There are no histories at {path}.")
    return path


def _lines(file: Path) -> list[list[str]]:
    """A person a line: their id, then the items in order of time."""
    return [line.split()[1:] for line in file.read_text("utf-8").splitlines() if line.strip()]


def _ours(file: Path) -> list[list[str]]:
    """Interactions as `smartshop import` takes them, by person and time."""
    records = [row.record for row in interactions_reader(file)(file) if isinstance(row, Row)]
    found: dict[str, list[str]] = {}
    for record in sorted(records, key=lambda one: one.timestamp):
        found.setdefault(record.customer, []).append(record.product_id)
    return list(found.values())


def _attributes(known: dict[str, Sequence[Any]], number: dict[str, int]) -> csr_matrix:
    """Attributes weighed by how rare they are, rows of length one."""
    rows = [number[item] for item, values in known.items() if item in number for _ in values]
    names = [str(value) for item, values in known.items() if item in number for value in values]
    columns: dict[str, int] = {}
    places = [columns.setdefault(name, len(columns)) for name in names]
    shape = (len(number), max(len(columns), 1))
    table = csr_matrix((np.ones(len(rows), np.float32), (rows, places)), shape=shape)
    told_by = np.asarray((table > 0).sum(axis=0)).ravel()
    weighed = table @ diags(np.log((1 + len(number)) / (1 + told_by)))
    length = np.sqrt(np.asarray(weighed.multiply(weighed).sum(axis=1)).ravel())
    return csr_matrix(diags(1 / np.maximum(length, 1e-9)) @ weighed, dtype=np.float32)
