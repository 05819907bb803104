"""Whether a message takes the newest change back, a reason behind it or not."""

from __future__ import annotations

from collections.abc import Sequence

from graph.understanding.changing import start_of
from graph.understanding.lexicon import phrases
from graph.understanding.request import Request
from graph.understanding.split import kinds_at
from graph.understanding.titles import Named
from graph.understanding.tokens import Token
from graph.understanding.types import Conversation, Part

_WORDS = {name: frozenset(words) for name, words in phrases("changing").items()}
_AGAIN = frozenset(("back", "again"))
_MARKS = frozenset((",", ".", "!", ";", "-", "..."))
_CHANGES = frozenset(("cart_add", "cart_update", "cart_remove", "cart_clear", "correct", "confirm"))
_TAKEN_OUT = frozenset(("cart_remove", "cart_clear"))
# "Undo the last bit please".
MOST_IN_CLAUSE = 5


def takes_back(tokens: Sequence[Token], conversation: Conversation) -> bool:
    """As in "undo that, she can get her own", "wait, put it back": right after a change."""
    changed = bool(conversation.undo) and bool(_CHANGES & {*conversation.last_intents})
    if _TAKEN_OUT & {*conversation.last_intents} and _leaves_in(tokens):
        return bool(conversation.undo)
    starts = [0, *(n + 1 for n, token in enumerate(tokens) if token.text in _MARKS)]
    return changed and any(_begins_so(tokens, place) for place in starts)


def _leaves_in(tokens: Sequence[Token]) -> bool:
    """As in "hm, no, leave it in" after a thing was taken out: nothing else is said."""
    start = start_of(tokens)
    while start < len(tokens) and tokens[start].text in _WORDS["retracting"] | _WORDS["leading"]:
        start += 1
    end = kinds_at(tokens, start).get("LEAVING_IN", 0)
    after = (token.text for token in tokens[end:])
    return bool(end) and all(text in _WORDS["trailing"] | _WORDS["closing"] for text in after)


def _begins_so(tokens: Sequence[Token], place: int) -> bool:
    place += start_of(tokens[place:])
    while place < len(tokens) and tokens[place].text in _WORDS["asking"] | _WORDS["retracting"]:
        place += 1
    end = kinds_at(tokens, place).get("UNDOING", 0)
    if any(isinstance(token, Named) or token.text == "out" for token in tokens[place : end + 1]):
        return False  # "Take the clock back out."
    marks = (n for n in range(end, len(tokens)) if tokens[n].text in _MARKS | {"?"})
    return bool(end) and next(marks, len(tokens)) - end <= MOST_IN_CLAUSE


def as_put_back(part: Part, request: Request, conversation: Conversation) -> Part:
    """The part; as in "hm, candles back" an addition where what is named went out before that.

    What the newest change took out comes back by taking that back.
    """
    held = conversation.held_ids
    changed = {call["arguments"].get("product_id") for call in conversation.undo}
    named = {pid for one in part.references if one.kind in _NAMING for pid in one.product_ids}
    again = any(token.text in _AGAIN for token in request.tokens)
    if not (named and again) or named & (held | changed):
        return part
    return part.model_copy(update={"intent": "cart_add"})


_NAMING = frozenset(("name", "attribute", "brand"))
