"""The shortest piece of a passage that answers, word for word, and where in it that stands."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from data.facts import Passage
from knowledge.extract_rows import narrowed
from knowledge.extract_sentences import VERDICT, Span, asks_for_one_thing, telling_sentences
from knowledge.help_words import help_terms
from knowledge.question_kind import kinds_asked, kinds_given

WHOLE_CHARS = 500
# Beyond this share of a passage the whole of it is no longer, and safer.
NEARLY_ALL = 0.75
# Such a share of the telling words of both, and a text's question is the one that was asked.
SAME_QUESTION = 0.6
_BLOCK = re.compile(r"\S(?:.*?\S)?(?=\s*\n\s*\n|\s*\Z)", re.DOTALL)
_LISTED = re.compile(r"^\s*(?:[-*•]|\d+[.)])\s|^\s*\|", re.MULTILINE)
_STEP = re.compile(r"^\s*\d+[.)]\s", re.MULTILINE)


@dataclass(frozen=True)
class Extract:
    """What is said, and the ranges of characters of the passage that it was taken from."""

    text: str
    ranges: tuple[Span, ...]


def answer_passage(question: str, passages: Sequence[Passage]) -> str:
    """The answer as it stands in the best passage."""
    return extract(question, passages[0]).text


def extract(question: str, passage: Passage) -> Extract:
    """The sentences, the steps, or the lines of a list or a table that were asked for.

    A short passage of which no part stands out is given whole. Nothing is worded anew but a
    single row of a table, whose cells are told with the names of their columns.
    """
    text = passage.text
    begin = _past_a_foreign_verdict(question, passage)
    blocks = [found.span() for found in _BLOCK.finditer(text, begin)]
    if not blocks:
        return Extract(text.strip(), ((0, len(text)),))
    pieces = [
        piece
        for block in _chosen(question, passage, blocks)
        for piece in _of_block(question, passage, block)
    ]
    ranges = tuple(span for piece in pieces for span in piece.ranges)
    taken = sum(end - start for start, end in ranges)
    whole = blocks[0][0], blocks[-1][1]
    if taken > NEARLY_ALL * (whole[1] - whole[0]) and whole[1] - whole[0] <= WHOLE_CHARS:
        return Extract(_opened(text[slice(*whole)]), (whole,))
    return Extract(_opened("\n\n".join(piece.text for piece in pieces)), ranges)


def _past_a_foreign_verdict(question: str, passage: Passage) -> int:
    """Where the text begins, past a "Yes." that answers another question than was asked.

    "Are your products new?" "Yes. …" says no to "do you sell used goods?".
    """
    found = VERDICT.match(passage.text)
    if found is None or found.end() == len(passage.text.rstrip()):
        return 0
    asked, heads = (
        set(help_terms(question)),
        set(help_terms(passage.section.rsplit(" > ", 1)[-1] or passage.title)),
    )
    alike = len(asked & heads) / max(len(asked | heads), 1)
    return 0 if alike >= SAME_QUESTION else found.end()


def _opened(said: str) -> str:
    return said[:1].upper() + said[1:]


def _chosen(question: str, passage: Passage, blocks: Sequence[Span]) -> list[Span]:
    """The block that was asked for, its lead-in with it; all of a short passage, if none was."""
    if len(blocks) == 1:
        return list(blocks)
    text = passage.text
    asked = set(help_terms(question)) - set(help_terms(f"{passage.title} {passage.section}"))
    shared = [len(asked & set(help_terms(text[slice(*block)]))) for block in blocks]
    giving = [_gives(question, text[slice(*block)]) for block in blocks]
    if any(giving):
        # Where an amount or a time is asked for, what holds none is beside it.
        shared = [n if gives else -1 for n, gives in zip(shared, giving, strict=True)]
    best = shared.index(max(shared))
    stands_out = shared.count(shared[best]) == 1 and shared[best] > 0
    if not stands_out and blocks[-1][1] - blocks[0][0] <= WHOLE_CHARS:
        return list(blocks)
    if not stands_out:
        best = _most_like(question, text, blocks, shared)
    with_lead_in = best > 0 and text[slice(*blocks[best - 1])].endswith(":")
    leads_in = text[slice(*blocks[best])].endswith(":") and best + 1 < len(blocks)
    first = best - 1 if with_lead_in else best
    return list(blocks[first : best + (2 if leads_in else 1)])


def _gives(question: str, said: str) -> bool:
    return not kinds_asked(question).isdisjoint(kinds_given(said))


def _most_like(question: str, text: str, blocks: Sequence[Span], shared: Sequence[int]) -> int:
    """The block that shares most words with the question for its length; the first of equals.

    Those with fewer than none in `shared` are left out.
    """
    asked = set(help_terms(question))
    likeness = []
    for block, count in zip(blocks, shared, strict=True):
        said = help_terms(text[slice(*block)])
        alike = len(asked & set(said)) / (len(said) ** 0.25 or 1)
        likeness.append(alike if count >= 0 else -1.0)
    return likeness.index(max(likeness))


def _of_block(question: str, passage: Passage, block: Span) -> list[Extract]:
    text = passage.text[slice(*block)]
    if _STEP.search(text) or text.endswith(":"):
        return [Extract(text, (block,))]
    if _LISTED.search(text):
        heading = f"{passage.title} {passage.section}"
        said, spans = narrowed(question, heading, text)
        return [Extract(said, tuple((block[0] + a, block[0] + b) for a, b in spans))]
    if len(text) <= WHOLE_CHARS and not asks_for_one_thing(question):
        return [Extract(text, (block,))]  # how something is done is told step by step
    spans = telling_sentences(question, text)
    said = " ".join(text[a:b] for a, b in spans)
    return [Extract(said, tuple((block[0] + a, block[0] + b) for a, b in spans))]
