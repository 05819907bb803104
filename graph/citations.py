"""What a provider's answer says it rests on, checked against the passages that it was given."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from data.facts import Passage
from graph.brief import TurnBrief
from graph.guardrails.bearing import bearing, telling, whole
from graph.guardrails.sentences import pieces
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
        held: Of it what states no number that the passages do not hold.
        passages: Those it cites, in order; those that bear it out where it cites none.
        reasons: What was wrong with its citations.
    """

    text: str
    held: str
    passages: tuple[Passage, ...]
    reasons: tuple[str, ...] = ()

    @property
    def is_sound(self) -> bool:
        """Whether it rests on passages and answers with no number that they do not hold."""
        return bool(self.passages) and bool(self.held)


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
    held = _held(text, given, asked)
    if held != text:
        reasons.append("citation: number")
    return Cited(text, held, tuple(cited.values()), tuple(dict.fromkeys(reasons)))


def _speaks_of(passage: Passage, text: str) -> bool:
    """Whether the passage has a telling word of the text; in another language none is expected."""
    said = set(help_terms(text))
    if not said or said & telling(passage):
        return True
    spoken, written = language_of(text), language_of(passage.text)
    return None not in (spoken, written) and spoken != written


def _bearing_out(text: str, known: Mapping[str, Passage]) -> dict[str, Passage]:
    """The passages that bear out sentences of the text by their words and numbers."""
    stated = list(statements(text))
    whole = [one for one in known.values() if any(says(one, said) for said in stated)]
    found = {one.id: one for one in whole}
    for start, end in sentence_spans(text):
        found |= {one.id: one for one in bearing(text[start:end], [*known.values()])[:1]}
    return found


def _held(text: str, given: Sequence[Passage], asked: str) -> str:
    """The text without the sentences whose numbers neither a passage nor the question holds.

    What follows one of them on its line stays where a passage says it. Where the first sentence,
    which answers, is such a one, nothing is left.
    """
    held = _numbers(" ".join([asked, *map(whole, given)]))
    kept, is_leaning = "", False
    for piece in pieces(text, ()):
        is_leaning = is_leaning and not piece.begins_line and not bearing(piece.text, given)
        if not is_leaning and _numbers(_LISTED.sub("", piece.text)) <= held:
            kept += piece.before + piece.text
        elif not kept:
            return ""
        else:
            is_leaning = True
            kept += piece.before if piece.begins_line else ""
    return kept.strip()


def _numbers(text: str) -> set[str]:
    """The numbers of a text, however it writes them: "4,99" is "4.99", "1,000" is "1000"."""
    found = (number.replace(",", ".") for number in _NUMBER.findall(text))
    return {re.sub(r"\.(?=\d{3}(?:\D|$))", "", number) for number in found}


def standing(brief: TurnBrief, outcomes: Sequence[ToolOutcome], cited: Cited) -> str | None:
    """What of a provider's answer may stand; None where code answers in its place.

    Where a turn asks nothing but what the shop's texts answer, it has to rest on those given;
    numbers of others are wrong wherever nothing but texts was looked up.
    """
    if not brief.passages or any(outcome.name != "search_help" for outcome in outcomes):
        return cited.text
    parts = [part for part in brief.understanding.parts if part.intent not in BESIDE]
    bound = all(part.intent in FROM_TEXTS and brief.passages_of(part) for part in parts)
    return (cited.held or None) if cited.passages or not bound else None


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
