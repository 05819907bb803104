"""Repair typing errors in words that the shop's language or catalogue knows better."""

from __future__ import annotations

import functools
import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from importlib import resources

from rapidfuzz import process
from rapidfuzz.distance import OSA

from graph.understanding.keys import POSSESSIVES
from graph.understanding.language import language_of
from graph.understanding.lexicon import limit_phrases, phrases
from graph.understanding.mentions import CatalogueWords
from graph.understanding.tokens import Token, fold, tokenize
from knowledge.english import is_english
from knowledge.words import singular

# Words that are shorter are too like each other.
LEAST_LETTERS = 4
# A catalogue word must stand in so many products to attract a repair.
LEAST_PRODUCTS = 2
# Words of English by frequency: this many are believed to be meant as written.
KNOWN_ENGLISH = 60_000
# Only the beginning of a long message is repaired: bounds the time.
MOST_TOKENS = 120


@dataclass(frozen=True)
class Repair:
    """A message after repair: its tokens and text, and what was changed."""

    tokens: list[Token]
    text: str
    corrections: dict[str, str] = field(default_factory=dict)


def repaired(tokens: Sequence[Token], text: str, words: CatalogueWords) -> Repair:
    """The tokens with misspelt words put right; correct English and other languages are left."""
    if language_of(tokens) != "en":
        return Repair(list(tokens), text)
    corrections: dict[str, str] = {}
    pieces: list[str] = []
    end = 0
    for place, token in enumerate(tokens[:MOST_TOKENS]):
        repair = _miswritten(token) or _figure_for(tokens, place, words)
        if repair is None and _suspect(token, words):
            repair = _repair_of(token.text, words)
        if repair:
            corrections[token.raw] = repair
            pieces += [text[end : token.start], repair]
            end = token.end
    if not corrections:
        return Repair(list(tokens), text)
    mended = "".join([*pieces, text[end:]])
    return Repair(tokenize(mended), mended, corrections)


def _miswritten(token: Token) -> str | None:
    """The small word of talk that is written here as many miswrite it; None if none is."""
    return None if token.glued else _small_words().get(token.text)


def _figure_for(tokens: Sequence[Token], place: int, words: CatalogueWords) -> str | None:
    """As in "case 4 my phone": the figure stands for the word."""
    if tokens[place].text != "4" or not 0 < place < len(tokens) - 1:
        return None
    before, after = tokens[place - 1], tokens[place + 1]
    if after.kind != "word" or after.glued or tokens[place].glued:
        return None
    if after.text in _DETERMINERS:
        return "for"
    named = singular(after.text) in words.naming and not words.is_noun(singular(after.text))
    return "for" if named and words.is_noun(singular(before.text)) else None


_DETERMINERS = frozenset({"a", "an", "the", "my", "our", "his", "her", "your", "their", "some"})


@functools.cache
def _small_words() -> dict[str, str]:
    """As miswritten -> as meant."""
    return {form: word for word, forms in phrases("misspelt").items() for form in forms}


def _suspect(token: Token, words: CatalogueWords) -> bool:
    return (
        token.kind == "word"
        and len(token.text) >= LEAST_LETTERS
        and token.text.isascii()
        and token.text.isalpha()
        and "'" not in token.raw
        and not (token.capital and token.raw.isupper())
        and token.text not in POSSESSIVES
        and token.text not in _language()
        and not words.knows(token.text)
        and not is_english(token.text)
        and token.text not in english()
    )


def _repair_of(word: str, words: CatalogueWords) -> str | None:
    """The nearest known word within one edit, two for long words; None if none is near."""
    sounds = word.replace("f", "ph")
    if sounds != word and words.knows(sounds):
        return sounds
    edits = 1 if len(word) < 7 else 2
    best: tuple[float, str] | None = None
    for candidates, preference in ((_by_length(), 0.0), (words.by_length, 0.25)):
        near = [
            candidate
            for length in range(len(word) - edits, len(word) + edits + 1)
            for candidate in candidates.get(length, ())
        ]
        for candidate, distance, _ in process.extract(
            word, near, scorer=OSA.distance, score_cutoff=edits, limit=15
        ):
            cost = distance + preference + (0.6 if candidate[:1] != word[:1] else 0.0)
            cost -= 0.7 if _skeleton(candidate) == _skeleton(word) else 0.0
            cost -= max(words.weight(candidate), _commonness(candidate))
            if best is None or cost < best[0]:
                best = (cost, candidate)
    return best[1] if best else None


def _skeleton(word: str) -> str:
    """Its consonants: who misspells a word mostly errs in the others."""
    return "".join(letter for letter in word if letter not in "aeiouy")


def _commonness(word: str) -> float:
    """How likely a word of our own lexicons is meant, by its rank in English: 0 to 0.5."""
    rank = english().get(word, KNOWN_ENGLISH)
    return 0.5 - math.log10(rank + 1) / 10


@functools.cache
def _language() -> frozenset[str]:
    """The words of our own lexicons."""
    found: set[str] = set()
    for lists in (limit_phrases(), phrases("dialogue"), phrases("words")):
        for phrase_list in lists.values():
            found.update(fold(word) for phrase in phrase_list for word in phrase.split())
    for word_list in phrases("languages").values():
        found.update(fold(word) for word in word_list)
    return frozenset(found)


@functools.cache
def _by_length() -> dict[int, list[str]]:
    """The repairable words of our own lexicons, by length."""
    table: dict[int, list[str]] = {}
    for name in ("limits", "dialogue"):
        for phrase_list in phrases(name).values():
            for phrase in phrase_list:
                for word in map(fold, phrase.split()):
                    if word.isalpha() and len(word) >= LEAST_LETTERS and word in english():
                        table.setdefault(len(word), []).append(word)
    return {length: sorted(set(found)) for length, found in table.items()}


@functools.cache
def english() -> dict[str, int]:
    """Common English words with their rank, from the frequency list that symspellpy brings."""
    listing = resources.files("symspellpy") / "frequency_dictionary_en_82_765.txt"
    with listing.open(encoding="utf-8-sig") as lines:
        words = [line.split(" ", 1)[0] for line in lines]
    return {word: rank for rank, word in enumerate(words[:KNOWN_ENGLISH])}
