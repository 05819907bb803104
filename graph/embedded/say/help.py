"""Answers from the shop's texts, with their source, or an honest "I don't know"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from data.facts import Passage
from graph.brief import TurnBrief
from graph.embedded.likelihood import telling
from graph.embedded.properties import topics_asked
from graph.embedded.say.answer import Answer
from graph.embedded.voice import Chip, Voice
from graph.embedded.wording import shop_text
from graph.understanding.types import Part
from knowledge.extract import extract
from knowledge.help_results import near
from knowledge.help_words import MATTERS, help_terms
from knowledge.question_kind import kinds_asked
from knowledge.words import stems
from tools.outcome import ToolOutcome

MOST_OTHERS = 2
LEAST_LIKENESS, LEAST_OF_A_ROW = 0.47, 0.6
"""Of a question on a product with a text of the shop, or its heading, where that tells it; of one
on what listings tell, such as how long a battery lasts."""


def answered(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> Answer:
    """The shortest passage that answers, and where it stands."""
    if not brief.passages_of(part):
        return _unanswered(brief, part)
    text, source = _best(brief, part)
    return Answer(text, _others(brief, part, source), citations=[source])


def is_told(brief: TurnBrief, part: Part) -> bool:
    """Whether the shop's texts tell what is asked of a product, and not only of some like word.

    "Is the shell one free of nickel?" is not answered by what is said on cosmetics.
    """
    found = brief.passages_of(part)
    if not found or brief.likeness is None or brief.likeness.model != telling().model:
        return bool(found)
    said = [_head(found[0]), extract(part.asked, _giving(part.asked, found)).text]
    listed = bool(topics_asked(set(stems(part.asked))))
    least = LEAST_OF_A_ROW if listed else LEAST_LIKENESS
    return float(brief.likeness(part.asked, said).max()) >= least


def before(brief: TurnBrief, part: Part, nothing: Answer) -> Answer:
    """What the shop's texts say on a part that nothing can be done about, and then why not."""
    if not brief.passages_of(part):
        return nothing
    text, source = _best(brief, part)
    return replace(nothing, text=f"{text}\n\n{nothing.text}", citations=[source])


def after(brief: TurnBrief, part: Part, nothing: Answer) -> Answer:
    """Why nothing can be done about a part, and then what the shop's texts say on it."""
    if not brief.passages_of(part):
        return nothing
    text, source = _best(brief, part)
    return replace(nothing, text=f"{nothing.text}\n\n{text}", citations=[source])


def _unanswered(brief: TurnBrief, part: Part) -> Answer:
    """That the shop's texts say nothing; to tap: what they do answer and comes nearest."""
    voice = Voice.of(brief)
    near = brief.nearest.get(part.asked, ())
    text = voice.say("no-help-but" if near else "no-help")
    return Answer(text, [*near, _person(brief), *([] if near else brief.departments[:2])])


def complaint(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> Answer:
    """Sympathy first, then what helps: the shop's own words and a person."""
    voice = Voice.of(brief)
    pieces = [voice.say("complaint")]
    sources: list[Passage] = []
    if brief.passages_of(part):
        text, source = _best(brief, part)
        pieces.append(text)
        sources.append(source)
    pieces.append(voice.say("complaint-offer"))
    chips = [_person(brief), voice.chip("chip-return")]
    return Answer("\n\n".join(pieces), chips, citations=sources)


def _person(brief: TurnBrief) -> Chip:
    return Voice.of(brief).chip("chip-person")


def _best(brief: TurnBrief, part: Part) -> tuple[str, Passage]:
    """The shortest piece that answers, and its passage with that piece marked."""
    found = _giving(part.asked, brief.passages_of(part))
    answer = extract(part.asked, found)
    marked = found.model_copy(update={"highlights": answer.ranges})
    return shop_text(Voice.of(brief), answer.text, "shop-writes"), marked


def _giving(question: str, passages: Sequence[Passage]) -> Passage:
    """The best passage; where a span is asked for, one on its matter whose heading is of spans."""
    best = passages[0]
    if "time" not in kinds_asked(question) or "time" in kinds_asked(_head(best)):
        return best
    matter = set(help_terms(_head(best))) & MATTERS
    of_spans = (p for p in passages[1:] if "time" in kinds_asked(_head(p)))
    return next((p for p in of_spans if matter & {*help_terms(_head(p))}), best)


def _head(passage: Passage) -> str:
    return f"{passage.title} {passage.section}"


def _others(brief: TurnBrief, part: Part, source: Passage) -> list[str]:
    others = near(p for p in brief.passages_of(part) if p.id != source.id)
    return [*list(others)[:MOST_OTHERS], _person(brief)]
