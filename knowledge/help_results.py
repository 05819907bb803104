"""What a search for help shows: neighbouring chunks joined, the question's words marked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from data.facts import Passage
from knowledge.help_words import help_terms, question_terms
from knowledge.passages import HelpPassage

MOST_JOINED_CHARS = 2400
"""Chunks of one section are put together up to this length."""
LONGEST_OVERLAP = 400
MOST_HIGHLIGHTS = 40
# Where a question is wrongly thought to have no answer, the one that it has is so likely and among
# the first so many seven times of ten, by cross-validation over shops: it is offered to be tapped.
LEAST_NEAR, MOST_NEAR = 0.15, 3
_WORD = re.compile(r"\w+(?:['’-]\w+)*")


@dataclass(frozen=True)
class Found:
    """A passage that was found, with how likely it answers; of a document, which chunks it is."""

    passage: HelpPassage
    likelihood: float
    first: int = 0
    last: int = 0

    @staticmethod
    def of(passage: HelpPassage, likelihood: float) -> Found:
        """The passage by itself."""
        _, mark, number = passage.id.rpartition("#")
        place = int(number) if mark and number.isdigit() else 0
        return Found(passage, likelihood, place, place)

    @property
    def document_id(self) -> str:
        """The FAQ or document that it comes from."""
        return document_of(self.passage)


def document_of(passage: HelpPassage) -> str:
    """The FAQ or document that a passage comes from."""
    return passage.id.rpartition("#")[0] or passage.id


def near(found: Iterable[Passage]) -> dict[str, float]:
    """What comes near enough to be offered, by what it is called, with how likely it answers."""
    return {one.label: one.score for one in found if one.score >= LEAST_NEAR}


def joined(found: Sequence[Found]) -> list[Found]:
    """The same, neighbouring chunks of one section together where the better of them stands."""
    out: list[Found] = []
    for one in found:
        place = next((n for n, other in enumerate(out) if _neighbours(one, other)), None)
        if place is None:
            out.append(one)
        else:
            out[place] = _together(out[place], one)
    return out


def _neighbours(one: Found, other: Found) -> bool:
    if not one.first or one.document_id != other.document_id:
        return False
    if one.passage.section != other.passage.section:
        return False
    beside = one.last + 1 == other.first or other.last + 1 == one.first
    return beside and len(one.passage.text) + len(other.passage.text) <= MOST_JOINED_CHARS


def _together(better: Found, other: Found) -> Found:
    """Both as one under the name of the better, the text of the earlier first."""
    early, late = sorted((better, other), key=lambda one: one.first)
    text = without_overlap(early.passage.text, late.passage.text)
    return Found(
        replace(better.passage, text=text),
        max(better.likelihood, other.likelihood),
        early.first,
        late.last,
    )


def without_overlap(early: str, late: str) -> str:
    """Two texts one after the other; what ends the first and begins the second stands once."""
    for size in range(min(len(early), len(late), LONGEST_OVERLAP), 10, -1):
        if early.endswith(late[:size]):
            return early + late[size:]
    return f"{early}\n\n{late}"


def as_passage(found: Found, question: str) -> Passage:
    """The record that is shown."""
    passage = found.passage
    return Passage(
        id=passage.id,
        document_id=found.document_id,
        source=passage.source,
        title=passage.title,
        section=passage.section,
        text=passage.text,
        score=round(found.likelihood, 3),
        page=passage.page,
        highlights=highlights(question, passage.text),
    )


def highlights(question: str, text: str) -> tuple[tuple[int, int], ...]:
    """Where words of the question stand in the text, as (start, end) in characters."""
    asked = set(question_terms(question))
    if not asked:
        return ()
    marked = (
        (found.start(), found.end())
        for found in _WORD.finditer(text)
        if asked.intersection(help_terms(found.group()))
    )
    return tuple(marked)[:MOST_HIGHLIGHTS]


def section_of(passages: Sequence[HelpPassage], passage_id: str) -> Found | None:
    """The passage of that id with the chunks of its section before and after it."""
    place = next((n for n, passage in enumerate(passages) if passage.id == passage_id), None)
    if place is None:
        return None
    whole = Found.of(passages[place], 1.0)
    for step in (-1, 1):
        at = place + step
        while 0 <= at < len(passages) and _neighbours(beside := Found.of(passages[at], 1.0), whole):
            whole = _together(whole, beside)
            at += step
    return whole
