"""What buyers say to a question: only the sentences that bear on it, and the yes or no in them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any, Literal

from data.yaml_file import read_words
from graph.embedded.question import Question
from graph.embedded.sentences import speaks_to
from knowledge.words import stems

OPPOSITES = Path(__file__).parent / "opposites.yaml"
REACH = 3
"""How many words a negation reaches."""
ONE_SIDED = 0.7

Side = Literal["yes", "no"]


@dataclass(frozen=True)
class Heard:
    """The reviews' sentences that bear on a question, and what they come to."""

    quotes: tuple[Mapping[str, Any], ...] = ()
    verdict: Literal["yes", "no", "mixed"] | None = None
    agreed: int = 0

    def __bool__(self) -> bool:
        """Whether any buyer speaks to it."""
        return bool(self.quotes)


def heard(answer: Mapping[str, Any], question: Question) -> Heard:
    """What an answer of the reviews tool holds that bears on a question about one property.

    A sentence counts only where it names what was asked, or its opposite; a yes or no is
    given for such a question alone, by what the sentences say of that very property.
    """
    told = [(quote, _side(question, quote["sentence"])) for quote in answer["quotes"]]
    bearing = [
        (quote, side) for quote, side in told if side or speaks_to(question, quote["sentence"])
    ]
    sides = [side for _, side in bearing if side]
    verdict, agreed = _verdict(sides) if question.yes_no else (None, 0)
    ordered = sorted(bearing, key=lambda one: one[1] is None or one[1] != verdict)
    return Heard(tuple(quote for quote, _ in ordered), verdict, agreed)


def _verdict(sides: Sequence[Side]) -> tuple[Literal["yes", "no", "mixed"] | None, int]:
    if not sides:
        return None, 0
    share = sides.count("yes") / len(sides)
    if share >= ONE_SIDED:
        return "yes", sides.count("yes")
    return ("no", sides.count("no")) if share <= 1 - ONE_SIDED else ("mixed", 0)


def _side(question: Question, sentence: str) -> Side | None:
    """Whether a sentence affirms the quality asked about ("quiet"), or its opposite ("loud")."""
    said = stems(sentence)
    for same, other in _opposites():
        if question.words & other:
            same, other = other, same
        if not question.words & same:
            continue
        voices = [*_voices(said, same, "yes"), *_voices(said, other, "no")]
        if voices and len(set(voices)) == 1:
            return voices[0]
    return None


def _voices(said: Sequence[str], words: frozenset[str], side: Side) -> list[Side]:
    """What each of the words says where it stands: the other side where it is denied."""
    other: Side = "no" if side == "yes" else "yes"
    return [
        other if _negations() & set(said[max(0, place - REACH) : place]) else side
        for place, word in enumerate(said)
        if word in words
    ]


@cache
def _opposites() -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    pairs = read_words(OPPOSITES)["qualities"]
    return tuple((_stems(pair["is"]), _stems(pair["is_not"])) for pair in pairs)


@cache
def _negations() -> frozenset[str]:
    return _stems(read_words(OPPOSITES)["negations"])


def _stems(listed: Sequence[str]) -> frozenset[str]:
    return frozenset(chain.from_iterable(stems(word) for word in listed))
