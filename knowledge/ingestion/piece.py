"""A piece of a document, as it is embedded and cited."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Piece:
    """The headings that it stands under, outermost first, its text, the page it begins on."""

    headings: tuple[str, ...]
    text: str
    page: int | None = None
