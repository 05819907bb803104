"""A tool's result within a length: what matters least goes first, and what is cut says so."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from data.yaml_file import read_yaml
from graph.context.results import compact
from graph.context.tokens import count
from knowledge.asked_type import STOP_WORDS
from knowledge.words import stem, stems, words

DATA = Path(__file__).with_name("shortening.yaml")
CUT = "cut_for_length"
"""The field that names what was cut, and how much of it is left."""
_SENTENCE = re.compile(r"(?<=[.!?])\s+|\n+")
_WORDS_A_PIECE = 20
_ONE_IN = 6
"""Of the pieces that can go, one in so many goes before the length is taken again."""
_LEAST_KIN = 4
"""Letters of a word that another of its family begins with."""
_SHORT = 160
"""Characters of a text that is told whole or not at all."""


@dataclass(frozen=True)
class Field:
    """A field of a result in pieces that can go by themselves: sentences, entries, records.

    Attributes:
        kind: Of its value: str, dict or list; another is one piece.
        head: The names of a table's columns, which stay.
        left: The places of the pieces that are left.
        speaking: The places of those that hold a word asked about.
    """

    name: str
    kind: type
    pieces: Sequence[Any]
    left: Sequence[int]
    head: Sequence[Any] = ()
    speaking: Set[int] = frozenset()

    @property
    def value(self) -> Any:
        """The field as it is told now."""
        kept = [self.pieces[at] for at in self.left]
        if self.kind is str:
            return self._text()
        if self.kind is dict:
            return dict(kept)
        return [*self.head, *kept] if self.kind is list else kept[0]

    @property
    def mark(self) -> str:
        """What is said of it where it was cut; "" of a whole one."""
        if len(self.left) == len(self.pieces):
            return ""
        counted = self.left and self.kind is not str
        return f"{self.name} {len(self.left)} of {len(self.pieces)}" if counted else self.name

    def _text(self) -> str:
        told, before = [], -1
        for at in self.left:
            told += ["…", self.pieces[at]] if at > before + 1 else [self.pieces[at]]
            before = at
        return " ".join([*told, "…"] if before < len(self.pieces) - 1 else told)


def asked_words(text: str) -> frozenset[str]:
    """What a text speaks of, as stems."""
    return frozenset(stem(word) for word in words(text) if word not in STOP_WORDS)


def fitted(result: dict[str, Any], most_tokens: int, asked: Set[str] = frozenset()) -> str:
    """A result as compact JSON of at most so many tokens, with a mark where it was cut.

    Of texts, entries and records those go first that hold none of the words asked about, from
    the end; what misleads when it is not whole goes last.
    """
    text = compact(result)
    if count(text) <= most_tokens:
        return text
    asked = asked - set(stems(str(result.get("name", ""))))
    fields = {name: _field(name, value, asked) for name, value in result.items()}
    while count(text) > most_tokens and any(field.left for field in fields.values()):
        field, gone = _next(fields)
        fields[field.name] = replace(field, left=[at for at in field.left if at not in gone])
        told = {name: one.value for name, one in fields.items() if one.left}
        text = compact({**told, CUT: [one.mark for one in fields.values() if one.mark]})
    return text if count(text) <= most_tokens else compact({CUT: True})


def shares(sizes: Sequence[int], in_all: int) -> list[int]:
    """How much each may take of what all share: what the small leave goes to the large."""
    left, most = in_all, list(sizes)
    for done, place in enumerate(sorted(range(len(sizes)), key=sizes.__getitem__)):
        most[place] = min(sizes[place], left // (len(sizes) - done))
        left -= most[place]
    return most


def _field(name: str, value: Any, asked: Set[str]) -> Field:
    head: Sequence[Any] = ()
    pieces: Sequence[Any] = [value]
    kind = type(value)
    if isinstance(value, str):
        pieces = _pieces(value) if len(value) > _SHORT else [value]
    elif isinstance(value, dict):
        pieces = list(value.items())
    elif isinstance(value, list):
        head, pieces = (value[:1], value[1:]) if _is_table(value) else ((), value)
    speaking = {at for at, one in enumerate(pieces) if _speaks(one, asked)}
    return Field(name, kind, pieces, range(len(pieces)), head, speaking)


def _speaks(piece: Any, asked: Set[str]) -> bool:
    """Whether it holds a word asked about or one of its family: "pressure" where one presses."""
    said = stems(piece if isinstance(piece, str) else compact(piece))
    return not asked.isdisjoint(said) or any(
        one.startswith(word) or word.startswith(one)
        for word in asked
        if len(word) >= _LEAST_KIN
        for one in said
        if len(one) >= _LEAST_KIN
    )


def _pieces(text: str) -> list[str]:
    """The sentences of a text, long ones in parts."""
    said = [sentence.split() for sentence in _SENTENCE.split(text)]
    return [
        " ".join(one[at : at + _WORDS_A_PIECE])
        for one in said
        for at in range(0, len(one), _WORDS_A_PIECE)
    ]


def _is_table(value: list[Any]) -> bool:
    """Whether it is rows below the names of their fields."""
    rows = [one for one in value if isinstance(one, list)]
    return 1 < len(rows) == len(value) and all(isinstance(name, str) for name in rows[0])


def _next(fields: Mapping[str, Field]) -> tuple[Field, Set[int]]:
    """The field that matters least now, the largest of several, and which pieces it loses."""
    told = [field for field in fields.values() if field.left]
    field = min(told, key=lambda one: (_matters(one, fields), -_size(one)))
    silent = [at for at in field.left if at not in field.speaking] or list(field.left)
    return field, set(silent[-math.ceil(len(silent) / _ONE_IN) :])


def _matters(field: Field, fields: Mapping[str, Field]) -> int:
    """How much it matters: least what tells another field again, most what identifies."""
    if field.kind not in (str, dict, list) or (field.kind is str and len(field.pieces) == 1):
        return 5
    if field.name in _data()["held"]:
        return 4
    if field.speaking >= set(field.left):
        return 3
    retold = {less for more, less in _data()["retold_in"].items() if more in fields}
    return 0 if field.name in retold else 1 if field.name in _data()["first"] else 2


def _size(field: Field) -> int:
    return len(compact(field.value))


@cache
def _data() -> dict[str, Any]:
    read: dict[str, Any] = read_yaml(DATA)
    return read
