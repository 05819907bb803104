"""The properties that customers ask about, of topics.yaml, and which of them a text names."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any

from data.yaml_file import read_words
from knowledge.lexicon import lexicon
from knowledge.words import stems

TOPICS = Path(__file__).parent / "topics.yaml"

Phrases = tuple[frozenset[str], ...]
"""Stems of each phrase; all of them must be there."""
Things = tuple[Phrases, ...]
"""Each thing by the name that it is asked for by, then by what else it is called in a listing."""


@dataclass(frozen=True)
class Topic:
    """A property: how it is asked for, and what tells of it; its fields are those of the file."""

    asked: Phrases
    listed: Phrases = ()
    named: Sequence[str] = ()
    things: Things = ()
    near: Phrases = ()
    yes: Phrases = ()
    no: Phrases = ()
    said: Phrases = ()
    closed: bool = False
    degree: bool = False
    inside: bool = False
    enough: bool = False
    less: bool = False
    tells: bool = False
    counts: str = ""

    def is_told_by(self, row: str, question: Set[str]) -> bool:
        """Whether a row of that name settles it: what else the name says must be asked about."""
        told = frozenset(stems(row))
        by_name = any(phrase <= told and told - phrase <= question for phrase in self.listed)
        return by_name or row.casefold() in self.named

    def is_near(self, row: str) -> bool:
        """Whether a row of that name has to do with it."""
        return any(phrase <= frozenset(stems(row)) for phrase in self.near)

    def spoken_of(self, said: Set[str]) -> bool:
        """Whether a sentence of these stems speaks of it."""
        return any(phrase <= said for phrase in self.said)


@dataclass(frozen=True)
class Asked:
    """A topic that a question names: the stems that name it, and the things asked for in it."""

    topic: Topic
    by: frozenset[str]
    things: Things

    @property
    def words(self) -> frozenset[str]:
        """All stems of the question that the topic accounts for."""
        return self.by.union(*(thing[0] for thing in self.things))


def topics_asked(said: Set[str]) -> list[Asked]:
    """The topics that the stems of a question name, by what they are called or what is in them."""
    found = [
        Asked(
            topic,
            _named(topic.asked, said),
            tuple(thing for thing in topic.things if thing[0] <= said),
        )
        for topic in _topics()
    ]
    return [one for one in found if one.by or one.things]


def _named(phrases: Phrases, said: Set[str]) -> frozenset[str]:
    return frozenset(chain.from_iterable(phrase for phrase in phrases if phrase <= said))


@cache
def _topics() -> tuple[Topic, ...]:
    read = read_words(TOPICS)
    return tuple(_topic(**record) for record in read)


def _topic(**record: Sequence[str] | str) -> Topic:
    """A record of the file, its lists as stems and its flags as truth."""
    words = record.pop("lexicon", "")
    fields: dict[str, Any] = {name: _field(name, value) for name, value in record.items()}
    if words:
        known = lexicon(str(words))
        fields["things"] = ["/".join([head, *also]) for head, also in known.items()]
        fields["things"] += [word for also in known.values() for word in also]
    fields["things"] = tuple(_cut(thing.split("/")) for thing in fields.get("things", ()))
    return Topic(**fields)


def _field(name: str, value: Sequence[str] | str) -> Any:
    if isinstance(value, str):
        return True if value == "true" else value
    return tuple(value) if name in ("things", "named") else _cut(value)


def _cut(listed: Sequence[str]) -> Phrases:
    return tuple(frozenset(stems(phrase)) for phrase in listed)
