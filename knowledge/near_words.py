"""Words of a list within a few edits of a typed one, found by the letters that they share."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import process
from rapidfuzz.distance import OSA

MOST_OF_A_LENGTH = 12

Letters = NDArray[np.uint64]
"""A word as the set of its letters, a bit each."""


class NearWords:
    """The words of one list; safe to share between threads."""

    def __init__(self, by_length: Mapping[int, Sequence[str]]) -> None:
        """Look among these words, each under its length."""
        self._by_length = by_length
        self._letters_of = functools.cache(self._find_letters)

    def within(self, token: str, reach: int) -> Iterator[tuple[str, int]]:
        """Words with their distance (optimal string alignment), of each length the nearest few."""
        own = _letters([token])
        for length in range(len(token) - reach, len(token) + reach + 1):
            words = self._by_length.get(length)
            if not words:
                continue
            # An edit takes one letter from a word and gives it one at the most.
            differing = np.bitwise_count(self._letters_of(length) ^ own)
            like = [words[place] for place in np.flatnonzero(differing <= 2 * reach).tolist()]
            for word, distance, _ in process.extract(
                token, like, scorer=OSA.distance, score_cutoff=reach, limit=MOST_OF_A_LENGTH
            ):
                yield word, int(distance)

    def _find_letters(self, length: int) -> Letters:
        return _letters(self._by_length[length])


def _letters(words: Sequence[str]) -> Letters:
    """The letters of words of one length."""
    codes = np.array(words).view(np.uint32).reshape(len(words), -1)
    # Of 64 bits some stand for several letters of the world: then more words are looked at.
    bits: Letters = np.bitwise_or.reduce(np.uint64(1) << (codes % 64).astype(np.uint64), axis=1)
    return bits
