"""Say in English what was said in another language: phrase by phrase, the longest first."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz import process
from rapidfuzz.distance import OSA

from graph.understanding.abroad import compound
from graph.understanding.gloss import unspaced
from graph.understanding.gloss.gaps import CLAUSE_ENDS, around
from graph.understanding.gloss.words import (
    UNSPACED,
    PhraseBook,
    apart,
    phrase_book,
    plain,
    stem,
)
from graph.understanding.tokens import Token, clean, is_silent, tokenize
from knowledge.english import is_english

# Marks in a row, with nothing said between them.
_ORPHANED = re.compile(r"[,;:.](?:\s*[,;:.])+")
# As in "XXL".
LONGEST_SIZE = 3
# Stands in a phrase for the end of a clause: "laat maar" alone gives up, "laat maar … zien" shows.
LAST = Token("$", 0, 0, "symbol", False, "$")
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
    text: str,
    language: str,
    is_name: Callable[[str], bool] = lambda word: False,
    sold: Callable[[str], int] = lambda thing: 0,
) -> Glossed:
    """What the message says, as far as it is known; names and the rest stay as they are.

    `is_name` tells which words are names of the shop: no form and no slip of another. Of several
    things that a word may mean, it is the one that is `sold` most.
    """
    if language in UNSPACED:
        return Glossed(*unspaced.glossed(clean(text), language))
    cleaned = clean(apart(text, language))
    tokens = tokenize(cleaned)
    pieces: list[str] = []
    left: list[str] = []
    known = 0
    book = phrase_book(language)
    for start, end, english in _found(tokens, book, is_name):
        if english in book.others:
            english = max((english, *book.others[english]), key=sold)
        here = [t for t in tokens[start:end] if t.kind == "word"]
        if english is None:
            left += [t.raw for t in here]
            pieces.append(_as_it_stands(tokens[start], cleaned, tokens, start))
        else:
            known += len(here)
            pieces.append(f" {english}" if english else "")
    counted = sum(token.kind == "word" for token in tokens)
    said = _ORPHANED.sub(" . ", "".join(pieces))
    return Glossed(" ".join(said.split()).lstrip(",;:. "), known, counted, tuple(left))


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
    place, english = 0, None
    while place < len(tokens):
        gapped = around(tokens, place, book.language)
        if gapped:
            yield place, gapped.head_end, gapped.before
            between = _found(tokens[gapped.head_end : gapped.tail_start], book, is_name)
            for start, end, meant in between:
                yield start + gapped.head_end, end + gapped.head_end, meant
            yield gapped.tail_start, gapped.end, gapped.after
            place, english = gapped.end, None
            continue
        if _stands(tokens, place, english):
            end, english = place + 1, None
        else:
            end, english = _meant(tokens, place, book, is_name)
        yield place, end, english
        place = end


def _stands(tokens: Sequence[Token], place: int, before: str | None) -> bool:
    """Whether a word is part of a number or a size: "6s", "taille L"."""
    token = tokens[place]
    after_number = place > 0 and token.glued and tokens[place - 1].kind == "number"
    is_size = before == "size" and len(token.text) <= LONGEST_SIZE
    return token.kind == "word" and (after_number or is_size)


def _meant(
    tokens: Sequence[Token], place: int, book: PhraseBook, is_name: Callable[[str], bool]
) -> tuple[int, str | None]:
    """The end of what is known from here on, and its English; a name is in no other form."""
    token = tokens[place]
    end, english = _longest(tokens, place, book)
    if end == place + 1 and token.kind == "word" and is_name(token.text):
        english = book.listed.get(token.raw.casefold())
    elif english is None and token.kind == "word":
        english = _alone(token, book)
    return end, english


def _longest(tokens: Sequence[Token], place: int, book: PhraseBook) -> tuple[int, str | None]:
    """The end of the longest known phrase that begins here, hyphens passed over."""
    said: list[Token] = []
    best = _hyphened(tokens, place, book)
    longest = book.longest if book.begins(tokens[place]) else 1
    for end in range(place, len(tokens)):
        if is_silent(tokens[end]):
            if end == place or tokens[end].text not in ("-", "'"):
                break
            continue
        said.append(tokens[end])
        if len(said) > longest:
            break
        english = book.english([*said, LAST]) if _is_last(tokens, end) else None
        english = book.english(said) if english is None else english
        if english is not None:
            best = (end + 1, english)
    return best


def _is_last(tokens: Sequence[Token], place: int) -> bool:
    """Whether a clause ends there."""
    return place + 1 == len(tokens) or tokens[place + 1].text in CLAUSE_ENDS


def _hyphened(tokens: Sequence[Token], place: int, book: PhraseBook) -> tuple[int, str | None]:
    """What a word hung on by a hyphen means, as in "ajoute-le"; else that nothing is known."""
    if tokens[place].text == "-" and place + 1 < len(tokens) and tokens[place + 1].glued:
        english = book.listed.get(f"-{tokens[place + 1].raw.casefold()}")
        if english is not None:
            return place + 2, english
    return place + 1, None


def _alone(token: Token, book: PhraseBook) -> str | None:
    """A single word as a compound of known ones, or as a slip of one."""
    word = plain(token)
    parts = compound(word, book.language)
    if parts:
        return " ".join(parts)
    if book.language == "de":
        known = book.phrases.get((stem(_without_digraphs(word), "de"),))
        if known is not None:
            return known
    return None if is_english(word) else _slip(word, book.language)


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
    near = process.extract(word, _single(language), scorer=OSA.distance, score_cutoff=1, limit=4)
    book = phrase_book(language)
    # Who slips hits the first letter: "passa" is no "cassa".
    meanings = {book.phrases[(found,)] for found, *_ in near if found[0] == word[0]}
    return meanings.pop() if len(meanings) == 1 else None


@functools.cache
def _single(language: str) -> tuple[str, ...]:
    return tuple(
        words[0]
        for words in phrase_book(language).phrases
        if len(words) == 1 and len(words[0]) >= LEAST_REPAIRED
    )
