"""Whether words that a passage lacks lead away from it, or only say the same otherwise."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np

from knowledge.help_corpus import HelpCorpus
from knowledge.help_evidence import Likeness
from knowledge.help_vector import AskedVector
from knowledge.help_words import help_terms

MOST_WORDS = 4
_WORD = re.compile(r"[\w'’-]+")


def drifts(corpus: HelpCorpus, question: AskedVector, found: Sequence[Likeness]) -> list[float]:
    """How much nearer each passage is without one of the words that it lacks.

    That is the greatest gain in cosine, to the passage or to its heading, by leaving out a
    single word that the passage does not have; 0 where it has them all. Without "seashells",
    "can I pay with seashells" comes much nearer to how one can pay; without "puncture", "what
    if I get a puncture" comes no nearer to flat tires.
    """
    words = [(word.span(), help_terms(word.group())) for word in _WORD.finditer(question.asked)]
    telling = [(span, {*terms, *corpus.repaired(terms)}) for span, terms in words if terms]
    lacking = [
        [span for span, forms in telling if not corpus.has(one.row, forms)][:MOST_WORDS]
        for one in found
    ]
    vectors = {
        span: vector
        for span in {span for spans in lacking for span in spans}
        if (vector := question.reading.without(*span)) is not None
    }
    whole = question.reading.vector
    out = []
    for one, spans in zip(found, lacking, strict=True):
        moved = [vectors[span] - whole for span in spans if span in vectors]
        out.append(float(corpus.cosines(one.row, np.array(moved).T).max()) if moved else 0.0)
    return out
