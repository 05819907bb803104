"""On which page of a document a piece of its text begins."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

PREFIX_CHARS = 60


class PageMap:
    """Finds pieces by their first letters, one after the other as they stand in the text."""

    def __init__(self, text: str, pages: Sequence[int]) -> None:
        """`pages` are the lines of the text, from 0, at which its pages begin; may be empty."""
        self._begins: list[int] = []
        self._last = -1
        if not pages:
            self._letters = ""
            return
        lines = [_letters(line) for line in text.split("\n")]
        self._letters = "".join(lines)
        at, offsets = 0, []
        for line in lines:
            offsets.append(at)
            at += len(line)
        self._begins = [offsets[page] if page < len(offsets) else at for page in pages]

    def page(self, piece: str) -> int | None:
        """The page, from 1, on which the next piece begins; None where there are no pages."""
        if not self._begins:
            return None
        prefix = _letters(piece[: 4 * PREFIX_CHARS])[:PREFIX_CHARS]
        found = self._letters.find(prefix, self._last + 1) if prefix else -1
        if found >= 0:
            self._last = found
        return max(bisect_right(self._begins, max(self._last, 0)), 1)


def _letters(text: str) -> str:
    """The text without blanks, which cutting changes."""
    return "".join(text.split())
