"""Phrases of shopping language kept as data: token type -> the phrases that bear it."""

from __future__ import annotations

import functools
import re
from pathlib import Path

from data.yaml_file import read_words

HERE = Path(__file__).parent
# Said in English before they are read: their small words are too like other languages'.
_ONLY_IN_ENGLISH = frozenset({"limits_pl", "limits_tr", "limits_ja"})
_MONEY = ("CURRENCY", "CENTS")
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
    for path in sorted(HERE.glob("limits*.yaml")):
        for kind, listed in phrases(path.stem).items():
            if path.stem not in _ONLY_IN_ENGLISH or kind in _MONEY:
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


def each_choice(written: str) -> list[str]:
    """Phrases among those that a written one stands for, few but with each choice in one."""
    choice = _CHOICE.search(written)
    if choice is None:
        return [written]
    before, after = written[: choice.start()], written[choice.end() :]
    first, *others = choice[1].split("|")
    rest = [_with_first_choices(before + other + after) for other in others]
    return [*each_choice(before + first + after), *rest]


def _with_first_choices(written: str) -> str:
    while choice := _CHOICE.search(written):
        written = written[: choice.start()] + choice[1].split("|")[0] + written[choice.end() :]
    return written
