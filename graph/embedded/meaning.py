"""Where a listing speaks to a question by its meaning: quoted, and never made a yes or no."""

from __future__ import annotations

from typing import Literal

from data.facts import ProductFacts
from graph.embedded.evidence import (
    NEAR,
    WHOLE,
    Evidence,
    Row,
    facts_of,
    listing_evidence,
    weight_of,
)
from graph.embedded.likelihood import Signals, telling
from graph.embedded.nearest import Text, compared
from graph.embedded.question import Question, read_question
from knowledge.likeness import Likeness


def evidence_on(product: ProductFacts, text: str, likeness: Likeness | None = None) -> Evidence:
    """What a listing says on a question: by its words, else by its meaning.

    Args:
        product: What is asked about.
        text: The question.
        likeness: Compares meanings; where it is none, or of another model than the figures were
            fitted with, words alone count.
    """
    worded = listing_evidence(product, text)
    if worded.verdict or likeness is None or likeness.model != telling().model:
        return worded
    return _likelier(worded, signals_of(product, read_question(text, product), likeness))


def signals_of(
    product: ProductFacts, question: Question, likeness: Likeness
) -> list[tuple[Text, Signals]]:
    """Every row and sentence of a listing with what speaks for its telling the answer."""

    def worded(name: str, value: str) -> float:
        return weight_of(question, name, value) / WHOLE

    return compared(product, facts_of(product), question, worded, likeness)


def _likelier(worded: Evidence, found: list[tuple[Text, Signals]]) -> Evidence:
    """What the words bear out, unless something else is sure to tell it and that is not."""
    model = telling()
    scored = [(model.likelihood(signals), text) for text, signals in found]
    if not scored:
        return worded
    best, text = max(scored, key=lambda one: one[0])
    if best < (model.sure if worded else model.near):
        return worded
    names = {row.name for row in worded.rows}
    borne_out = [score for score, one in scored if one.name and one.name in names]
    if worded and max(borne_out, default=1.0) >= model.near:
        return worded
    return _quoted(text, "meaning" if best >= model.sure else "nearest")


def _quoted(text: Text, found: Literal["meaning", "nearest"]) -> Evidence:
    if text.name:
        return Evidence(rows=(Row(text.name, text.value, NEAR),), found=found)
    return Evidence(sentence=text.value, found=found)
