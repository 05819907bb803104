"""A message as it is read: in English words, where it was said in another of our languages."""

from __future__ import annotations

import re
import string
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from rapidfuzz import process
from rapidfuzz.distance import OSA

from graph.understanding.gloss.saying import glossed
from graph.understanding.gloss.spoken import language_spoken, reads_as_english
from graph.understanding.gloss.words import LANGUAGES
from graph.understanding.language import small_words
from graph.understanding.mentions import CatalogueWords
from graph.understanding.tokens import clean, fold
from graph.understanding.types import Part

# A shorter word of another language is no misspelt brand.
LEAST_IN_BRAND = 6
# Of more names in one message the rest is read like other words.
MOST_NAMES = 8


@dataclass(frozen=True)
class Heard:
    """A message in English words, and the language it was said in."""

    text: str
    language: str
    left: frozenset[str] = frozenset()
    """Words of the other language that stand as they were said, folded."""


def heard(
    text: str,
    before: str,
    words: CatalogueWords,
    as_said: Collection[str] = (),
    names: Sequence[str] = (),
) -> Heard:
    """The message in English; `before` is the language of the conversation so far, or "".

    Of the languages in `as_said` it stays as it was said. `names` stand in the message in full:
    they tell no language and are in none.
    """
    said, kept = _names_apart(clean(text), names)

    def is_name(word: str) -> bool:
        return words.is_name(word) or word in kept

    language = language_spoken(said, before, is_name)
    if language not in LANGUAGES or language in as_said or reads_as_english(said, is_name):
        return Heard(clean(text), language)
    english = glossed(said, language, is_name, words.says_thing)
    left = frozenset(word for word in english.left if fold(word) not in kept)
    return Heard(_with_names(english.text, kept), language, left)


def _names_apart(text: str, names: Sequence[str]) -> tuple[str, dict[str, str]]:
    """The text with a word that is in no language for each name; that word -> the name."""
    kept: dict[str, str] = {}
    for name in sorted(names, key=len, reverse=True):
        stands = f"qxz{string.ascii_lowercase[len(kept)]}j"
        if name in text and len(kept) < MOST_NAMES:
            text = text.replace(name, stands.capitalize())
            kept[stands] = name
    return text, kept


def _with_names(text: str, kept: dict[str, str]) -> str:
    for stands, name in kept.items():
        text = re.sub(stands, lambda _, name=name: name, text, flags=re.IGNORECASE)  # type: ignore[misc]
    return text


def brand_meant(word: str, words: CatalogueWords) -> str | None:
    """The one brand that a word of another language is a slip of, by one letter."""
    if len(word) < LEAST_IN_BRAND or words.knows(word):
        return None
    near = process.extract(word, words.brand_words, scorer=OSA.distance, score_cutoff=1, limit=2)
    return near[0][0] if len(near) == 1 else None


def without_unknown(part: Part, said: Heard, words: CatalogueWords) -> Part:
    """The part without the words of another language that tell nothing here, in what is searched.

    Where nothing else is left they stay: it is honest to say that there is no such thing.
    """
    small = small_words(said.language)
    unknown = {w for w in said.left if fold(w) in small or not words.knows(fold(w))}
    kept = [word for word in part.query.split() if word not in unknown]
    if len(kept) == len(part.query.split()) or not (kept or part.constraints.category):
        return part
    return part.model_copy(update={"query": " ".join(kept)})
