"""Whether a word names something one can buy, in whatever shop."""

from __future__ import annotations

import functools
from pathlib import Path

from knowledge.words import singular

_FILE = Path(__file__).parent / "lexicon" / "things.txt"


def is_thing(word: str) -> bool:
    """Whether the word, folded, in the singular or plural, names a thing that shops may sell."""
    return word in _things() or singular(word) in _things()


@functools.cache
def _things() -> frozenset[str]:
    lines = _FILE.read_text("utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())
