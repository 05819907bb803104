"""Phrases of shopping language kept as data: token type -> the phrases that bear it."""

from __future__ import annotations

import functools
import itertools
import re
from pathlib import Path

from data.yaml_file import read_words

HERE = Path(__file__).parent
# Words in brackets stand for one another: "no (more|higher) than", "at (the|) most" are two each.
_CHOICE = re.compile(r"\(([^()]*)\)")


@functools.cache
def phrases(name: str) -> dict[str, list[str]]:
    """The phrase lists of a lexicon file; every scalar is read as text ("no" is a word here)."""
    read: dict[str, list[str]] = read_words(HERE / f"{name}.yaml")
    return {
        kind: [phrase for written in listed for phrase in spelled_out(written)]
        for kind, listed in read.items()
    }


@functools.cache
def limit_phrases() -> dict[str, list[str]]:
    """The phrases that state limits, in every language together."""
    every: dict[str, list[str]] = {}
    for path in sorted(HERE.glob("limits*.yaml")):
        for kind, listed in phrases(path.stem).items():
            every.setdefault(kind, []).extend(listed)
    return every


def spelled_out(written: str) -> list[str]:
    """Every phrase that a written one stands for."""
    pieces = _CHOICE.split(written)
    choices = [[piece] if at % 2 == 0 else piece.split("|") for at, piece in enumerate(pieces)]
    return ["".join(chosen) for chosen in itertools.product(*choices)]
