"""Whether a customer wishes to review what they bought, and the stars and words they give."""

from __future__ import annotations

import re

from graph.understanding.trade.items import COUNTS
from graph.understanding.trade.words import says
from knowledge.words import words

_STARS = re.compile(
    rf"\b({'|'.join(COUNTS)})\b(?:\s*(?:of|out of|/)\s*(?:five|5))?[\s-]*stars?\b"
    r"|\b([1-5])\s*/\s*5\b",
    re.IGNORECASE,
)
_SAID_AFTER = re.compile(r"\s*[:,.;!\u2013\u2014-]+\s*")


def wishes_review(text: str) -> bool:
    """As in "I want to review my kettle"; how that is done in general is asked of the texts."""
    if says(text, "in general") or says(text, "looks over"):
        return False
    return says(text, "gives review") or (stars_of(text) is not None and "my" in words(text))


def stars_of(text: str) -> int | None:
    """The stars that are given, 1 to 5."""
    found = _STARS.search(text)
    return None if found is None else COUNTS[(found[1] or found[2]).casefold()]


def opinion_of(text: str) -> str:
    """What is said of the thing, after the sentence that gives the stars."""
    found = _STARS.search(text)
    after = _SAID_AFTER.search(text, found.end()) if found else None
    return text[after.end() :].strip() if after else ""
