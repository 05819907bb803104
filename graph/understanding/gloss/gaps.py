"""Phrases with other words in their middle, as of verbs in two pieces: "laat de eerste zien"."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph.understanding.gloss.words import GAP, Words, english_phrases, word_forms
from graph.understanding.tokens import Token, clean, is_silent, tokenize

# So many words may stand in the middle.
MOST_BETWEEN = 6
CLAUSE_ENDS = frozenset(".,;!?:")


@dataclass(frozen=True)
class Around:
    """Where a phrase lies around other words, with the English of its two pieces."""

    head_end: int
    tail_start: int
    end: int
    before: str
    after: str


@dataclass(frozen=True)
class _Tail:
    forms: frozenset[Words]
    size: int
    before: str
    after: str


def around(tokens: Sequence[Token], place: int, language: str) -> Around | None:
    """The phrase with a gap that begins at a token, the one with the longest head; else None."""
    heads = _heads(language)
    for size in range(max(map(len, heads), default=0), 0, -1):
        head = tokens[place : place + size]
        for form in _forms(head, language) if len(head) == size else ():
            for tail in heads.get(form, ()):
                start = _place_of(tail, tokens, place + size, language)
                if start:
                    end = start + tail.size
                    return Around(place + size, start, end, tail.before, tail.after)
    return None


def _place_of(tail: _Tail, tokens: Sequence[Token], after: int, language: str) -> int:
    """Where the second piece begins in the same clause, at least a word after `after`; or 0."""
    for start in range(after + 1, min(after + MOST_BETWEEN, len(tokens) - tail.size) + 1):
        if tokens[start - 1].text in CLAUSE_ENDS:
            return 0
        if not tail.forms.isdisjoint(_forms(tokens[start : start + tail.size], language)):
            return start
    return 0


def _forms(said: Sequence[Token], language: str) -> Iterator[Words]:
    yield from zip(*(word_forms(token, language) for token in said), strict=True)


@functools.cache
def _heads(language: str) -> dict[Words, tuple[_Tail, ...]]:
    found: dict[Words, tuple[_Tail, ...]] = {}
    for english, phrase in english_phrases(language):
        if GAP not in phrase:
            continue
        head, tail = (_cut(piece) for piece in phrase.split(GAP))
        before, after = (piece.strip() for piece in english.split(GAP))
        made = _Tail(frozenset(_forms(tail, language)), len(tail), before, after)
        for form in set(_forms(head, language)):
            found[form] = (*found.get(form, ()), made)
    return found


def _cut(piece: str) -> list[Token]:
    return [token for token in tokenize(clean(piece)) if not is_silent(token)]
