"""What a shop was taught: sentences near to one of its own show that one's intent."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from graph.understanding.intents import Features, intent_head
from knowledge.embedding import Embedder

LEAST_NEAR = 0.8
"""The cosine from which on two requests are for the same: of the development messages of
evals/data/intents.jsonl that come so near to an exemplar, 98 % show its intent (of 106)."""
MARGIN = 3.0
"""By how much the log-odds of a sentence that was taught exceed all others."""

Lesson = tuple[str, str]
"""A sentence and the intent that it shows."""


@dataclass(frozen=True)
class Lessons:
    """The lessons in force: `version` rises with every change."""

    version: int
    taught: Sequence[Lesson]


@dataclass(frozen=True)
class _Known:
    version: int
    vectors: Features
    columns: Sequence[int]


class Teaching(Protocol):
    """Has a say in what requests are for."""

    def raised(self, scores: Features, texts: Sequence[str]) -> Features:
        """Log-odds with those of what was taught raised, one row a request."""


class TaughtIntents:
    """Raises the intents of taught sentences, the more the nearer a request comes to one."""

    def __init__(
        self, version: Callable[[], int], lessons: Callable[[], Lessons], embedder: Embedder
    ) -> None:
        self._version, self._lessons, self._embedder = version, lessons, embedder
        self._known: _Known | None = None
        self._lock = threading.Lock()

    def raised(self, scores: Features, texts: Sequence[str]) -> Features:
        """The log-odds with those of the nearest lesson's intent raised, one row a request."""
        known = self._read()
        if not known.columns:
            return scores
        summed, cosines = scores.copy(), self._embedder.embed(texts) @ known.vectors.T
        for row, near in enumerate(cosines):
            best = int(near.argmax())
            closeness = (float(near[best]) - LEAST_NEAR) / (1 - LEAST_NEAR)
            if closeness > 0:
                column = known.columns[best]
                wanted = summed[row].max() + MARGIN - summed[row, column]
                summed[row, column] += min(closeness, 1.0) * wanted
        return summed

    def _read(self) -> _Known:
        version = self._version()
        with self._lock:
            if self._known is None or self._known.version != version:
                self._known = self._embedded(self._lessons())
            return self._known

    def _embedded(self, lessons: Lessons) -> _Known:
        intents = intent_head().intents
        known = [(text, intent) for text, intent in lessons.taught if intent in intents]
        columns = [intents.index(intent) for _, intent in known]
        vectors = self._embedder.embed([text[:400] for text, _ in known] or [" "])
        return _Known(lessons.version, vectors.astype(np.float32), columns)


def teachable() -> list[str]:
    """The intents that a sentence may be taught to show."""
    return sorted(set(intent_head().intents) - {"unclear", "unsafe"})
