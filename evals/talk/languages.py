"""In which language a text is written, told by the small words of ten languages."""

from __future__ import annotations

import functools
import re
from collections import Counter
from pathlib import Path

from data.yaml_file import read_words

LEAST_WORDS = 2
"""With fewer small words in it a text tells nothing."""
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_KANA = re.compile(r"[\u3040-\u30ff]")


def language_said(text: str) -> str | None:
    """ISO 639-1 of the language that most small words are of; None where they do not tell."""
    if _KANA.search(text):
        return "ja"
    words = [word.replace("’", "'") for word in _WORD.findall(text.casefold())]
    counts = Counter(language for word in words for language in _languages_of().get(word, ()))
    (best, most), *others = [*counts.most_common(2), ("", 0)]
    clear = most >= LEAST_WORDS and most > others[0][1]
    return best if clear else None


@functools.cache
def _languages_of() -> dict[str, list[str]]:
    """Small word -> the languages that have it."""
    found: dict[str, list[str]] = {}
    for language, words in read_words(Path(__file__).with_name("languages.yaml")).items():
        for word in words:
            found.setdefault(word, []).append(language)
    return found


@functools.cache
def small_words(language: str) -> frozenset[str]:
    """The small words of a language."""
    return frozenset(word for word, spoken in _languages_of().items() if language in spoken)
