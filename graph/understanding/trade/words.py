"""The words of trade.yaml, and whether a text says them."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from data.yaml_file import read_words
from knowledge.words import words

WORDS = Path(__file__).with_name("trade.yaml")
REASONS = ("no longer needed", "ordered by mistake")


@cache
def phrases(kind: str) -> tuple[str, ...]:
    """The phrases of a kind, as words, the longest first."""
    loaded: dict[str, list[str]] = read_words(WORDS)
    said = {" ".join(words(phrase)) for phrase in loaded[kind]}
    return tuple(sorted(said, key=len, reverse=True))


def says(text: str, kind: str) -> bool:
    """Whether a phrase of a kind stands in a text, word for word."""
    return stands_in(phrases(kind), text)


def stands_in(said: tuple[str, ...], text: str) -> bool:
    """Whether one of some phrases stands in a text, word for word."""
    heard = f" {' '.join(words(text))} "
    return any(f" {phrase} " in heard for phrase in said)


def without(text: str, kind: str) -> str:
    """The words of a text without the phrases of a kind."""
    heard = f" {' '.join(words(text))} "
    for phrase in phrases(kind):
        heard = heard.replace(f" {phrase} ", " ")
    return heard.strip()


def reason_of(text: str) -> str | None:
    """Why an order is called off, in the policy's usual words; None where that is not said."""
    return next((reason for reason in reversed(REASONS) if says(text, reason)), None)
