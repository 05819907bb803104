"""A text as vectors of its parts: whole, and without a word of it, from one run of the model."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

Vector = NDArray[np.float32]


class TextReading(Protocol):
    """A text that the model has read; vectors are of length 1."""

    @property
    def vector(self) -> Vector:
        """The vector of the whole text."""

    def without(self, start: int, end: int) -> Vector | None:
        """The vector without what stands there, in characters; None where nothing is left."""


@dataclass(frozen=True)
class TokenReading:
    """Of a model that takes the mean of its tokens: what is left out is left out of the mean.

    Attributes:
        tokens: A row a token, marks at begin and end with them.
        spans: Where in the text each token stands, in characters; empty for marks.
    """

    tokens: NDArray[np.float32]
    spans: Sequence[tuple[int, int]]

    @property
    def vector(self) -> Vector:
        """The vector of the whole text."""
        return _unit(self.tokens.sum(axis=0))

    def without(self, start: int, end: int) -> Vector | None:
        """The vector of the other tokens, which have been read with those left out beside them."""
        spans = np.asarray(self.spans)
        firsts, lasts = spans[:, 0], spans[:, 1]
        is_text = firsts < lasts
        left_out = is_text & (firsts < end) & (lasts > start)
        if not (is_text & ~left_out).any():
            return None
        return _unit(self.tokens[~left_out].sum(axis=0))


@dataclass(frozen=True)
class PlainReading:
    """Of any model: what is left once something is left out is read anew."""

    text: str
    embed: Callable[[Sequence[str]], NDArray[np.float32]]

    @property
    def vector(self) -> Vector:
        """The vector of the whole text."""
        found: Vector = self.embed([self.text])[0]
        return found

    def without(self, start: int, end: int) -> Vector | None:
        """The vector of the rest."""
        rest = " ".join(f"{self.text[:start]} {self.text[end:]}".split())
        return PlainReading(rest, self.embed).vector if rest else None


def _unit(vector: NDArray[np.float32]) -> Vector:
    scaled: Vector = vector / np.linalg.norm(vector)
    return scaled
