"""The phrases of a language as they are looked up: folded, stemmed, each with its English."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import Stemmer

from data.yaml_file import read_words
from graph.understanding.gloss import turkish
from graph.understanding.lexicon import phrases, spelled_out
from graph.understanding.tokens import Token, clean, fold, is_silent, tokenize
from knowledge.lexicon import lexicon

HERE = Path(__file__).parent
STEMMERS = {
    "de": "german", "fr": "french", "es": "spanish", "it": "italian", "pt": "portuguese",
    "nl": "dutch", "pl": "polish",
}  # fmt: skip
# Written without blanks: looked up letter by letter.
UNSPACED = frozenset({"ja"})
LANGUAGES = (*STEMMERS, "tr", *sorted(UNSPACED))
# Stands in a phrase for any number, and in its English for the number that was said.
NUMBER = "#"
# Stands in a phrase and in its English for words in the middle: see gaps.py.
GAP = "~"
# Columns of the lexicon of things, in its order.
_COLUMNS = ("de", "es", "fr", "it", "pt", "nl", "pl", "tr", "ja")
# Units of the lexicon in words that are nothing else.
_UNITS = {"in": "inch"}
_ELIDING = frozenset({"fr", "it"})
_TURKISH_ENDING = re.compile(r"(?<=\w)'\w+")
_LETTERS = str.maketrans({"ı": "i", "ł": "l", "ø": "o", "đ": "d"})

Words = tuple[str, ...]


@dataclass(frozen=True)
class PhraseBook:
    """The phrases of one language; the English of "" is nothing to say."""

    language: str
    phrases: dict[Words, str]
    """As they are listed, and as stems."""
    listed: dict[str, str]
    """Single words as they are listed, accents and all; "-le" is one hung on by a hyphen."""
    longest: int
    starts: frozenset[str]
    """What a phrase of several words may begin with, plain or stemmed."""
    others: dict[str, tuple[str, ...]]
    """English of a thing -> what else the word for it may mean: "Kissen", cushion or pillow."""

    def english(self, said: Sequence[Token]) -> str | None:
        """The English of a phrase, numbers in it as they were said; None if it is none."""
        found = self._english(said)
        numbers = [token.raw for token in said if token.kind == "number"]
        if found is None and numbers and len(said) > len(numbers):
            found = self._english([_any_number(token) for token in said])
            for number in numbers if found else ():
                found = found.replace(NUMBER, number, 1) if found else found
        return found

    def _english(self, said: Sequence[Token]) -> str | None:
        if len(said) == 1 and said[0].raw.casefold() in self.listed:
            return self.listed[said[0].raw.casefold()]
        for form in zip(*(word_forms(token, self.language) for token in said), strict=True):
            if form in self.phrases:
                return self.phrases[form]
        return None

    def begins(self, token: Token) -> bool:
        """Whether a phrase of several words may begin so."""
        return token.kind == "number" or not self.starts.isdisjoint(
            word_forms(token, self.language)
        )


@functools.cache
def phrase_book(language: str) -> PhraseBook:
    """The phrases of a language, those of conversation before those of limits and of things."""
    english: dict[Words, str] = {}
    inflected: dict[Words, str] = {}
    listed: dict[str, str] = {}
    called: dict[str, list[str]] = {}
    for meaning, phrase in things(language):
        called.setdefault(phrase.casefold(), []).append(meaning)
    for meaning, phrase in english_phrases(language):
        if GAP in phrase:
            continue
        said = [one for written in phrase.split() for one in _cut(written, language)]
        if len(said) == 1:
            listed.setdefault(phrase.strip().casefold(), meaning)
        if said and not phrase.startswith("-"):
            exact, *stems = zip(*said, strict=True)
            english.setdefault(exact, meaning)
            for form in stems:
                inflected.setdefault(form, meaning)
    phrases = inflected | english
    return PhraseBook(
        language=language,
        phrases=phrases,
        listed=listed,
        longest=max(map(len, phrases), default=0),
        starts=frozenset(form[0] for form in phrases if len(form) > 1),
        others={first: tuple(rest) for first, *rest in called.values() if rest},
    )


@functools.lru_cache(maxsize=65536)
def _cut(written: str, language: str) -> tuple[Words, ...]:
    """What is written between blanks, word by word: each plain, then by its stems."""
    tokens = tokenize(clean(apart(written, language)))
    return tuple(word_forms(token, language) for token in tokens if not is_silent(token))


def english_phrases(language: str) -> Iterator[tuple[str, str]]:
    """(English, phrase of the language), those that matter more first."""
    for english, listed in conversation(language).items():
        for written in listed:
            yield from ((english, phrase) for phrase in spelled_out(written))
    limits = read_words(HERE / "limits.yaml")
    for kind, listed in limits_of(language).items():
        if kind in limits:
            yield from ((limits[kind], phrase) for phrase in listed)
    yield from things(language)


def conversation(language: str) -> dict[str, list[str]]:
    """The phrases of a conversation as they are written, by their English."""
    read: dict[str, list[str]] = read_words(HERE / f"{language}.yaml")
    return read


def limits_of(language: str) -> dict[str, list[str]]:
    """The phrases of limits, by their type."""
    file = HERE.parent / "lexicon" / f"limits_{language}.yaml"
    return phrases(file.stem) if file.exists() else {}


def things(language: str, listing: str = "abroad") -> Iterator[tuple[str, str]]:
    """(English, name): what things are called, as in the lexicon of a shop's words."""
    column = _COLUMNS.index(language)
    for name, columns in lexicon(listing).items():
        english = _UNITS.get(name, name)
        if column < len(columns):
            yield from ((english, phrase) for phrase in columns[column].split(" / ") if phrase)


def apart(text: str, language: str) -> str:
    """The text with what is elided before an apostrophe as a word of its own: "l' eau".

    Turkish endings after one are left out: "Osterbrook'u", "700'e".
    """
    text = text.replace("’", "'").replace("º", "°")
    if language in _ELIDING:
        return text.replace("'", "' ")
    return _TURKISH_ENDING.sub("", text) if language == "tr" else text


def plain(token: Token) -> str:
    """A word in the letters that it is looked up by."""
    return fold(token.raw).translate(_LETTERS) or token.raw


def _any_number(token: Token) -> Token:
    return replace(token, raw=NUMBER) if token.kind == "number" else token


def word_forms(token: Token, language: str) -> Words:
    """A word in plain letters; its stem as it is written, then without its accents."""
    if language == "tr":
        return (plain(token), turkish.stem(plain(token)))
    return (plain(token), stem(token.raw.casefold(), language), stem(plain(token), language))


@functools.lru_cache(maxsize=65536)
def stem(word: str, language: str) -> str:
    """The stem of a word, in plain letters."""
    return fold(str(_stemmer(language).stemWord(word))).translate(_LETTERS)


@functools.cache
def _stemmer(language: str) -> Stemmer.Stemmer:
    return Stemmer.Stemmer(STEMMERS[language])
