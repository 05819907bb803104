"""Say in English what was said in another language: phrase by phrase, the longest first."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz import process
from rapidfuzz.distance import OSA

from graph.understanding.abroad import compound
from graph.understanding.gloss import unspaced
from graph.understanding.gloss.words import (
    UNSPACED,
    PhraseBook,
    apart,
    phrase_book,
    plain,
    stem,
)
from graph.understanding.tokens import Token, clean, is_silent, tokenize

# Shorter words are too like each other to be read as a slip.
LEAST_REPAIRED = 5


@dataclass(frozen=True)
class Glossed:
    """A message in English words, in the order of the language it was said in."""

    text: str
    known: int
    """Words of the message that the language knows."""
    words: int
    """Words that the message has, numbers aside."""
    left: tuple[str, ...] = ()
    """Words that stand in it as they were said."""

    @property
    def share(self) -> float:
        """How much of the message the language knows, 0 to 1."""
        return self.known / self.words if self.words else 0.0


def glossed(
    text: str, language: str, is_name: Callable[[str], bool] = lambda word: False
) -> Glossed:
    """What the message says, as far as it is known; names and the rest stay as they are.

    `is_name` tells whether the shop's own texts bear a word: such a word is no slip of another.
    """
    if language in UNSPACED:
        return Glossed(*unspaced.glossed(clean(text), language))
    cleaned = clean(apart(text, language))
    tokens = tokenize(cleaned)
    pieces: list[str] = []
    left: list[str] = []
    known = 0
    for start, end, english in _found(tokens, phrase_book(language), is_name):
        here = [t for t in tokens[start:end] if t.kind == "word"]
        if english is None:
            left += [t.raw for t in here]
            pieces.append(_as_it_stands(tokens[start], cleaned, tokens, start))
        else:
            known += len(here)
            pieces.append(f" {english}" if english else "")
    counted = sum(token.kind == "word" for token in tokens)
    return Glossed(" ".join("".join(pieces).split()), known, counted, tuple(left))


def _as_it_stands(token: Token, text: str, tokens: Sequence[Token], place: int) -> str:
    if token.text == "'":
        return ""
    before = tokens[place - 1].end if place else 0
    gap = " " if token.start > before or tokens[place - 1].kind == "word" else ""
    return f"{gap}{token.raw}"


def _found(
    tokens: Sequence[Token], book: PhraseBook, is_name: Callable[[str], bool]
) -> Iterator[tuple[int, int, str | None]]:
    """Spans of tokens with their English; None where a token is not known."""
    forms = [plain(token) for token in tokens]
    place = 0
    while place < len(tokens):
        end, english = _longest(tokens, forms, place, book)
        if english is None and tokens[place].kind == "word" and not is_name(forms[place]):
            english = _alone(forms[place], book)
        yield place, end, english
        place = end


def _longest(
    tokens: Sequence[Token], forms: Sequence[str], place: int, book: PhraseBook
) -> tuple[int, str | None]:
    """The end of the longest known phrase that begins here, hyphens passed over."""
    said: list[str] = []
    best: tuple[int, str | None] = (place + 1, None)
    for end in range(place, len(tokens)):
        if is_silent(tokens[end]):
            if end == place or tokens[end].text not in ("-", "'"):
                break
            continue
        said.append(forms[end])
        if len(said) > book.longest:
            break
        stems = tuple(stem(word, book.language) for word in said)
        english = book.exact.get(tuple(said), book.stemmed.get(stems))
        if english is not None:
            best = (end + 1, english)
    return best


def _alone(word: str, book: PhraseBook) -> str | None:
    """A single word as a compound of known ones, or as a slip of one."""
    parts = compound(word, book.language)
    if parts:
        return " ".join(parts)
    spelled = _without_digraphs(word) if book.language == "de" else word
    known = book.stemmed.get((stem(spelled, book.language),))
    return known if known is not None else _slip(word, book.language)


def _without_digraphs(word: str) -> str:
    """As in "fuer" for "für"."""
    for pair in ("ae", "oe", "ue"):
        word = word.replace(pair, pair[0])
    return word


@functools.lru_cache(maxsize=4096)
def _slip(word: str, language: str) -> str | None:
    """The English of the one known word that differs by a letter, or None."""
    if len(word) < LEAST_REPAIRED:
        return None
    near = process.extract(word, _single(language), scorer=OSA.distance, score_cutoff=1, limit=2)
    book = phrase_book(language)
    meanings = {book.exact[(found,)] for found, *_ in near}
    return meanings.pop() if len(meanings) == 1 else None


@functools.cache
def _single(language: str) -> tuple[str, ...]:
    return tuple(
        words[0]
        for words in phrase_book(language).exact
        if len(words) == 1 and len(words[0]) >= LEAST_REPAIRED
    )
