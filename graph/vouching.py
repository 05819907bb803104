"""Which of the shop's texts say word for word what a model promises, though nobody looked there."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from data.facts import Passage
from graph.guardrails.promises import Backing
from knowledge.extract_sentences import sentence_spans

Find = Callable[[str], Sequence[Passage]]
"""The shop's texts nearest to some words."""
FEWEST_WORDS = 3
MOST_SOUGHT = 4
_WORD = re.compile(r"\w+")


def vouching(text: str, given: Sequence[Passage], find: Find) -> list[Passage]:
    """The passages that say a promise of the text as it stands, beyond those given."""
    promised = [one for one in statements(text) if not Backing().bears(one)]
    unheard = [one for one in promised if not any(says(passage, one) for passage in given)]
    found = [
        passage
        for statement in unheard[:MOST_SOUGHT]
        for passage in find(statement)
        if says(passage, statement)
    ]
    return list({passage.id: passage for passage in found}.values())


def statements(text: str) -> Iterator[str]:
    """The sentences of a text, without what leads up to them with a colon."""
    for start, end in sentence_spans(text):
        sentence = text[start:end]
        _, colon, rest = sentence.partition(":")
        yield rest if colon and len(_words(rest)) >= FEWEST_WORDS else sentence


def says(passage: Passage, statement: str) -> bool:
    """Whether a whole sentence of a passage says the statement, in the same words and order."""
    words = _words(statement)
    if len(words) < FEWEST_WORDS:
        return False
    said = (passage.text[start:end] for start, end in sentence_spans(passage.text))
    return any(_words(sentence) == words for sentence in said)


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())
