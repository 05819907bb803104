"""What a free text promises in the shop's name, held against what its texts and records say."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from data.facts import Passage
from data.yaml_file import read_yaml
from graph.guardrails.amounts import AMOUNT
from graph.guardrails.bearing import bearing, telling, whole
from knowledge.help_words import help_terms

WORDS = Path(__file__).with_name("promises.yaml")
_SENTENCE = re.compile(r"[^.!?\n。]+(?:[.](?=\d)[^.!?\n。]+)*")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
CART = "cart"
CART_AS_IT_IS = "cart_as_it_is"


@dataclass(frozen=True)
class _Words:
    kinds: Mapping[str, re.Pattern[str]]
    strength: re.Pattern[str]
    hedges: re.Pattern[str]
    verdicts: re.Pattern[str]


@dataclass(frozen=True)
class Backing:
    """What promises may rest on.

    Attributes:
        texts: The shop's own: passages, products' listings, results of tools. No customer's words,
            no reviews.
        passages: Those of them that tell the shop's rules, whole.
        changed: Whether something was put into the cart, or ordered, in this turn.
        shown: Whether a tool told what is in the cart.
    """

    texts: Sequence[str] = ()
    passages: Sequence[Passage] = ()
    changed: bool = False
    shown: bool = False

    def bears(self, sentence: str) -> bool:
        """Whether a sentence promises nothing that is not said or done."""
        words = _words()
        made = [kind for kind, said in words.kinds.items() if said.search(sentence)]
        if not made or words.hedges.search(sentence):
            return True
        return all(self._bears(kind, sentence, words) for kind in made)

    def says(self, sentence: str) -> bool:
        """Whether one passage says what a sentence does, so that it leans on no other sentence."""
        return any(self._holds(one, sentence, _words()) for one in bearing(sentence, self.passages))

    def _bears(self, kind: str, sentence: str, words: _Words) -> bool:
        if kind in (CART, CART_AS_IT_IS):
            return self.changed if kind == CART else self.shown
        if self._is_said(kind, sentence, words):
            return True
        said = " ".join(
            one.group()
            for text in (*map(whole, self.passages), *self.texts)
            for one in _SENTENCE.finditer(text)
            if words.kinds[kind].search(one.group())
        )
        return bool(said) and _large(sentence, words) <= _large(said, words)

    def _is_said(self, kind: str, sentence: str, words: _Words) -> bool:
        """Whether a passage says the sentence, the very words that promise among them."""
        promised = {
            term
            for found in words.kinds[kind].finditer(sentence)
            for term in help_terms(found.group())
        }
        return any(
            promised and promised <= telling(one) and self._holds(one, sentence, words)
            for one in bearing(sentence, self.passages)
        )

    def _holds(self, passage: Passage, sentence: str, words: _Words) -> bool:
        """Whether a passage holds all that is large in a sentence; amounts may be another's."""
        missing = _large(sentence, words) - _large(whole(passage), words)
        if not missing:
            return True
        sums = set(_NUMBER.findall(" ".join(one.group() for one in AMOUNT.finditer(sentence))))
        return missing <= sums & _large(" ".join((*map(whole, self.passages), *self.texts)), words)


def is_verdict(text: str) -> bool:
    """Whether a text only says yes or no: it says nothing without what follows it."""
    return _words().verdicts.fullmatch(text) is not None


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
        verdicts=re.compile(record["verdicts"], re.IGNORECASE),
    )
