"""The same messages as other people type them: deterministic, names and figures left whole."""

from __future__ import annotations

import functools
import random
import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from data.yaml_file import read_words
from evals.talk.languages import small_words
from knowledge.english import is_english

CLEAN = "clean"
LEAST_LETTERS = 5
"""Shorter words are typed without fail."""
WORDS_A_FILLER = 8
_KEYS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_PUNCTUATION = re.compile(r"(?<!\d)[.,:]|[.,:](?!\d)|[!?;\"“”()…'’¿¡]")


@dataclass(frozen=True)
class Message:
    """What is said, in which language, and the names in it that must stay as they are."""

    text: str
    language: str
    names: Sequence[str]
    chance: random.Random
    known: Collection[str]
    """Words of the catalogue: no typo may make another one of them."""


def disturbed(noise: str, message: Message) -> str:
    """The message as this kind of noise makes it."""
    return NOISES[noise](message)


def _typos(message: Message) -> str:
    """A slip in every second longer word."""
    longer = 0

    def slip(word: str) -> str:
        nonlocal longer
        if len(word) < LEAST_LETTERS or not word.isalpha():
            return word
        longer += 1
        return _slipped(word, message) if longer % 2 else word

    return _each_word(message, slip)


def _slipped(word: str, message: Message) -> str:
    """The word with one slip that does not make another word of it; itself where all do."""
    ways = [_neighbour_key, _swapped, _left_out]
    message.chance.shuffle(ways)
    for way in ways:
        typed = way(word, message.chance)
        plain = typed.casefold()
        if typed != word and not is_english(plain) and plain not in message.known:
            return typed
    return word


def _neighbour_key(word: str, chance: random.Random) -> str:
    place = chance.randrange(1, len(word))
    row = next((row for row in _KEYS if word[place].lower() in row), "")
    if not row:
        return word
    at = row.index(word[place].lower())
    return (
        word[:place]
        + chance.choice(row[max(0, at - 1) : at] + row[at + 1 : at + 2])
        + word[place + 1 :]
    )


def _swapped(word: str, chance: random.Random) -> str:
    place = chance.randrange(1, len(word) - 1)
    return word[:place] + word[place + 1] + word[place] + word[place + 2 :]


def _left_out(word: str, chance: random.Random) -> str:
    place = chance.randrange(1, len(word))
    return word[:place] + word[place + 1 :]


def _lower_case(message: Message) -> str:
    pieces = (
        piece.lower() if named else _PUNCTUATION.sub("", piece.lower())
        for piece, named in _pieces(message)
    )
    return " ".join("".join(pieces).split()) or message.text


def _fillers(message: Message) -> str:
    """A filler at the start and before some of the small words."""
    fillers = _words()["fillers"].get(message.language)
    if not fillers:
        return message.text
    small = small_words(message.language)
    since = 0

    def spoken(word: str) -> str:
        nonlocal since
        since += 1
        if since < WORDS_A_FILLER or word.casefold() not in small:
            return word
        since = 0
        return f"{message.chance.choice(fillers)} {word}"

    return f"{message.chance.choice(fillers)} {_each_word(message, spoken)}"


def _long_winded(message: Message) -> str:
    courtesies = _words()["courtesies"].get(message.language)
    if not courtesies:
        return message.text
    before, after = message.chance.choice(courtesies)
    end = "" if re.search(r"[.!?。！？]\s*$", message.text) else "."
    return f"{before} {message.text}{end} {after}"


def _terse(message: Message) -> str:
    """Without the words that a person in a hurry leaves out, if two are left; English alone."""
    if message.language != "en":
        return message.text
    dropped = _words()["dropped"]
    left = _each_word(message, lambda word: "" if word.casefold() in dropped else word)
    return _tidy(left) if len(_WORD.findall(left)) > 1 else message.text


def _non_native(message: Message) -> str:
    """Without articles and in the simple present; English alone."""
    if message.language != "en":
        return message.text
    phrases = _words()["learner"]
    pattern = _learner()
    pieces = (
        piece if named else pattern.sub(lambda found: phrases[found.group().casefold()], piece)
        for piece, named in _pieces(message)
    )
    said = "".join(pieces)
    return _tidy(said) if _WORD.search(said) else message.text


def _each_word(message: Message, change: Callable[[str], str]) -> str:
    return "".join(
        piece if named else _WORD.sub(lambda word: change(word.group()), piece)
        for piece, named in _pieces(message)
    )


def _pieces(message: Message) -> Iterator[tuple[str, bool]]:
    """The message in pieces, each with whether it is a name."""
    names = "|".join(map(re.escape, sorted(filter(None, message.names), key=len, reverse=True)))
    if not names:
        yield message.text, False
        return
    split = re.split(rf"({names})", message.text, flags=re.IGNORECASE)
    yield from ((piece, number % 2 == 1) for number, piece in enumerate(split))


def _tidy(text: str) -> str:
    """Single blanks, none before a mark, and no mark at the start."""
    text = re.sub(r"\s+([.,!?;:])", r"\1", " ".join(text.split()))
    return re.sub(r"^[.,!?;:\s]+", "", re.sub(r"[.,;:]+([.,!?;:])", r"\1", text))


@functools.cache
def _words() -> dict[str, Any]:
    words: dict[str, Any] = read_words(Path(__file__).with_name("noise.yaml"))
    return words | {"dropped": frozenset(words["dropped"])}


@functools.cache
def _learner() -> re.Pattern[str]:
    phrases = map(re.escape, _words()["learner"])
    return re.compile(rf"(?<![\w'’])(?:{'|'.join(phrases)})(?![\w'’])", re.IGNORECASE)


NOISES: dict[str, Callable[[Message], str]] = {
    CLEAN: lambda message: message.text,
    "typos": _typos,
    "lower_case": _lower_case,
    "fillers": _fillers,
    "long_winded": _long_winded,
    "terse": _terse,
    "non_native": _non_native,
}
