"""What people are, as far as it tells what things must and must not be: "I'm vegan"."""

from __future__ import annotations

import functools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from data.constraints import Exclusions
from data.yaml_file import read_words
from graph.understanding.mentions import CatalogueWords
from graph.understanding.tokens import Token, words_of

BEING = Path(__file__).with_name("being.yaml")
LONGEST = 2
# What only looks like the stuff is none: vegan leather, faux fur.
_UNREAL = frozenset({"vegan", "faux", "fake", "imitation", "synthetic", "artificial", "free"})


@dataclass(frozen=True)
class Being:
    """The properties wanted of things that tell them, and what must not be in any."""

    attributes: dict[str, list[str]]
    exclude: Exclusions


def being(tokens: Sequence[Token], place: int, words: CatalogueWords) -> Being | None:
    """What follows of what somebody is said to be there; None where nothing does."""
    for length in range(LONGEST, 0, -1):
        said = [token for token in tokens[place : place + length] if token.text != "-"]
        told = _beings().get(" ".join(token.text for token in said))
        if told is not None and len(said) == length:
            return _in_shop(told, words)
    return None


def _in_shop(told: Mapping[str, Sequence[str]], words: CatalogueWords) -> Being:
    """As this catalogue names it: every material that holds such a stuff is left out."""
    known = words.attributes
    attributes = {name: ["yes"] for name in told["wants"] if "yes" in known.get(name, ())}
    stuffs = frozenset(told["without"])
    materials = [
        spelling for spelling in known.get("material", {}).values() if _holds(spelling, stuffs)
    ]
    exclude = Exclusions(attributes={"material": materials} if materials else {})
    return Being(attributes, exclude)


def _holds(material: str, stuffs: frozenset[str]) -> bool:
    said = frozenset(words_of(material))
    return bool(said & stuffs) and not said & _UNREAL


@functools.cache
def _beings() -> dict[str, Mapping[str, Sequence[str]]]:
    read: dict[str, Mapping[str, Sequence[str]]] = read_words(BEING)
    return read
