"""The shortest piece of a passage that answers: whole FAQ answers, the best sentences of texts."""

from __future__ import annotations

import re
from collections.abc import Sequence

from data.facts import Passage
from knowledge.help_words import help_terms, regions_in
from knowledge.words import stems

WHOLE_CHARS = 500
ENOUGH_CHARS = 420
_BLOCK = re.compile(r"\n{2,}")
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z“\"(])")
_BULLET = re.compile(r"\s*[-*•]\s")
_ROW, _RULE = re.compile(r"\s*\|"), re.compile(r"\s*\|[\s:|-]+\|\s*")
# Shorter lists are given whole.
LONG_LIST = 3
_ITEM = re.compile(r"^\s*(?:[-*•]|\d+[.)])\s|\|", re.MULTILINE)


def answer_passage(question: str, passages: Sequence[Passage]) -> str:
    """The answer as it stands in the best passage, word for word.

    An FAQ's answer and a short section are given whole; of a long section the block that
    shares most words with the question. Of lists and tables the lines asked for, steps stay whole.
    """
    best = passages[0]
    if best.source == "faq":
        return best.text.strip()
    if len(best.text) <= WHOLE_CHARS:
        return _narrowed(question, best, best.text.strip())
    asked = set(stems(question))
    blocks = [block.strip() for block in _BLOCK.split(best.text) if block.strip()]
    ranked = sorted(range(len(blocks)), key=lambda i: (-_overlap(asked, blocks[i]), i))
    first = ranked[0]
    block = blocks[first]
    if block.endswith(":") and first + 1 < len(blocks):
        return f"{block}\n\n{_narrowed(question, best, blocks[first + 1])}"
    return _narrowed(question, best, block) if _ITEM.search(block) else _sentences(asked, block)


def _narrowed(question: str, best: Passage, block: str) -> str:
    """Of a list or a table the lines that were asked for, where some stand out; steps stay."""
    lines = block.split("\n")
    if _ROW.match(lines[0]) and len(lines) > 2 and _RULE.fullmatch(lines[1]):
        head, rows = lines[:2], lines[2:]
    else:
        head, rows = [], lines
    kind = _ROW if head else _BULLET
    if len(rows) < LONG_LIST or not all(kind.match(row) for row in rows):
        return block
    # What the heading has too tells no line from another, nor does what several lines have.
    asked = set(help_terms(question)) - set(help_terms(f"{best.title} {best.section}"))
    asked |= regions_in(asked)
    said = [set(help_terms(_label(row))) for row in rows]
    telling = {term for term in asked if sum(term in terms for terms in said) == 1}
    found = [row for row, terms in zip(rows, said, strict=True) if telling & terms]
    return "\n".join([*head, *found]) if 0 < len(found) <= len(rows) / 2 else block


def _label(row: str) -> str:
    """What a line is about: the first cell of a row, the opening words of an item."""
    cells = row.strip().strip("|").split("|")
    return cells[0] if len(cells) > 1 else re.split(r"[.:]", row, maxsplit=1)[0]


def _overlap(asked: set[str], text: str) -> float:
    found = stems(text)
    return len(asked & set(found)) / (len(found) ** 0.25 or 1)


def _sentences(asked: set[str], block: str) -> str:
    """The run of whole sentences around the best one, up to ENOUGH_CHARS."""
    sentences = _SENTENCE.split(block)
    best = max(range(len(sentences)), key=lambda i: len(asked & set(stems(sentences[i]))))
    start, end = best, best + 1
    while end < len(sentences) and len(" ".join(sentences[start : end + 1])) <= ENOUGH_CHARS:
        end += 1
    while start > 0 and len(" ".join(sentences[start - 1 : end])) <= ENOUGH_CHARS:
        start -= 1
    return " ".join(sentences[start:end])
