"""Sorted words that are found by how they begin, also where one letter or two are mistyped."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import OSA

LEAST, LEAST_TWICE, LONGEST = 3, 7, 30
"""Letters typed from which on one slip and two are looked for, and up to which."""
MOST_NEAR, MOST_JUDGED, REMEMBERED = 32, 4000, 2048
FIRST, LAST, SWAP = 0.3, 0.4, -0.2
_END = chr(0x10FFFF)


class Span(NamedTuple):
    """Neighbouring words, from `start` up to `stop`, and the edits it costs to mean them."""

    start: int
    stop: int
    cost: float = 0.0


class Prefixes:
    """Words in order; safe to share between threads."""

    def __init__(self, words: Sequence[str]) -> None:
        """Take the words, which are sorted."""
        self.words = words
        # The words before the one being typed are asked for again with every letter.
        self._near = lru_cache(maxsize=REMEMBERED)(self._find_near)

    def number(self, word: str) -> int | None:
        """Where the word stands; None for one that is not there."""
        place = bisect_left(self.words, word)
        return place if place < len(self.words) and self.words[place] == word else None

    def beginning(self, prefix: str) -> Span | None:
        """The words that begin so."""
        return self._within(prefix, 0, len(self.words))

    def near(self, prefix: str) -> tuple[Span, ...]:
        """The words that begin with something one edit away, else two; the cheapest first."""
        return self._near(prefix)

    def _find_near(self, prefix: str) -> tuple[Span, ...]:
        if len(prefix) < LEAST or len(prefix) > LONGEST or prefix.isdigit():
            return ()
        found = self._once(prefix)
        if not found and len(prefix) >= LEAST_TWICE:
            found = self._twice(prefix)
        spans = [Span(*place, cost) for place, cost in found.items()]
        # Of equally near ones those that begin more words.
        spans.sort(key=lambda one: (one.cost, one.start - one.stop, one))
        return tuple(spans[:MOST_NEAR])

    def _within(self, prefix: str, start: int, stop: int) -> Span | None:
        first = bisect_left(self.words, prefix, start, stop)
        if first == stop or not self.words[first].startswith(prefix):
            return None
        return Span(first, bisect_left(self.words, prefix + _END, first, stop))

    def _once(self, prefix: str) -> dict[tuple[int, int], float]:
        """The places of the words that begin with something one edit away, with its cost."""
        found: dict[tuple[int, int], float] = {}
        for at in range(len(prefix)):
            head = self.beginning(prefix[:at])
            if head is None:
                break  # what comes before the slip is as typed
            for meant, cost, inside in self._slips(prefix, at, head):
                span = self._within(meant, inside.start, inside.stop)
                if span is not None:
                    cost += FIRST if at == 0 else 0
                    found[span[:2]] = min(cost, found.get(span[:2], cost))
        return found

    def _slips(self, prefix: str, at: int, head: Span) -> Iterator[tuple[str, float, Span]]:
        """What may be meant where one letter is a slip (Norvig 2007), and among which words.

        What only continues the prefix is left out: it begins with it.
        """
        begun, tail = prefix[:at], prefix[at:]
        if len(tail) > 1 and tail[0] != tail[1]:
            yield begun + tail[1] + tail[0] + tail[2:], 1 + SWAP, head
        yield begun + tail[1:], 1 + (LAST if len(tail) == 1 else 0), head
        for letter, inside in self._next(begun, head):
            yield begun + letter + tail, 1, inside
            if len(tail) > 1:
                yield begun + letter + tail[1:], 1, inside

    def _next(self, begun: str, head: Span) -> Iterator[tuple[str, Span]]:
        """The letters that follow in the words that begin so, each with its words."""
        start = head.start
        while start < head.stop:
            letter = self.words[start][len(begun) : len(begun) + 1]
            stop = bisect_left(self.words, begun + letter + _END, start, head.stop)
            if not letter:
                stop = start + 1
            else:
                yield letter, Span(start, stop)
            start = stop

    def _twice(self, prefix: str) -> dict[tuple[int, int], float]:
        """Two edits, of which at most one is in the first half."""
        half = prefix[: (len(prefix) + 1) // 2]
        begun = self.beginning(half)
        places = {*self._once(half), *([begun[:2]] if begun else [])}
        numbers: set[int] = set()
        for start, stop in sorted(places, key=lambda place: place[1] - place[0]):
            if len(numbers) < MOST_JUDGED:
                numbers.update(range(start, stop))
        cut = {number: self.words[number][: len(prefix)] for number in sorted(numbers)}
        near = process.extract(prefix, cut, scorer=OSA.distance, score_cutoff=2, limit=20)
        return {(number, number + 1): float(distance) for _, distance, number in near}
