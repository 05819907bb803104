"""Rank help passages for a question: vectors of text and heading, and BM25, fused."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import bm25s
import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import OSA
from rapidfuzz.process import extractOne

from knowledge.embedding import Vectors
from knowledge.help_words import help_terms, question_terms
from knowledge.passages import HelpPassage

Floats = NDArray[np.float32]

K1, B = 1.2, 0.6
# A heading says more than a sentence of the text below it.
HEADING_TIMES = 2
# Best of a small grid over the fitting half of the labelled questions.
TEXT_WEIGHT, HEADING_WEIGHT, LEXICAL_WEIGHT = 0.5, 0.5, 0.4
RIVALS = slice(3, 10)
SAME_TEXT = 0.97
SHORTEST_REPAIRED, LONG_WORD = 4, 8
# Longer messages are stories; their first words are enough to look by.
MOST_TERMS = 32


@dataclass(frozen=True)
class Evidence:
    """What speaks for a passage as the answer to a question.

    Attributes:
        row: Which passage.
        fused: What it is ranked by.
        text: Cosine to the passage.
        heading: Cosine to its question or heading.
        lexical: BM25 as a share of what the question's words could give at most.
        coverage: Share of the question's words in the passage, weighted by rarity.
        unknown: Share of the question's words that no passage has, weighted by rarity.
        margin: How far it stands above the fourth to tenth best.
        terms: How many telling words the question has.
    """

    row: int
    fused: float
    text: float
    heading: float
    lexical: float
    coverage: float
    unknown: float
    margin: float
    terms: int


class HelpCorpus:
    """Passages with their vectors, ready to be searched; never changed after."""

    def __init__(self, passages: Sequence[HelpPassage], texts: Vectors, headings: Vectors) -> None:
        """Index the passages; rows of `texts` and `headings` (n, dimension) are theirs."""
        self.passages = list(passages)
        self._texts, self._headings = texts, headings
        terms = [_terms(passage) for passage in self.passages]
        self._terms = [frozenset(one) for one in terms]
        self._counts = Counter(term for one in self._terms for term in one)
        self._vocabulary = [term for term in self._counts if len(term) >= SHORTEST_REPAIRED]
        self._bm25 = bm25s.BM25(k1=K1, b=B)
        if self._counts:
            self._bm25.index(terms, show_progress=False)

    def rank(
        self, question: str, vector: Vectors, k: int, rows: NDArray[np.intp] | None = None
    ) -> list[Evidence]:
        """The k best passages, best first, near-copies left out; among `rows` when given."""
        allowed = np.arange(len(self.passages)) if rows is None else rows
        if not len(allowed) or k <= 0:
            return []
        terms = self._repaired(question_terms(question)[:MOST_TERMS])
        text, heading = self._texts @ vector, self._headings @ vector
        lexical = self._lexical(terms)
        fused = TEXT_WEIGHT * text + HEADING_WEIGHT * heading + LEXICAL_WEIGHT * lexical
        order = allowed[np.argsort(-fused[allowed], kind="stable")]
        rivals = fused[order[RIVALS]]
        ground = float(rivals.mean()) if len(rivals) else 0.0
        return [
            Evidence(
                row=int(row),
                fused=float(fused[row]),
                text=float(text[row]),
                heading=float(heading[row]),
                lexical=float(lexical[row]),
                coverage=self._share(terms, self._terms[row]),
                unknown=1 - self._share(terms, self._counts),
                margin=float(fused[row]) - ground,
                terms=len(terms),
            )
            for row in self._distinct(order, k)
        ]

    def _repaired(self, terms: Sequence[str]) -> list[str]:
        """The terms, misspelt ones as the passages spell them."""
        out = []
        for term in terms:
            if term not in self._counts and len(term) >= SHORTEST_REPAIRED and term.isalpha():
                most = 1 if len(term) < LONG_WORD else 2
                near = extractOne(term, self._vocabulary, scorer=OSA.distance, score_cutoff=most)
                term = near[0] if near and near[0][0] == term[0] else term
            out.append(term)
        return out

    def _lexical(self, terms: Sequence[str]) -> Floats:
        known = [term for term in terms if term in self._counts]
        if not known:
            return np.zeros(len(self.passages), np.float32)
        most = sum(map(self._rarity, terms)) * (K1 + 1)
        scores: Floats = self._bm25.get_scores(known) / most
        return scores

    def _rarity(self, term: str) -> float:
        """Idf as BM25 has it (Robertson and Zaragoza, 2009), never negative."""
        n = self._counts[term]
        return float(np.log(1 + (len(self.passages) - n + 0.5) / (n + 0.5)))

    def _share(self, terms: Sequence[str], known: frozenset[str] | Counter[str]) -> float:
        whole = sum(map(self._rarity, terms))
        return sum(self._rarity(term) for term in terms if term in known) / whole if whole else 0.0

    def _distinct(self, order: NDArray[np.intp], k: int) -> list[int]:
        kept: list[int] = []
        for row in order:
            if len(kept) == k:
                break
            if not kept or float((self._texts[kept] @ self._texts[row]).max()) < SAME_TEXT:
                kept.append(int(row))
        return kept


def _terms(passage: HelpPassage) -> list[str]:
    heading = help_terms(f"{passage.title} {passage.section}")
    return heading * HEADING_TIMES + help_terms(passage.text)
