"""The sentences that may stand in a summary, and what makes one fit for it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from knowledge.help_words import content_stems
from knowledge.lexicon import lexicon
from knowledge.opinions import Statement
from knowledge.sentiment import is_complaint, is_praise
from knowledge.shortening import shortened
from knowledge.words import stems

LEAST_WORDS, MOST_WORDS = 5, 32

_LISTS = lexicon("summary_words")
_PERSONAL = frozenset(_LISTS["personal"])
_RELATIONS = frozenset(_LISTS["relations"])
_SUBJECTS = frozenset(_LISTS["subjects"])
_ASIDES = re.compile(
    r"\b(?:" + "|".join(map(re.escape, sorted(_LISTS["asides"], key=len, reverse=True))) + r")\b",
    re.IGNORECASE,
)
_MONEY = re.compile(r"[$€£¥]|\b(?:dollars?|bucks|cents|euros)\b", re.IGNORECASE)
_FIGURE = re.compile(r"\d")
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{2,}")
_WORD = re.compile(r"[a-z']+")


@dataclass(frozen=True)
class Candidate:
    """A sentence of a review, shortened, with what speaks for it and against it.

    Attributes:
        statement: The whole sentence and where it stands.
        text: What is left of it.
        stems: Its telling stems.
        faults: Reasons why it speaks of one buyer rather than the product, none to many.
        side: 1 praise, -1 complaint, 0 neither.
    """

    statement: Statement
    text: str
    stems: frozenset[str]
    faults: float
    side: int

    @property
    def words(self) -> int:
        """How long it is."""
        return len(self.text.split())

    @property
    def opens_well(self) -> bool:
        """Whether it begins with the product."""
        first = self.text.split()[0].casefold().replace("'", "").replace("’", "")
        return first in _SUBJECTS


def candidates(found: Iterable[Statement], product_name: str = "") -> list[Candidate]:
    """The statements that say something by themselves, each text once; no title, no question."""
    kept: dict[str, Candidate] = {}
    for statement in found:
        if statement.sentence not in statement.review.text or statement.sentence.endswith("?"):
            continue
        text = shortened(statement.sentence)
        if text and text.casefold() not in kept and _is_fit(text):
            kept[text.casefold()] = _candidate(statement, text, product_name)
    return list(kept.values())


def _is_fit(text: str) -> bool:
    return LEAST_WORDS <= len(text.split()) <= MOST_WORDS


def _candidate(statement: Statement, text: str, product_name: str) -> Candidate:
    value = statement.polarity
    return Candidate(
        statement=statement,
        text=text,
        stems=frozenset(content_stems(text)),
        faults=faults(text, product_name),
        side=1 if is_praise(value) else -1 if is_complaint(value) else 0,
    )


def faults(text: str, product_name: str = "") -> float:
    """First person, relations, prices, figures, names, and talk of the purchase."""
    said = Counter(word.replace("'", "") for word in _WORD.findall(text.casefold()))
    own = sum(said[word] for word in _PERSONAL)
    others = sum(said[word] for word in _RELATIONS)
    named = [name for name in _NAME.findall(text) if name not in product_name]
    return (
        1.0 * min(own, 2)
        + 0.7 * min(others, 1)
        + 1.5 * bool(_MONEY.search(text))
        + 0.5 * bool(_FIGURE.search(text))
        + 0.5 * bool(named)
        + 0.7 * bool(_ASIDES.search(text))
    )


def shared_stems(reviews: Sequence[str]) -> dict[str, int]:
    """In how many of the texts each telling stem stands; those of one text only are left out."""
    counts = Counter(stem for text in reviews for stem in set(content_stems(text)))
    return {stem: count for stem, count in counts.items() if count > 1}


def overlap(one: str, other: str) -> float:
    """Shared stems of two texts as a share of the shorter one's."""
    first, second = set(stems(one)), set(stems(other))
    least = min(len(first), len(second))
    return len(first & second) / least if least else 0.0
