"""The shortest piece of a passage that answers: whole FAQ answers, the best sentences of texts."""

from __future__ import annotations

import re
from collections.abc import Sequence

from data.facts import Passage
from knowledge.words import stems

WHOLE_CHARS = 500
ENOUGH_CHARS = 420
_BLOCK = re.compile(r"\n{2,}")
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z“\"(])")
_ITEM = re.compile(r"^\s*(?:[-*•]|\d+[.)])\s|\|", re.MULTILINE)


def answer_passage(question: str, passages: Sequence[Passage]) -> str:
    """The answer as it stands in the best passage, word for word.

    An FAQ's answer and a short section are given whole; of a long section the block that
    shares most words with the question, lists and tables uncut; steps stay steps.
    """
    best = passages[0]
    if best.source == "faq" or len(best.text) <= WHOLE_CHARS:
        return best.text.strip()
    asked = set(stems(question))
    blocks = [block.strip() for block in _BLOCK.split(best.text) if block.strip()]
    ranked = sorted(range(len(blocks)), key=lambda i: (-_overlap(asked, blocks[i]), i))
    first = ranked[0]
    block = blocks[first]
    if block.endswith(":") and first + 1 < len(blocks):
        return f"{block}\n\n{blocks[first + 1]}"
    return block if _ITEM.search(block) else _sentences(asked, block)


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
