"""What a free text promises in the shop's name, held against what its texts and records say."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from data.yaml_file import read_yaml

WORDS = Path(__file__).with_name("promises.yaml")
_SENTENCE = re.compile(r"[^.!?\n。]+(?:[.](?=\d)[^.!?\n。]+)*")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
CART = "cart"


@dataclass(frozen=True)
class _Words:
    kinds: Mapping[str, re.Pattern[str]]
    strength: re.Pattern[str]
    hedges: re.Pattern[str]


@dataclass(frozen=True)
class Backing:
    """What promises may rest on.

    Attributes:
        texts: The shop's own: passages, products' listings, results of tools. No customer's words,
            no reviews.
        changed: Whether something was put into the cart, or ordered, in this turn.
    """

    texts: Sequence[str] = ()
    changed: bool = False

    def bears(self, sentence: str) -> bool:
        """Whether a sentence promises nothing that is not said or done."""
        words = _words()
        made = [kind for kind, said in words.kinds.items() if said.search(sentence)]
        if not made or words.hedges.search(sentence):
            return True
        return all(self._bears(kind, sentence, words) for kind in made)

    def _bears(self, kind: str, sentence: str, words: _Words) -> bool:
        if kind == CART:
            return self.changed
        said = " ".join(
            one.group()
            for text in self.texts
            for one in _SENTENCE.finditer(text)
            if words.kinds[kind].search(one.group())
        )
        return bool(said) and _large(sentence, words) <= _large(said, words)


def _large(text: str, words: _Words) -> set[str]:
    """How much is promised: numbers, and words that stand for much."""
    strong = {found.group().casefold().rstrip("s") for found in words.strength.finditer(text)}
    return strong | set(_NUMBER.findall(text))


@cache
def _words() -> _Words:
    record: dict[str, Any] = read_yaml(WORDS)
    return _Words(
        kinds={
            kind: re.compile("|".join(f"(?:{one})" for one in said), re.IGNORECASE)
            for kind, said in record["kinds"].items()
        },
        strength=re.compile(record["strength"], re.IGNORECASE),
        hedges=re.compile(record["hedges"], re.IGNORECASE),
    )
