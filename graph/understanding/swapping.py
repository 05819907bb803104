"""One thing of the cart for another: "swap the kettle for the first", "the first after all"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph.understanding.changing import retracted_at, start_of
from graph.understanding.lexicon import phrases
from graph.understanding.split import kinds_at, says_kind
from graph.understanding.tokens import Token

_WORDS = {name: frozenset(words) for name, words in phrases("changing").items()}
_MADE = ("make it", "make that", "make them", "turn it into", "turn that into")
_JOINTS = frozenset((",", ".", ";", "and", "&", "but", "-", "!"))
_IN, _OUT = frozenset(("in",)), frozenset(("out", "away", "off"))


@dataclass(frozen=True)
class Swap:
    """What is given back and what is wanted for it, as the words of each.

    Attributes:
        place: Where the words of what is wanted begin in the request.
        outright: Whether it is said to be a swap; else it is one where the cart has such a thing.
    """

    given: Sequence[Token]
    wanted: Sequence[Token]
    place: int
    outright: bool


def swaps_said(tokens: Sequence[Token]) -> Iterator[Swap]:
    """The ways in which a request may be a swap, the most telling first."""
    if any(token.text in ("order", "orders", "ordered") for token in tokens):
        return
    for found in (_against(tokens), _instead_of(tokens), _in_and_out(tokens), _loosely(tokens)):
        if found is not None and found.wanted:
            yield found


def _against(tokens: Sequence[Token]) -> Swap | None:
    """As in "swap it for the first", "could you change to the second"."""
    start = _verb(tokens)
    if start is None:
        return None
    ends = (n for n in range(start + 1, len(tokens)) if tokens[n].text in _WORDS["against"])
    place = next(ends, None)
    if place is None:
        return None
    return Swap(tokens[start + 1 : place], tokens[place + 1 :], place + 1, True)


def _verb(tokens: Sequence[Token]) -> int | None:
    """Where a verb of swapping begins a clause, after words that only ask for it."""
    before = _WORDS["asking"] | _WORDS["leading"] | _WORDS["retracting"]
    clauses = (start for start, end in _clauses(tokens) if start and start < end)
    for place in (start_of(tokens), *clauses):
        while place < len(tokens) and tokens[place].text in before:
            place += 1
        if place < len(tokens) and tokens[place].text in _WORDS["swapping"]:
            return place
    return None


def _instead_of(tokens: Sequence[Token]) -> Swap | None:
    """As in "the first instead of the kettle"."""
    for place in range(1, len(tokens)):
        end = kinds_at(tokens, place).get("INSTEAD_OF", 0)
        if end:
            return Swap(tokens[end:], tokens[:place], 0, True)
    return None


def _in_and_out(tokens: Sequence[Token]) -> Swap | None:
    """As in "the first goes in, the kettle goes out"."""
    pieces = [(start, end) for start, end in _clauses(tokens) if end > start]
    if len(pieces) != 2:
        return None
    sides = {_way(tokens[start:end]): (start, end) for start, end in pieces}
    if "in" not in sides or "out" not in sides:
        return None
    (start, end), (first, last) = sides["in"], sides["out"]
    return Swap(tokens[first:last], tokens[start:end], start, True)


def _clauses(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    start = 0
    for place, token in enumerate(tokens):
        if token.text in _JOINTS:
            yield start, place
            start = place + 1
    yield start, len(tokens)


def _way(clause: Sequence[Token]) -> str:
    """Whether something goes in or out by a clause; "" for neither."""
    words = [token.text for token in clause if token.kind != "symbol"]
    while words and words[-1] in _WORDS["trailing"]:
        words.pop()
    last = words[-1] if len(words) > 1 else ""
    return "in" if last in _IN else "out" if last in _OUT else ""


def _loosely(tokens: Sequence[Token]) -> Swap | None:
    """As in "back to the first", "make it the first", "the first after all, swap them"."""
    start = start_of(tokens)
    while start < len(tokens) and tokens[start].text in _WORDS["leading"] | _WORDS["retracting"]:
        start += 1
    for begun in (start, _after_verbs(tokens, start)):
        end = kinds_at(tokens, begun).get("BACK_ON", 0)
        if end:
            return Swap((), tokens[end:], end, False)
    made = " ".join(token.text for token in tokens[start : start + 2])
    if made in _MADE:
        return Swap((), tokens[start + 2 :], start + 2, False)
    return _marked(tokens)


def _after_verbs(tokens: Sequence[Token], start: int) -> int:
    while start < len(tokens) and tokens[start].text in _WORDS["asking"]:
        start += 1
    return start


def _marked(tokens: Sequence[Token]) -> Swap | None:
    """As in "the first instead", "swap them over, I want the first"."""
    for place in range(len(tokens)):
        kinds = kinds_at(tokens, place)
        if "AFTER_ALL" in kinds and place:
            over = says_kind(tokens, "SWAP_OVER")
            return Swap((), tokens[:place], 0, over)
        if "SWAP_OVER" in kinds and not retracted_at(tokens):
            end = kinds["SWAP_OVER"]
            wanted = tokens[:place] if place > start_of(tokens) + 1 else tokens[end:]
            return Swap((), wanted, 0 if wanted is not tokens[end:] and place else end, True)
    return None
