"""Phrases of shopping language kept as data: token type -> the phrases that bear it."""

from __future__ import annotations

import functools
from pathlib import Path

from data.yaml_file import read_words

HERE = Path(__file__).parent


@functools.cache
def phrases(name: str) -> dict[str, list[str]]:
    """The phrase lists of a lexicon file; every scalar is read as text ("no" is a word here)."""
    read: dict[str, list[str]] = read_words(HERE / f"{name}.yaml")
    return read
