"""What a message tells of its sender that holds for whatever they look for later."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from data.constraints import Constraints
from graph.understanding.chart import PhraseTrie, trie_of
from graph.understanding.kept.ways import BEHIND, WAYS, Clause
from graph.understanding.lexicon import phrases
from graph.understanding.limits import stated
from graph.understanding.mentions import CatalogueWords
from graph.understanding.tokens import Token

_WORDS = phrases("keeping")
_SMALL = frozenset(_WORDS["SMALL"])
_GOING_ON = frozenset(_WORDS["GOING_ON"])
_OTHERS = frozenset(_WORDS["OTHERS"])
_MARKS = frozenset({",", ".", ";", "!", "?", ":", "-", "("})
_JOINTS = frozenset({"and", "but", "so", "because", "plus"})
_POSSESSIVE = frozenset({"my", "our", "his", "her", "their", "a", "the", "for"})


@dataclass(frozen=True)
class Told:
    """What holds after a message, and the words of the message beside that.

    Attributes:
        kept: Everything that holds now.
        rest: The message without the sentences that only told it; all of it where it asks on.
        alone: Whether nothing else was said.
    """

    kept: Constraints
    rest: list[Token]
    alone: bool = False


def told_of(tokens: Sequence[Token], kept: Constraints, words: CatalogueWords) -> Told:
    """What a message says of its sender beyond what is looked for now."""
    spoken: set[int] = set()
    for start, end in _clauses(tokens):
        clause = tokens[start:end]
        found = _statement(clause, kept, words)
        if found is not None:
            begins, kept = found
            spoken.update(range(start + begins, end))
        elif start - 1 in spoken and _says_little(clause):
            spoken.update(range(start, end))
    rest = [token for place, token in enumerate(tokens) if place not in spoken]
    alone = bool(spoken) and _says_little(rest)
    if not spoken or alone or _asks_of_it(rest, words):
        return Told(kept, list(tokens), alone)
    return Told(kept, rest)


def for_another(tokens: Sequence[Token]) -> bool:
    """Whether it is for somebody else: "for my sister", "her size"."""
    return any(
        token.text in _OTHERS and place > 0 and tokens[place - 1].text in _POSSESSIVE
        for place, token in enumerate(tokens)
    )


def _clauses(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """The clauses of a message: up to a mark, or a joint that another begins after."""
    start = 0
    for place, token in enumerate(tokens):
        marked = token.text in _MARKS and not (token.glued and token.text in "-:(")
        after = {token.text for token in tokens[place + 1 : place + 2]}
        joined = token.text in _JOINTS and (after & _GOING_ON or _kinds(tokens, place + 1))
        if marked or (joined and place > start):
            yield start, place + 1
            start = place + 1
    if start < len(tokens):
        yield start, len(tokens)


def _statement(
    clause: Clause, kept: Constraints, words: CatalogueWords
) -> tuple[int, Constraints] | None:
    """Where a clause begins to tell what holds, and all that holds then; None if it does not."""
    if not clause or clause[-1].text == "?":
        return None
    for place in range(len(clause)):
        for kind, end in _kinds(clause, place).items():
            told = WAYS[kind](_without_mark(clause), place, end, kept, words)
            if told is not None:
                whole = kind in BEHIND or _says_little(clause[:place])
                return (0 if whole else place), told
    return None


def _without_mark(clause: Clause) -> Clause:
    """The clause without the mark or joint that ends it."""
    ended = clause[-1].text in _MARKS or clause[-1].text in _JOINTS
    return clause[:-1] if ended else clause


def _says_little(tokens: Sequence[Token]) -> bool:
    """Whether nothing but small words stands there."""
    return all(token.kind == "symbol" or token.text in _SMALL for token in tokens)


def _asks_of_it(rest: Sequence[Token], words: CatalogueWords) -> bool:
    """As in "I'm allergic to nuts, is the first ok?": what was told belongs to the question."""
    asks = bool(rest) and rest[-1].text == "?"
    return asks and not stated(rest, words).limits.category


@functools.cache
def _phrases() -> PhraseTrie:
    return trie_of({kind: _WORDS[kind] for kind in WAYS})


def _kinds(tokens: Sequence[Token], place: int) -> dict[str, int]:
    """The ways of telling that begin there, each with its longest end, the longest first."""
    found: dict[str, int] = {}
    for item in _phrases().find(tokens, place) if place < len(tokens) else ():
        found[item.kind] = max(found.get(item.kind, 0), item.end)
    return dict(sorted(found.items(), key=lambda pair: -pair[1]))
