"""Words with letters drawn out for warmth: "hiii", "pleeease", "sooo goood"."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from graph.understanding.repairable import commonness, english, our_words

# Three of a letter in a row are no spelling of English.
_DRAWN = re.compile(r"([a-z])\1{2,}")
# More drawn letters than so many make no word.
MOST_DRAWN = 3
LEAST_LETTERS = 2


def as_spelled(word: str) -> str | None:
    """The word with each drawn letter once or twice, as the commonest word has it; None if none."""
    if word in english() or word in our_words():
        return None
    known = [one for one in _spellings(word) if one in our_words() or one in english()]
    return max(known, key=commonness, default=None)


def _spellings(word: str) -> Iterator[str]:
    pieces = _DRAWN.split(word)
    drawn = len(pieces) // 2
    if not 0 < drawn <= MOST_DRAWN:
        return
    often = [1] * len(pieces)
    for times in itertools.product((1, 2), repeat=drawn):
        often[1::2] = times
        spelled = "".join(piece * many for piece, many in zip(pieces, often, strict=True))
        if len(spelled) >= LEAST_LETTERS:
            yield spelled
