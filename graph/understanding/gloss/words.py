"""The phrases of a language as they are looked up: folded, stemmed, each with its English."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import Stemmer

from data.yaml_file import read_words
from graph.understanding.lexicon import phrases, spelled_out
from graph.understanding.tokens import Token, clean, fold, is_silent, tokenize
from knowledge.lexicon import lexicon

HERE = Path(__file__).parent
STEMMERS = {
    "de": "german", "fr": "french", "es": "spanish", "it": "italian", "pt": "portuguese",
    "nl": "dutch", "pl": "polish", "tr": "turkish",
}  # fmt: skip
# Written without blanks: looked up letter by letter.
UNSPACED = frozenset({"ja"})
LANGUAGES = (*STEMMERS, *sorted(UNSPACED))
# Columns of the lexicon of things, in its order.
_COLUMNS = ("de", "es", "fr", "it", "pt", "nl", "pl", "tr", "ja")
_ELIDING = frozenset({"fr", "it"})
_LETTERS = str.maketrans({"ı": "i", "ł": "l", "ø": "o", "đ": "d"})

Words = tuple[str, ...]


@dataclass(frozen=True)
class PhraseBook:
    """The phrases of one language; the English of "" is nothing to say."""

    language: str
    exact: dict[Words, str]
    stemmed: dict[Words, str]
    longest: int


@functools.cache
def phrase_book(language: str) -> PhraseBook:
    """The phrases of a language, those of conversation before those of limits and of things."""
    exact: dict[Words, str] = {}
    stemmed: dict[Words, str] = {}
    for english, phrase in english_phrases(language):
        said = words_said(phrase, language)
        if said:
            exact.setdefault(said, english)
            stemmed.setdefault(tuple(stem(word, language) for word in said), english)
    return PhraseBook(language, exact, stemmed, max(map(len, exact), default=0))


def english_phrases(language: str) -> Iterator[tuple[str, str]]:
    """(English, phrase of the language), those that matter more first."""
    for english, listed in read_words(HERE / f"{language}.yaml").items():
        for written in listed:
            yield from ((english, phrase) for phrase in spelled_out(written))
    limits = read_words(HERE / "limits.yaml")
    for kind, listed in _limits(language).items():
        if kind in limits:
            yield from ((limits[kind], phrase) for phrase in listed)
    yield from _things(language)


def _limits(language: str) -> dict[str, list[str]]:
    file = HERE.parent / "lexicon" / f"limits_{language}.yaml"
    return phrases(file.stem) if file.exists() else {}


def _things(language: str) -> Iterator[tuple[str, str]]:
    """What things are called, as in the lexicon of a shop's words."""
    column = _COLUMNS.index(language)
    for english, columns in lexicon("abroad").items():
        if column < len(columns):
            yield from ((english, phrase) for phrase in columns[column].split(" / ") if phrase)


def words_said(phrase: str, language: str) -> Words:
    """The words of a phrase as they are looked up."""
    tokens = tokenize(clean(apart(phrase, language)))
    return tuple(plain(token) for token in tokens if not is_silent(token))


def apart(text: str, language: str) -> str:
    """The text with what is elided before an apostrophe as a word of its own: "l' eau"."""
    if language not in _ELIDING:
        return text
    return text.replace("’", "'").replace("'", "' ")


def plain(token: Token) -> str:
    """A word in the letters that it is looked up by."""
    return fold(token.raw).translate(_LETTERS) or token.raw


@functools.lru_cache(maxsize=65536)
def stem(word: str, language: str) -> str:
    """The stem of a word."""
    return str(_stemmer(language).stemWord(word))


@functools.cache
def _stemmer(language: str) -> Stemmer.Stemmer:
    return Stemmer.Stemmer(STEMMERS[language])
