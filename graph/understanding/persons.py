"""Whether a request wants a person: "get me your boss", "somebody should look at this"."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from graph.understanding.lexicon import phrases
from graph.understanding.tokens import Token

_WORDS = phrases("words")
_PERSONS = frozenset(_WORDS["staff"])
_ANYBODY = frozenset(("someone", "somebody"))
_FETCHING = frozenset(_WORDS["fetching"])
_WANTED = frozenset(("please", "pls", "plz"))
_DUTY = frozenset(("should", "must", "has", "needs", "ought"))
_OTHERS = frozenset(("my", "his", "her", "our", "their", "for", "as", "every", "per"))
_ONE = frozenset(("a", "an"))
# What comes next where "an agent" is all that is asked for: nothing, or why.
_ENDING = frozenset(("", ",", ".", "!", "we", "i", "im", "this", "it", "its", "because"))
# As in "are you a real person": that wants none.
MOST_NEAR = 4
_BEING = frozenset(("are", "re", "youre", "r"))
# Words between "get me" and the person.
MOST_BETWEEN = 5
# As in "could somebody from the shop phone me".
MOST_AFTER = 7
_TALKING = frozenset(("talk", "speak", "chat", "connect", "transfer", "put"))
_CALLING = frozenset(("call", "phone", "ring", "contact", "help", "assist", "advise"))
# A request that begins with a person names it among its first words.
MOST_BEFORE = 3


def asks_person(tokens: Sequence[Token]) -> bool:
    """Whether a person of the shop is asked for, in passing or outright."""
    texts = [token.text for token in tokens]
    return any(_is_wanted(texts, place) for place, text in enumerate(texts) if _is_person(text))


def wants_call(tokens: Sequence[Token]) -> bool:
    """As in "could somebody from the shop phone me": no phone is looked for."""
    texts = [token.text for token in tokens]
    return any(_is_to_call(texts, place) for place in range(len(texts)))


def _is_to_call(texts: Sequence[str], place: int) -> bool:
    after = texts[place + 1 : place + MOST_AFTER]
    calls = any(one in _CALLING and two in ("me", "us") for one, two in itertools.pairwise(after))
    return _is_person(texts[place]) and calls


def _is_staff(texts: Sequence[str], place: int) -> bool:
    """As in "talk to a colleague of yours"."""
    return texts[place] in _PERSONS and bool({"to", "with"} & {*texts[max(place - 3, 0) : place]})


def begins_with_person(tokens: Sequence[Token]) -> bool:
    """Whether the words begin with such a request, as in "..., and a person please"."""
    texts = [token.text for token in tokens[: MOST_BEFORE + 2]]
    return any(_is_wanted(texts, n) for n, one in enumerate(texts[:MOST_BEFORE]) if _is_person(one))


def _is_person(text: str) -> bool:
    return text in _PERSONS or text in _ANYBODY


def _is_wanted(texts: Sequence[str], place: int) -> bool:
    near = {*texts[max(place - MOST_NEAR, 0) : place]}
    if _OTHERS & {*texts[max(place - 2, 0) : place]} or ("you" in near and near & _BEING):
        return False
    after = texts[place + 1] if place + 1 < len(texts) else ""
    if after in _DUTY or (after in _WANTED and texts[place] in _PERSONS):
        return True
    if place == 1 and texts[0] in _ONE and texts[place] in _PERSONS and after in _ENDING:
        return True
    before = list(texts[max(place - MOST_BETWEEN, 0) : place])
    pairs = itertools.pairwise(before)
    if _is_to_call(texts, place) or (
        _TALKING & {*texts[max(place - 4, 0) : place]} and _is_staff(texts, place)
    ):
        return True
    fetched = any(verb in _FETCHING and whom in ("me", "us") for verb, whom in pairs)
    return fetched and after not in ("who", "else")
