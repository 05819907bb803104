"""What every product's texts say, cut once and kept: only changed products are cut again."""

from __future__ import annotations

import json
import os
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from itertools import compress
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from data.catalogue import CatalogueRow, Sheet
from knowledge.makers import begun, makers
from knowledge.product_words import FIELDS, LABELS, fields, labels
from knowledge.ragged import Integers, Lists, Ragged

__all__ = ["FIELDS", "Integers", "TokenTable", "cut", "digest", "load", "save"]

_FORMAT = b"words-6"
_MAKER, _BEGUN, _KIND = (LABELS.index(name) for name in ("maker", "begun", "kind"))


@dataclass(frozen=True)
class TokenTable:
    """Words and labels by product, in the order of the rows they were cut from.

    Attributes:
        digests: Hash of each row's texts.
        texts: Words, a column for each of `FIELDS`.
        labels: What else is read from the texts, a column for each of `LABELS`.
    """

    digests: NDArray[np.uint64]
    texts: Ragged
    labels: Ragged

    def __len__(self) -> int:
        """The number of rows."""
        return len(self.digests)

    def field(self, name: str) -> tuple[Integers, Integers]:
        """Word numbers of one field, and the row of each."""
        return self.texts.column(FIELDS.index(name))

    def label(self, name: str) -> tuple[Integers, Integers]:
        """Label numbers of one column, and the row of each."""
        return self.labels.column(LABELS.index(name))

    def makers(self) -> frozenset[str]:
        """The makers that some rows were cut with."""
        return frozenset(self.labels.only(LABELS.index("maker"))) - {""}

    def heads(self) -> list[str]:
        """The head noun of each product's name, "" where it has none."""
        return self.labels.only(LABELS.index("type"))


def cut(
    rows: Sequence[CatalogueRow],
    known: TokenTable | None = None,
    named: Collection[str] | None = None,
) -> TokenTable:
    """The table of the rows; rows that `known` holds unchanged are taken from it.

    `named` are the makers that names may begin with; found among the rows unless given.
    """
    known = _empty() if known is None else known
    digests = np.array([digest(row) for row in rows], np.uint64)
    places = _places(digests, known.digests)
    found = _makers(rows, places, known, named)
    cut_with = known.labels.only(_MAKER)
    same = np.array(
        [
            place >= 0 and cut_with[place] == maker
            for place, maker in zip(places.tolist(), found, strict=True)
        ],
        bool,
    )
    new = [
        (row._replace(brand=row.brand or maker or None), row, maker)
        for row, maker in compress(zip(rows, found, strict=True), ~same)
    ]
    # One by one: the words of a whole catalogue as lists are gigabytes.
    texts = (fields(named) for named, _, _ in new)
    told = (labels(row, maker) for _, row, maker in new)
    at = np.flatnonzero(~same)
    places[at] = 0
    return TokenTable(
        digests,
        _taken(known.texts, texts, places, at),
        _taken(known.labels, told, places, at),
    )


def _taken(
    known: Ragged, new: Iterable[Lists], places: NDArray[np.int64], at: NDArray[np.int64]
) -> Ragged:
    more = Ragged.of(new, known.columns, known.strings)
    if not len(known):
        return more
    return known.taken(places, more, at).without_unused()


def _makers(
    rows: Sequence[CatalogueRow],
    places: NDArray[np.int64],
    known: TokenTable,
    named: Collection[str] | None,
) -> list[str]:
    """The maker that each name tells, "" where it tells none or the brand is known."""
    firsts, kinds = known.labels.only(_BEGUN), known.labels.only(_KIND)
    told = [
        None if row.brand else (firsts[place], kinds[place]) if place >= 0 else begun(row.name)
        for row, place in zip(rows, places.tolist(), strict=True)
    ]
    if named is None:
        named = makers([pair for pair in told if pair is not None])
    return [pair[0] if pair and pair[0] in named else "" for pair in told]


def _places(digests: NDArray[np.uint64], known: NDArray[np.uint64]) -> NDArray[np.int64]:
    """Where each digest stands among the known ones, -1 for a new one."""
    if not len(known):
        return np.full(len(digests), -1, np.int64)
    order = np.argsort(known)
    at = order[np.minimum(np.searchsorted(known, digests, sorter=order), len(known) - 1)]
    return np.where(known[at] == digests, at, -1)


def digest(row: CatalogueRow) -> int:
    """A hash of all the texts of a product."""
    sheets = (row.attributes, row.specifications, *row.options)
    parts = (row.name, row.brand or "", row.category, row.description, *map(_raw, sheets))
    text = "\0".join(parts).encode("utf-8", "surrogatepass")
    return int.from_bytes(blake2b(text, digest_size=8, key=_FORMAT).digest(), "little")


def _raw(sheet: Mapping[str, Any]) -> str:
    return sheet.raw if isinstance(sheet, Sheet) else json.dumps(sheet, default=str)


def _empty() -> TokenTable:
    nothing = Ragged.of((), len(FIELDS)), Ragged.of((), len(LABELS))
    return TokenTable(np.zeros(0, np.uint64), *nothing)


def load(path: Path) -> TokenTable | None:
    """The table kept in the file; None where there is none that can be read."""
    try:
        with np.load(path, allow_pickle=False) as kept:
            return TokenTable(
                digests=kept["digests"],
                texts=Ragged.kept(kept, "texts", len(FIELDS)),
                labels=Ragged.kept(kept, "labels", len(LABELS)),
            )
    except (OSError, BadZipFile, ValueError, KeyError, EOFError):
        # Derived data: whatever is wrong with it, it is cut anew from SQL.
        return None


def save(table: TokenTable, path: Path) -> None:
    """Keep the table in the file, whole or not at all; raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_name(f"{path.name}.{os.getpid()}.part")
    arrays: dict[str, Any] = table.texts.arrays("texts") | table.labels.arrays("labels")
    with partial.open("wb") as file:
        np.savez(file, digests=table.digests, **arrays)
    partial.replace(path)
