"""One request of a message, as far as it is read before its intent is told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from graph.understanding.limits import Stated
from graph.understanding.tokens import Token
from graph.understanding.types import Reference


@dataclass(frozen=True)
class Request:
    """Its words, what they state, and what they point at."""

    tokens: Sequence[Token]
    stated: Stated
    references: Sequence[Reference]
    quantity: int | None
    order_number: str | None
    language: str = "en"

    @property
    def points(self) -> bool:
        """Whether it points at a product that is known."""
        return any(reference.product_ids for reference in self.references)
