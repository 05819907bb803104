"""Phrases of shopping language kept as data: token type -> the phrases that bear it."""

from __future__ import annotations

import functools
import re
from pathlib import Path

from data.yaml_file import read_words

HERE = Path(__file__).parent
# Said in English before they are read: their small words are too like other languages'.
_ONLY_IN_ENGLISH = frozenset({"limits_pl", "limits_tr", "limits_ja"})
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
    """The phrases that state limits, in every language together that is read as it is said."""
    every: dict[str, list[str]] = {}
    names = (path.stem for path in sorted(HERE.glob("limits*.yaml")))
    for name in (name for name in names if name not in _ONLY_IN_ENGLISH):
        for kind, listed in phrases(name).items():
            every.setdefault(kind, []).extend(listed)
    return every


def spelled_out(written: str) -> list[str]:
    """Every phrase that a written one stands for; brackets may stand in brackets."""
    choice = _CHOICE.search(written)
    if choice is None:
        return [written]
    before, after = written[: choice.start()], written[choice.end() :]
    every = (one for chosen in choice[1].split("|") for one in spelled_out(before + chosen + after))
    return list(dict.fromkeys(every))
