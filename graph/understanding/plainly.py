"""What is said without what people say around it: hesitations, fillers, courteous clauses."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator, Sequence

from graph.understanding.chart import PhraseTrie, trie_of
from graph.understanding.lexicon import phrases
from graph.understanding.limits import stated
from graph.understanding.mentions import CatalogueWords
from graph.understanding.split import kinds_at
from graph.understanding.tokens import Token, clean, tokenize

Clause = Sequence[Token]
_ENDS = frozenset({",", ".", ";", "!", "?", ":"})
# What announces more says nothing itself: "my point is simple:".
_ANNOUNCES = ":"
LEAST_ANNOUNCED = 3
# What is done with goods makes a request of a courtesy.
_TELLING = frozenset({"CART", "RETURNING", "ARRIVING", "TAKING", "REMOVING"})


def plainly(text: str, words: CatalogueWords) -> str:
    """The cleaned English text without what asks for nothing; as it is where nothing else is."""

    def idle(clause: Clause, after: Clause) -> bool:
        idles = _is_courteous(clause) or _announces(clause, after)
        return (idles and not _tells(clause, words)) or _leaves(clause, after, words)

    return _without(text, idle)


def without_courtesies(text: str) -> str:
    """An English text without its courteous clauses, whatever else they tell."""
    return _without(clean(text), lambda clause, after: _is_courteous(clause))


def courtesies(text: str) -> str:
    """The courteous clauses of an English text."""
    tokens = tokenize(clean(text))
    clauses = (tokens[start:end] for start, end in _clauses(tokens))
    return " ".join(token.text for one in clauses if _is_courteous(one) for token in one)


def _without(text: str, idle: Callable[[Clause, Clause], bool]) -> str:
    tokens = tokenize(text)
    gone = set(_idle_places(tokens, idle))
    left = [token for place, token in enumerate(tokens) if place not in gone]
    if not gone or all(token.kind == "symbol" for token in left):
        return text
    pieces, at = [], 0
    for place in sorted(gone):
        pieces.append(text[at : tokens[place].start])
        at = tokens[place].end
    return " ".join("".join([*pieces, text[at:]]).split()).lstrip(",;:. ")


def _idle_places(tokens: Clause, idle: Callable[[Clause, Clause], bool]) -> Iterator[int]:
    for start, end in _clauses(tokens):
        if idle(tokens[start:end], tokens[end:]):
            yield from range(start, end)
        else:
            yield from _hesitations(tokens, start, end)


def _clauses(tokens: Clause) -> Iterator[tuple[int, int]]:
    start = 0
    for place, token in enumerate(tokens):
        inside = token.glued and place + 1 < len(tokens) and tokens[place + 1].glued
        if token.text in _ENDS and not inside:
            yield start, place + 1
            start = place + 1
    if start < len(tokens):
        yield start, len(tokens)


def _is_courteous(clause: Clause) -> bool:
    """Whether a clause begins as courtesies do."""
    return any(item.kind == "COURTESY" for item in _trie().find(clause, 0))


def _announces(clause: Clause, after: Clause) -> bool:
    """Whether a clause only leads to the next; "my code: ABC" does not."""
    said, more = (sum(token.kind != "symbol" for token in part) for part in (clause, after))
    return clause[-1].text == _ANNOUNCES and min(said, more) >= LEAST_ANNOUNCED


def _leaves(clause: Clause, after: Clause, words: CatalogueWords) -> bool:
    """As in "skip the tripod, any cables?": another kind of thing is asked for now."""
    if all(item.kind != "LEAVING" for item in _trie().find(clause, 0)) or not after:
        return False
    asks = after[0].text == "any" or "OPENER" in kinds_at(after, 0)
    done = _commands() & {token.text for token in (*clause, *after)}
    return asks and not done and bool(stated(list(after), words).limits.category)


@functools.cache
def _commands() -> frozenset[str]:
    """Words for what is done with goods; "leave the lamp out" is one to do."""
    return frozenset(phrases("words")["command"]) | {"out"}


def _tells(clause: Clause, words: CatalogueWords) -> bool:
    """Whether a clause holds a limit, a kind of product, a number or an action."""
    if any(token.kind == "number" for token in clause):
        return True
    if any(_TELLING & kinds_at(clause, place).keys() for place in range(len(clause))):
        return True
    return not stated(list(clause), words).limits.is_empty()


def _hesitations(tokens: Clause, start: int, end: int) -> Iterator[int]:
    """Hesitations with the comma after them, and fillers right before a comma."""
    place = start
    while place < end:
        found = {item.kind: item.end for item in _trie().find(tokens, place)}
        stop = found.get("HESITATION", 0) or found.get("FILLER", 0)
        before_comma = 0 < stop < end and tokens[stop].text == "," and not _ends_as(tokens, place)
        past = stop + before_comma if before_comma or "HESITATION" in found else place
        yield from range(place, past)
        place = max(past, place + 1)


def _ends_as(tokens: Clause, place: int) -> bool:
    """As in "a case as well,": the filler ends a phrase that says something."""
    return place > 0 and tokens[place - 1].text in ("as", "just")


@functools.cache
def _trie() -> PhraseTrie:
    return trie_of(phrases("courtesies"))
