"""What a provider's answer says it rests on, checked against the passages that it was given."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from data.facts import Passage
from graph.brief import TurnBrief
from graph.understanding.kinds import with_kinds
from graph.vouching import says, statements
from knowledge.extract import extract
from knowledge.extract_sentences import sentence_spans
from knowledge.help_words import help_terms
from knowledge.ingestion.language import language_of
from tools.outcome import ToolOutcome

UNKNOWN = "citation: unknown"
BESIDE_THE_POINT = "citation: beside the point"
"""The passage cited has not one telling word of what is said to rest on it."""
TOLD = frozenset({UNKNOWN, BESIDE_THE_POINT})
"""Told also where the answer stands all the same."""
FROM_TEXTS = with_kinds({"help"})
BESIDE = frozenset({"greet", "thanks", "goodbye"})
LEAST_SHARED = 0.7
"""Share of a sentence's telling words that a passage has which supports it uncited."""
FEWEST_SHARED = 2
# One id or several in brackets, "[del-cost]", "[returns#2, refunds#1]"; never a link's text.
_MARK = re.compile(r"\s*\[([^\[\]\n]{1,300})\](?!\()")
# What an id of ours looks like: no plain word, as "[email]" is in place of masked data.
_ID = re.compile(r"(?=[^\s]*[-#\d_.:/])[\w.:/-]+(?:#\d+)?")
_LISTED = re.compile(r"^\s*\d+[.)]\s", re.MULTILINE)
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


@dataclass(frozen=True)
class Cited:
    """An answer as it may be shown, and what it rests on.

    Attributes:
        text: The answer without its marks.
        passages: Those it cites, in order; those that bear it out where it cites none.
        reasons: What was wrong with its citations.
        is_held: Whether it states no number that the passages do not hold.
    """

    text: str
    passages: tuple[Passage, ...]
    reasons: tuple[str, ...] = ()
    is_held: bool = True

    @property
    def is_sound(self) -> bool:
        """Whether it rests on passages and says no number that they do not."""
        return bool(self.passages) and self.is_held


def checked_citations(draft: str, given: Sequence[Passage], asked: str = "") -> Cited:
    """The answer with its citations read and taken out of the text; numbers asked may be said."""
    known = {passage.id: passage for passage in given}
    cited: dict[str, Passage] = {}
    reasons: list[str] = []

    def read(mark: re.Match[str]) -> str:
        names = [name.strip() for name in re.split(r"[,;]", mark[1])]
        if not all(name in known or _ID.fullmatch(name) for name in names):
            return mark[0]
        resting = _MARK.split(draft[: mark.start()])[-1]
        for name in names:
            if name not in known:
                reasons.append(UNKNOWN)
            elif _speaks_of(known[name], resting):
                cited[name] = known[name]
            else:
                reasons.append(BESIDE_THE_POINT)
        return ""

    text = re.sub(r"[ \t]+([.,;:!?])", r"\1", _MARK.sub(read, draft)).strip()
    if not cited:
        cited = _bearing_out(text, known)
        reasons.append("citation: none")
    held = not _unheld(text, given, asked)
    if not held:
        reasons.append("citation: number")
    return Cited(text, tuple(cited.values()), tuple(dict.fromkeys(reasons)), held)


def _speaks_of(passage: Passage, text: str) -> bool:
    """Whether the passage has a telling word of the text; in another language none is expected."""
    said = set(help_terms(text))
    if not said or said & _telling(passage):
        return True
    spoken, written = language_of(text), language_of(passage.text)
    return None not in (spoken, written) and spoken != written


def _telling(passage: Passage) -> set[str]:
    return set(help_terms(f"{passage.title} {passage.section} {passage.text}"))


def _bearing_out(text: str, known: Mapping[str, Passage]) -> dict[str, Passage]:
    """The passages that bear out sentences of the text by their words and numbers."""
    stated = list(statements(text))
    whole = [one for one in known.values() if any(says(one, said) for said in stated)]
    found = {one.id: one for one in whole}
    for start, end in sentence_spans(text):
        said = set(help_terms(text[start:end]))
        if len(said) < FEWEST_SHARED:
            continue
        shared = {name: len(said & _telling(one)) / len(said) for name, one in known.items()}
        best = max(shared, key=lambda name: shared[name], default="")
        if best and shared[best] >= LEAST_SHARED:
            found[best] = known[best]
    return found


def _unheld(text: str, given: Sequence[Passage], asked: str) -> set[str]:
    """Numbers of the text that neither a passage nor the question holds; counting lines is free."""
    held = [asked, *(f"{one.title} {one.section} {one.text}" for one in given)]
    return _numbers(_LISTED.sub("", text)) - _numbers(" ".join(held))


def _numbers(text: str) -> set[str]:
    """The numbers of a text, however it writes them: "4,99" is "4.99", "1,000" is "1000"."""
    found = (number.replace(",", ".") for number in _NUMBER.findall(text))
    return {re.sub(r"\.(?=\d{3}(?:\D|$))", "", number) for number in found}


def is_replaced(brief: TurnBrief, outcomes: Sequence[ToolOutcome], cited: Cited) -> bool:
    """Whether code answers in place of a provider: its answer does not rest on the texts given.

    Where a turn asks nothing but what they answer, it has to; numbers of others are wrong
    wherever nothing but texts was looked up.
    """
    if not brief.passages or any(outcome.name != "search_help" for outcome in outcomes):
        return False
    parts = [part for part in brief.understanding.parts if part.intent not in BESIDE]
    bound = all(part.intent in FROM_TEXTS and brief.passages_of(part) for part in parts)
    return not (cited.is_sound if bound else cited.is_held)


def marked(brief: TurnBrief, passages: Sequence[Passage]) -> Iterator[Passage]:
    """The passages with what answers the question in them marked."""
    asked = {
        passage.id: part.asked
        for part in brief.understanding.parts
        for passage in brief.passages_of(part)
    }
    for passage in passages:
        question = asked.get(passage.id)
        if question is None:
            yield passage
        else:
            ranges = extract(question, passage).ranges
            yield passage.model_copy(update={"highlights": ranges})
