"""Signs of attacks, of harm and of plain shopping in a text, counted by patterns of a file."""

from __future__ import annotations

import re
from functools import cache
from math import log1p
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from data.yaml_file import read_yaml

SIGNS = Path(__file__).parent / "signs.yaml"
MOST_COUNTED = 3
_GAP = re.compile(r" ~(\d) ")
_YOU = re.compile(r"\b(?:you|your|yourself|du|dein\w*|dich|dir|tu|vous|votre|usted|tus?)\b")
_SHAPE = (
    "length", "lines", "capitals", "quotes", "brackets", "colons", "foreign", "digits",
    "questions", "exclamations", "you", "marks",
)  # fmt: skip


def patterns() -> dict[str, re.Pattern[str]]:
    """The patterns by the name of what they are a sign of."""
    return _patterns("signs")


@cache
def _patterns(section: str) -> dict[str, re.Pattern[str]]:
    record: dict[str, Any] = read_yaml(SIGNS)
    words: dict[str, str] = {}
    for name, written in record["words"].items():
        words[name] = _expanded(written, words)
    return {
        name: re.compile("|".join(f"(?:{_expanded(each, words)})" for each in written), re.M)
        for name, written in record[section].items()
    }


def _expanded(written: str, words: dict[str, str]) -> str:
    for name, choice in words.items():
        written = written.replace(f"{{{name}}}", f"(?:{choice})")
    # A gap of up to n words; few, so that no text can make the search slow.
    return _GAP.sub(r"\\W{1,4}(?:\\w+\\W{1,4}){0,\1}?", written)


def names() -> tuple[str, ...]:
    """What the numbers of `features` count, in their order."""
    return (*patterns(), *_SHAPE)


def features(text: str) -> NDArray[np.float32]:
    """One number for every name of `names`: signs found (at most three each), and the shape."""
    folded = _folded(text)
    counts = [log1p(_count(pattern, folded)) for pattern in patterns().values()]
    return np.array([*counts, *_shape(text, folded)], np.float32)


def _count(pattern: re.Pattern[str], text: str) -> int:
    count = 0
    for _ in pattern.finditer(text):
        count += 1
        if count == MOST_COUNTED:
            break
    return count


def has(sign: str, text: str) -> bool:
    """Whether a text bears a sign."""
    return patterns()[sign].search(_folded(text)) is not None


def certain(text: str) -> str | None:
    """The kind of risk that a text states outright, whatever else it says."""
    folded = _folded(text)
    kinds = (kind for kind, pattern in _patterns("certain").items() if pattern.search(folded))
    return next(kinds, None)


def _folded(text: str) -> str:
    return text.casefold().replace("_", " ").replace("’", "'")


def _shape(text: str, folded: str) -> list[float]:
    size = max(len(text), 1)
    letters = [char for char in text if char.isalpha()]
    capitals = sum(char.isupper() for char in letters) / max(len(letters), 1)
    return [
        log1p(len(text)) / 5,
        log1p(text.count("\n")),
        capitals,
        log1p(sum(text.count(mark) for mark in "\"“”'«»`")),
        log1p(sum(text.count(mark) for mark in "{}[]<>|#=")),
        log1p(text.count(":")),
        sum(not char.isascii() for char in letters) / max(len(letters), 1),
        sum(char.isdigit() for char in text) / size,
        min(text.count("?"), 3) / 3,
        min(text.count("!"), 3) / 3,
        min(len(_YOU.findall(folded)), 8) / 8,
        sum(not (char.isalnum() or char.isspace()) for char in text) / size,
    ]
