"""Requests that decide nothing: put off, thought over, or of things that nobody takes."""

from __future__ import annotations

from graph.understanding.changing import is_question, kinds_of, start_of, too_dear
from graph.understanding.lexicon import phrases
from graph.understanding.mentions import CatalogueWords
from graph.understanding.not_taken import is_not_taken
from graph.understanding.request import Request
from graph.understanding.split import kinds_at

_WORDS = {name: frozenset(words) for name, words in phrases("changing").items()}
# So few words only put a thing off.
MOST_PUT_OFF = 8


def puts_off(request: Request, words: CatalogueWords) -> bool:
    """As in "hm, leave the charger for now": nothing is to be done about it yet."""
    tokens = request.tokens
    said = [token.text for token in tokens if token.kind != "symbol"]
    short = len(said) <= MOST_PUT_OFF and said[-1:] and said[-1] in _WORDS["later"]
    later = bool(short) and "PUTTING_OFF" in kinds_at(tokens, start_of(tokens))
    return later or thinks_over(request, words)


def thinks_over(request: Request, words: CatalogueWords) -> bool:
    """As in "I'll have to ask my wife first", or "27.99 is too much for me" of nothing in view."""
    tokens = request.tokens
    own = any(token.text in _WORDS["speaker"] for token in tokens[:2])
    said = any("THINKING_OVER" in found for found in kinds_of(tokens))
    dear = too_dear(tokens, _WORDS["dear"]) and not request.points
    return (dear or (own and said)) and not is_question(tokens)


def takes_nothing(request: Request, words: CatalogueWords) -> bool:
    """As in "I have this one already": why what is in view is not wanted."""
    return is_not_taken(request.tokens)


def only_tells(request: Request, words: CatalogueWords) -> bool:
    """As in "she can pick it herself": nothing is limited or compared either."""
    stated = request.stated
    return stated.limits.is_empty() and not stated.comparisons and is_not_taken(request.tokens)
