"""Whether words that a passage lacks lead away from it, or only say the same otherwise."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from knowledge.embedding import Embedder
from knowledge.help_corpus import HelpCorpus
from knowledge.help_evidence import Evidence
from knowledge.help_words import help_terms, subject

MOST_WORDS = 4
_WORD = re.compile(r"[\w'’-]+")


def with_drift(
    corpus: HelpCorpus, embedder: Embedder, question: str, found: Sequence[Evidence]
) -> list[Evidence]:
    """The evidence, each with how much nearer its passage is without one of the lacking words.

    That is the greatest gain in cosine, to the passage or to its heading, by leaving out a
    single word that the passage does not have; 0 where it has them all. Without "seashells",
    "can I pay with seashells" comes much nearer to how one can pay; without "puncture", "what
    if I get a puncture" comes no nearer to flat tires.
    """
    asked = subject(question)
    words = _WORD.findall(asked)
    lacking = [_lacking(corpus, words, evidence.row) for evidence in found]
    shorter = {n: _without(words, n) for places in lacking for n in places}
    shorter = {n: text for n, text in shorter.items() if text}
    if not shorter:
        return list(found)
    places = list(shorter)
    whole, *rest = embedder.embed([asked, *shorter.values()])
    vectors = dict(zip(places, rest, strict=True))
    out = []
    for evidence, lacks in zip(found, lacking, strict=True):
        before = corpus.cosines(evidence.row, whole)
        gains = [
            float((corpus.cosines(evidence.row, vectors[n]) - before).max())
            for n in lacks
            if n in vectors
        ]
        out.append(replace(evidence, drift=max(gains, default=0.0)))
    return out


def _lacking(corpus: HelpCorpus, words: Sequence[str], row: int) -> list[int]:
    """Places of the first few telling words that the passage does not have, however spelled."""
    lacking = []
    for place, word in enumerate(words):
        terms = help_terms(word)
        if terms and not corpus.has(row, terms):
            lacking.append(place)
    return lacking[:MOST_WORDS]


def _without(words: Sequence[str], place: int) -> str:
    return " ".join([*words[:place], *words[place + 1 :]])
