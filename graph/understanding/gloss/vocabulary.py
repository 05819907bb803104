"""The words that a shop hears in a language: enough to tell the language by, and quickly read."""

from __future__ import annotations

import functools
import itertools
from collections.abc import Iterator

from graph.understanding.gloss.words import apart, conversation, limits_of, things, word_forms
from graph.understanding.lexicon import each_choice
from graph.understanding.tokens import Token


def knows(token: Token, language: str) -> bool:
    """Whether a word stands in any phrase of the language, in that form or another."""
    return not vocabulary(language).isdisjoint(word_forms(token, language))


def lists(token: Token, language: str) -> bool:
    """Whether a word stands in a phrase of the language as it is."""
    return token.raw.casefold() in listed(language)


@functools.cache
def vocabulary(language: str) -> frozenset[str]:
    """The words of all phrases of a language, plain and stemmed."""
    words = (Token(one, 0, 0, "word", False, one) for one in listed(language))
    return frozenset(form for word in words for form in word_forms(word, language))


@functools.cache
def listed(language: str) -> frozenset[str]:
    """The words of all phrases of a language as they are listed."""
    return frozenset(
        word.strip("-'")
        for phrase in _phrases(language)
        for word in apart(phrase, language).casefold().split()
    )


def _phrases(language: str) -> Iterator[str]:
    """Phrases that hold every word at least once."""
    for written in itertools.chain.from_iterable(conversation(language).values()):
        yield from each_choice(written)
    yield from itertools.chain.from_iterable(limits_of(language).values())
    yield from (phrase for _, phrase in things(language))
