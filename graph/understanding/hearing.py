"""A message as it is read: in English words, where it was said in another of our languages."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from rapidfuzz import process
from rapidfuzz.distance import OSA

from graph.understanding.gloss.saying import glossed
from graph.understanding.gloss.spoken import language_spoken, reads_as_english
from graph.understanding.gloss.words import LANGUAGES
from graph.understanding.mentions import CatalogueWords
from graph.understanding.tokens import clean

# A shorter word of another language is no misspelt brand.
LEAST_IN_BRAND = 6


@dataclass(frozen=True)
class Heard:
    """A message in English words, and the language it was said in."""

    text: str
    language: str
    left: frozenset[str] = frozenset()
    """Words of the other language that stand as they were said, folded."""


def heard(text: str, before: str, words: CatalogueWords, as_said: Collection[str] = ()) -> Heard:
    """The message in English; `before` is the language of the conversation so far, or "".

    Of the languages in `as_said` it stays as it was said.
    """
    language = language_spoken(text, before, words.is_name)
    if language not in LANGUAGES or language in as_said or reads_as_english(text, words.is_name):
        return Heard(clean(text), language)
    said = glossed(text, language, words.is_name)
    return Heard(said.text, language, frozenset(said.left))


def brand_meant(word: str, words: CatalogueWords) -> str | None:
    """The one brand that a word of another language is a slip of, by one letter."""
    if len(word) < LEAST_IN_BRAND or words.knows(word):
        return None
    near = process.extract(word, words.brand_words, scorer=OSA.distance, score_cutoff=1, limit=2)
    return near[0][0] if len(near) == 1 else None
