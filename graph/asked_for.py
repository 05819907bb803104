"""The words of a search that say what is wanted, without those for what it is to go with."""

from __future__ import annotations

from collections.abc import Sequence

from graph.understanding.lexicon import phrases
from graph.understanding.split import kinds_at
from graph.understanding.tokens import Token, clean, tokenize, words_of
from graph.understanding.types import Part

_FOR = frozenset({"for"})
# What stands before these says what the thing is, what follows only what it is for or has.
_LEADING_ON = frozenset({"for", "with", "to", "that", "which", "from"})
_JOINING = ["and"]
_WANTING = phrases("words")["wanting"]


def asked_for(part: Part) -> str:
    """The search words before "for": coffee, of "coffee for an espresso machine"; else all.

    Of several clauses the last that opens like a request: "got one for my birthday, need a case".
    """
    said, query = _requested(part.text), set(words_of(part.query))
    begins = next((n for n, word in enumerate(said) if word in query), len(said))
    ends = next((n for n in range(begins, len(said)) if said[n] in _FOR), len(said))
    before = set(said[:ends])
    wanted = [word for word in part.query.split() if set(words_of(word)) <= before]
    return " ".join(wanted) or part.query


def _requested(text: str) -> Sequence[str]:
    """The words from the last clause on that opens like a request; all, where none does."""
    tokens = tokenize(clean(text))
    opened = (
        place + 1
        for place, token in enumerate(tokens)
        if token.kind == "symbol" and _opens(tokens, place + 1)
    )
    begins = max(opened, default=0)
    return words_of(" ".join(token.raw for token in tokens[begins:]))


def _opens(tokens: Sequence[Token], place: int) -> bool:
    """Whether a request begins there, in full or in short: "do you have", "need a"."""
    bare = any(token.text in _WANTING for token in tokens[place : place + 1])
    return bare or "OPENER" in kinds_at(tokens, place)


def as_said(part: Part) -> str:
    """The search words with the small words that part what is wanted from what it is for.

    "A pruner for the roses" is a pruner; "pruner roses" may be roses.
    """
    said, found, end = words_of(part.text), list[str](), 0
    for piece in part.query.split():
        own = words_of(piece)
        places = (n for n in range(end, len(said)) if said[n : n + len(own)] == own)
        begin = next(places, -1)
        if begin < 0:
            return part.query
        between = said[end:begin] if found else []
        led = [word for word in between if word in _LEADING_ON or between == _JOINING]
        found += [*led[-1:], piece]
        end = begin + len(own)
    return " ".join(found)
