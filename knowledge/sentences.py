"""Cut a review into its sentences, each exactly as the buyer wrote it."""

from __future__ import annotations

import re

_END = re.compile(r"(?<=[.!?…])[\"')\]]*\s+|\n+")
LEAST_WORDS, MOST_CHARS = 2, 400


def sentences(text: str) -> list[str]:
    """The sentences in order; a fragment of one word is joined to the one before."""
    out: list[str] = []
    for piece in _END.split(text):
        piece = piece.strip()
        if not piece:
            continue
        if out and len(piece.split()) < LEAST_WORDS and f"{out[-1]} {piece}" in text:
            out[-1] = f"{out[-1]} {piece}"
        else:
            out.append(piece[:MOST_CHARS])
    return out
