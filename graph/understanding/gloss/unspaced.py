"""Languages written without blanks: known phrases found letter by letter (Aho-Corasick)."""

from __future__ import annotations

import functools
import unicodedata
from collections.abc import Iterator

import ahocorasick

from graph.understanding.gloss.words import english_phrases


def glossed(text: str, language: str) -> tuple[str, int, int, tuple[str, ...]]:
    """(English words, letters known, letters in all, what stands as it was said)."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    pieces: list[str] = []
    left: list[str] = []
    known = total = end = 0
    for start, stop, english in [*_longest(folded, language), (len(folded), len(folded), "")]:
        kept = _telling(folded[end:start])
        pieces += [kept, english]
        if kept:
            left += [word for word in kept.split() if word.isalpha()]
        known += sum(letter.isalpha() for letter in folded[start:stop])
        total += sum(letter.isalpha() for letter in folded[end:stop])
        end = stop
    return " ".join(" ".join(pieces).split()), known, total, tuple(left)


def _longest(text: str, language: str) -> Iterator[tuple[int, int, str]]:
    """The longest phrases from left to right, none over another: (start, end, English)."""
    # The blank at the end lets go of a longer phrase that only began.
    for last, (length, english) in _automaton(language).iter_long(f"{text} "):
        yield last - length + 1, last + 1, english


def _telling(text: str) -> str:
    """What is unknown, without the small letters of grammar (hiragana)."""
    return "".join(
        " " if unicodedata.name(letter, "").startswith("HIRAGANA") else letter for letter in text
    ).strip()


@functools.cache
def _automaton(language: str) -> ahocorasick.Automaton:
    automaton = ahocorasick.Automaton()
    for english, phrase in english_phrases(language):
        spelled = unicodedata.normalize("NFKC", phrase).casefold().replace(" ", "")
        if spelled and spelled not in automaton:
            automaton.add_word(spelled, (len(spelled), english))
    automaton.make_automaton()
    return automaton
