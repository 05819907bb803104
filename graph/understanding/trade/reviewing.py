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
# What ends a clause, also where the script has marks of its own.
_CLOSING = re.compile(r"\s*(?:[:;!\u2013\u2014]+|[,.-]+(?=\s)|[\u3002\u3001\uff1a\uff01]+)\s*")


def wishes_review(text: str) -> bool:
    """As in "I want to review my kettle"; how that is done in general is asked of the texts."""
    if says(text, "in general") or says(text, "looks over"):
        return False
    return says(text, "gives review") or (stars_of(text) is not None and "my" in words(text))


def stars_of(text: str) -> int | None:
    """The stars that are given, 1 to 5."""
    found = _STARS.search(text)
    return None if found is None else COUNTS[(found[1] or found[2]).casefold()]


def opinion_of(text: str, written: str) -> str:
    """What is said of the thing, as it was written, after the clause that gives the stars.

    Args:
        text: The message in English, which tells how many clauses end before.
        written: The same as the customer wrote it.
    """
    found = _STARS.search(text)
    if found is None:
        return ""
    before = len(_CLOSING.findall(text, 0, found.end()))
    ends = [end.end() for end in _CLOSING.finditer(written)]
    return written[ends[before] :].strip() if len(ends) > before else ""
