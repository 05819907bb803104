"""Phrases of a description: which ways there are of saying a thing, and words put into them."""

from __future__ import annotations

import functools
from collections.abc import Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

from data.yaml_file import read_words
from knowledge.categories import leaf_of
from knowledge.words import singular

_FILE = Path(__file__).parent / "lexicon" / "description_phrases.yaml"
_VOWELS = "aeiou"


@functools.cache
def _phrases() -> Mapping[str, Any]:
    return dict(read_words(_FILE))


def listing(name: str) -> frozenset[str]:
    """A list of words that the phrases go by."""
    return frozenset(_phrases()[name])


def sentence_of(row: str) -> str:
    """Which phrase tells a row in a sentence of its own; empty where none does."""
    told: Mapping[str, Sequence[str]] = _phrases()["own sentence"]
    return next((name for name, rows in told.items() if row.casefold() in rows), "")


class Phrases:
    """The phrases for one product: always the same ones for it, others for another."""

    def __init__(self, product_id: str) -> None:
        """Take the ways of saying by the product's id."""
        self._seed = int.from_bytes(sha256(product_id.encode()).digest()[:4])

    def say(self, phrase: str, turn: int = 0, **values: str) -> str:
        """One of the ways of saying it, filled; another at the next turn."""
        ways: Sequence[str] = _phrases()[phrase]
        text = ways[(self._seed + turn) % len(ways)].format(**values)
        return f"{text[:1].upper()}{text[1:]}"


def kind_of(category: str) -> str:
    """What a product of a category is, with its article: "a kettle", "a pair of jeans".

    Empty where the category's name does not say it: "Bedding", "Food & Drink".
    """
    leaf = in_sentence(leaf_of(category))
    *before, last = leaf.split()
    if set(before) & {"and", "&", "for", "of"} or last in ("and", "&"):
        return ""
    if last in listing("pairs"):
        return f"a pair of {leaf}"
    one = singular(last)
    if one == last:
        return ""
    named = " ".join([*before, one])
    return f"{'an' if named[:1].casefold() in _VOWELS else 'a'} {named}"


def leaf(category: str) -> str:
    """The category's own name inside a sentence."""
    return in_sentence(leaf_of(category))


def in_sentence(name: str) -> str:
    """A row's or a category's name inside a sentence: "Laptops" is "laptops", "RAM" stays."""
    return " ".join(
        word.lower() if word[:1].isupper() and word[1:].islower() else word
        for word in name.replace("_", " ").split()
    )


def listed(items: Sequence[str]) -> str:
    """Items as a list in a sentence: "a, b and c"."""
    return " and ".join([", ".join(items[:-1]), items[-1]] if len(items) > 1 else items)


def is_plural(name: str) -> bool:
    """Whether a row's name speaks of several: "Temperature settings"."""
    last = name.split()[-1].casefold() if name.split() else ""
    return singular(last) != last


def praised_as(aspect: str) -> str:
    """How a description names a side that buyers praise; empty where it does not name it."""
    named: Mapping[str, str] = _phrases()["praised as"]
    return named.get(aspect, aspect)
