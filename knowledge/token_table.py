"""The words of every product by field, cut once and kept: only changed products are cut again."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from data.catalogue import CatalogueRow
from knowledge.names import core_words
from knowledge.words import compounds, words

FIELDS = ("core", "name", "shelf", "attributes", "description")
"""What it is; the whole name; brand and category; attributes; description."""

DESCRIPTION_CHARS = 3000
_FORMAT = b"words-2"

Integers = NDArray[np.int32]


@dataclass(frozen=True)
class TokenTable:
    """Words by product and field.

    Attributes:
        digests: Row -> hash of the texts it was cut from.
        words: Word id -> word.
        tokens: Word ids of all rows, field after field.
        offsets: Shape (rows * fields + 1): where each field of each row begins in `tokens`.
    """

    digests: list[str]
    words: list[str]
    tokens: Integers
    offsets: Integers

    def field(self, number: int) -> tuple[Integers, Integers]:
        """Word ids of one field, and the row of each."""
        starts = self.offsets[number : -1 : len(FIELDS)]
        lengths = self.offsets[number + 1 :: len(FIELDS)] - starts
        rows = np.repeat(np.arange(len(starts), dtype=np.int32), lengths)
        within = np.arange(len(rows)) - np.repeat(np.cumsum(lengths) - lengths, lengths)
        return self.tokens[np.repeat(starts, lengths) + within], rows


def cut(rows: Sequence[CatalogueRow], known: TokenTable | None = None) -> TokenTable:
    """The table of the rows; rows that `known` holds unchanged are taken from it."""
    spelled = list(known.words) if known else []
    ids = {word: number for number, word in enumerate(spelled)}
    place = {digest: row for row, digest in enumerate(known.digests)} if known else {}
    digests: list[str] = []
    parts: list[Integers] = []
    lengths: list[int] = []
    for row in rows:
        digests.append(_digest(row))
        old = place.get(digests[-1])
        if known is not None and old is not None:
            bounds = known.offsets[old * len(FIELDS) : (old + 1) * len(FIELDS) + 1]
            parts.append(known.tokens[bounds[0] : bounds[-1]])
            lengths.extend(np.diff(bounds).tolist())
            continue
        for field in _fields(row):
            numbers = [ids.setdefault(word, len(ids)) for word in field]
            parts.append(np.array(numbers, np.int32))
            lengths.append(len(numbers))
    tokens = np.concatenate(parts) if parts else np.zeros(0, np.int32)
    offsets = np.concatenate([[0], np.cumsum(lengths)]).astype(np.int32)
    return TokenTable(digests, list(ids), tokens, offsets)


def _fields(row: CatalogueRow) -> list[list[str]]:
    stated = [row.attributes, row.specifications, *row.options]
    # A name of letters says little by itself ("color"); with its number it does ("pack 6").
    attributes = " ; ".join(
        _said(str(name), value) for one in stated for name, value in one.items()
    )
    name = [*words(row.name), *compounds(row.name)]
    return [
        core_words(row.name, row.brand),
        name,
        words(f"{row.brand or ''} ; {row.category}"),
        words(attributes),
        words(row.description[:DESCRIPTION_CHARS]),
    ]


def _said(name: str, value: object) -> str:
    if value is False or value is None or value in ("no", "No"):
        return ""
    if value is True or value in ("yes", "Yes"):
        return name
    if isinstance(value, list):
        return f"{name} " + " ; ".join(str(item) for item in value)
    return f"{name} {value}"


def _digest(row: CatalogueRow) -> str:
    text = json.dumps(
        [
            row.name,
            row.brand,
            row.category,
            row.description,
            row.attributes,
            row.specifications,
            row.options,
        ],
        default=str,
    )
    return hashlib.blake2b(text.encode(), digest_size=12, key=_FORMAT).hexdigest()


def load(path: Path) -> TokenTable | None:
    """The table kept in the file; None where there is none that can be read."""
    try:
        with np.load(path, allow_pickle=False) as kept:
            return TokenTable(
                digests=bytes(kept["digests"]).decode().split("\n"),
                words=bytes(kept["words"]).decode().split("\n"),
                tokens=kept["tokens"],
                offsets=kept["offsets"],
            )
    except (OSError, BadZipFile, ValueError, KeyError, EOFError):
        # Derived data: whatever is wrong with it, it is cut anew from SQL.
        return None


def save(table: TokenTable, path: Path) -> None:
    """Keep the table in the file, whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_name(f"{path.name}.{os.getpid()}.part")
    with partial.open("wb") as file:
        np.savez(
            file,
            digests=np.frombuffer("\n".join(table.digests).encode(), np.uint8),
            words=np.frombuffer("\n".join(table.words).encode(), np.uint8),
            tokens=table.tokens,
            offsets=table.offsets,
        )
    partial.replace(path)
