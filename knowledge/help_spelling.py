"""Typing errors in questions to the shop, mended with the words of its texts and plain English."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from knowledge.english import is_english
from knowledge.help_words import asked_by, help_terms
from knowledge.spelling import Speller
from knowledge.words import words

SHORTEST = 4
_WORD = re.compile(r"[^\W\d_]+")


class HelpSpelling:
    """Knows the words of one shop's texts, and those that mean the same."""

    def __init__(self, texts: Iterable[str]) -> None:
        """Learn the words of the texts."""
        told = Counter(word for text in texts for word in words(text) if word.isalpha())
        told.update(asked_by(told))
        self._speller = Speller(told)

    def mended(self, question: str) -> str:
        """The question with its mistyped words repaired; names and plain words are left alone."""
        typed = [found.group().casefold() for found in _WORD.finditer(question)]
        repairs = self._speller.correct([word for word in typed if _may_be_mistyped(word)])
        if not repairs:
            return question
        return _WORD.sub(
            lambda found: repairs.get(found.group().casefold(), found.group()), question
        )


def _may_be_mistyped(word: str) -> bool:
    return len(word) >= SHORTEST and not is_english(word) and bool(help_terms(word))
