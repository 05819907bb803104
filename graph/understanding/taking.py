"""Words that take what is talked about, or what the same message names, without naming it anew."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from graph.understanding.how_many import count_at
from graph.understanding.lexicon import phrases
from graph.understanding.pointers import reference
from graph.understanding.pointing import pool
from graph.understanding.titles import Named
from graph.understanding.tokens import Token, words_of
from graph.understanding.types import Conversation, Reference
from knowledge.things import is_thing
from knowledge.words import singular

_WORDS = {name: frozenset(words) for name, words in phrases("changing").items()}
_AGREED = [tuple(phrase.split()) for phrase in phrases("changing")["agreed"]]
_SMALL = _WORDS["taking_it"] | _WORDS["leading"] | _WORDS["trailing"] | _WORDS["choosing"]
_MARKS = frozenset((",", ".", "!", ";", "-", "..."))
_INSIDE = frozenset(("in", "into", "to", "straight"))
_UNITS = _WORDS["sets"] | frozenset(phrases("counting")["units"])
_ARTICLES = frozenset(("the", "that", "this", "your"))
_PERSONS = frozenset(phrases("keeping")["OTHERS"])
_POSSESSING = frozenset(("my", "our", "the", "me", "us", "his", "her", "their", "dear", "old"))
_PLACING = frozenset(("for", "in", "on", "at", "to", "with", "of", "from"))
_SELVES = frozenset(("me", "us"))
CHANGES = frozenset(("cart_add", "cart_update", "correct", "confirm"))
MOST_TAKEN = 20
# Shorter words of names tell nothing.
LEAST_TELLING = 3
_PLAIN = frozenset(phrases("pointing")["plain"])


def taken_clause(tokens: Sequence[Token]) -> list[Token]:
    """The words that only take a thing: "one please", "in the basket"; none if nothing does."""
    pieces = list(_clauses(tokens))
    for place, piece in enumerate(pieces):
        beside = (token.text for other in pieces if other is not piece for token in other)
        if not _WORDS["asking_more"].isdisjoint(beside):
            continue
        if _takes(piece, alone=len(pieces) == 1 and place == 0):
            return piece
    return []


def _clauses(tokens: Sequence[Token]) -> Iterator[list[Token]]:
    piece: list[Token] = []
    for token in tokens:
        if token.text in _MARKS and not (token.text == "-" and token.glued):
            if piece:
                yield piece
            piece = []
        else:
            piece.append(token)
    if piece:
        yield piece


def _takes(piece: Sequence[Token], *, alone: bool) -> bool:
    """Whether a clause does nothing but take; the cart named alone asks to see it."""
    texts = tuple(token.text for token in piece)
    if any(texts[: len(phrase)] == phrase for phrase in _AGREED):
        return all(text in _SMALL or _is_count(piece, n) for n, text in enumerate(texts))
    counted = [n for n in range(len(piece)) if _is_count(piece, n)]
    held = [text for text in texts if text in _WORDS["taken"]]
    beside = [
        text
        for n, text in enumerate(texts)
        if n not in counted and text not in _SMALL | _UNITS and text not in held
    ]
    if beside or any(isinstance(token, Named) for token in piece):
        return False
    return bool(counted) or (bool(held) and (not alone or bool(_INSIDE & {*texts})))


def _is_count(piece: Sequence[Token], place: int) -> bool:
    """Whether a number says how many; "the twenty" is called so."""
    if place and piece[place - 1].text == "the":
        return False
    count, end = count_at(piece, place)
    return count is not None and 0 < count <= MOST_TAKEN and end == place + 1


def names_thing(tokens: Sequence[Token]) -> bool:
    """Whether a thing is named in so many words: "yeah the Grindstad, one set"."""
    counts = {tokens[n].text for n in range(len(tokens)) if count_at(tokens, n)[0] is not None}
    for before, word in pairwise(tokens):
        if before.text in _ARTICLES and word.text not in _SMALL | _UNITS | _WORDS["taken"] | counts:
            return word.kind == "word" and word.text not in _PERSONS
    return False


def taken_count(tokens: Sequence[Token]) -> int | None:
    """How many a clause that only takes says."""
    piece = taken_clause(tokens)
    counts = (count_at(piece, n)[0] for n in range(len(piece)) if _is_count(piece, n))
    return next(counts, None)


def by_taking(tokens: Sequence[Token], conversation: Conversation) -> list[Reference]:
    """The one product that is talked about, where the words only take it.

    Right after it was put in the cart, "two" says how many there are to be.
    """
    shown = [product.id for product in conversation.shown]
    focus = conversation.focus or (shown if len(shown) == 1 else [])
    held = conversation.held_ids
    counts_anew = held & {*focus} and CHANGES & {*conversation.last_intents}
    other = counts_anew or names_thing(tokens) or _names_other(tokens, focus, conversation)
    piece = taken_clause(tokens) if len(focus) == 1 and not other else []
    return [reference("pronoun", " ".join(t.text for t in piece), focus)] if piece else []


def _names_other(tokens: Sequence[Token], focus: Sequence[str], before: Conversation) -> bool:
    """Whether a thing is named that what is talked about is not called: "whetstone, one".

    Or a word that others of the list are called by: "so bluetooth. 1".
    """
    called = [f"{one.name} {one.category}" for one in pool(before) if one.id in focus]
    own = {singular(word) for name in called for word in words_of(name)}
    listed = {singular(word) for one in before.shown for word in words_of(one.name)}
    others = {word for word in listed if len(word) > LEAST_TELLING} - _PLAIN
    pairs = zip(["", *(token.text for token in tokens)], tokens, strict=False)
    named = (word.text for said, word in pairs if said not in _POSSESSING | _PLACING)
    known = _SMALL | _UNITS | _WORDS["taken"] | _PERSONS
    told = (singular(word) for word in named if word not in known)
    return any((is_thing(one) or one in others) and one not in own for one in told)


def for_person(words: Sequence[str]) -> bool:
    """Whether words beside a product only say who it is for: "for my sister", "for her"."""
    said = [word for word in words if word not in _WORDS["leading"] | _WORDS["trailing"]]
    if len(said) < 2 or said[0] != "for":
        return False
    named = [word for word in said[1:] if word not in _POSSESSING]
    alone = len(said) == 2 and said[1] in _PERSONS | _SELVES
    return alone or (bool(named) and all(word in _PERSONS for word in named))
