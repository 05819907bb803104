"""Rank help passages for a question: vectors of text and heading, and BM25, fused."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Container, Sequence

import bm25s
import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import OSA
from rapidfuzz.process import extractOne

from knowledge.embedding import Vectors
from knowledge.help_evidence import Evidence, Likeness, rank_model
from knowledge.help_profile import FEW_TERMS, Asked, Headed, comparison
from knowledge.help_words import ABROAD, REGIONS, help_terms, question_terms
from knowledge.passages import FAQ, HelpPassage

Floats = NDArray[np.float32]

K1, B = 1.2, 0.6
# A heading says more than a sentence of the text below it.
HEADING_TIMES = 2
# Best of a small grid over the fitting half of the labelled questions.
TEXT_WEIGHT, HEADING_WEIGHT, LEXICAL_WEIGHT = 0.5, 0.5, 0.4
RIVALS = slice(3, 10)
# So many by the rough score are looked at closely.
SHORTLIST = 30
SAME_TEXT = 0.97
SHORTEST_REPAIRED, LONG_WORD = 4, 8
# Longer messages are stories; their first words are enough to look by.
MOST_TERMS = 32


class HelpCorpus:
    """Passages with their vectors, ready to be searched; never changed after."""

    def __init__(self, passages: Sequence[HelpPassage], texts: Vectors, headings: Vectors) -> None:
        """Index the passages; rows of `texts` and `headings` (n, dimension) are theirs."""
        self.passages = list(passages)
        self._texts, self._headings = texts, headings
        terms = [_terms(passage) for passage in self.passages]
        self._terms = [frozenset(one) for one in terms]
        self._headed = [Headed.of(passage) for passage in self.passages]
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
        found = self.likenesses(question, vector, max(k, SHORTLIST), allowed)
        scored = [(rank_model().score(one), one) for one in found]
        scored.sort(key=lambda pair: -pair[0])
        rivals = [score for score, _ in scored[RIVALS]]
        ground = sum(rivals) / len(rivals) if rivals else 0.0
        distinct = set(self._distinct([one.row for _, one in scored], k))
        return [
            Evidence(one, score, score - ground) for score, one in scored if one.row in distinct
        ]

    def knows(self, term: str) -> bool:
        """Whether any passage has the term."""
        return term in self._counts

    def likenesses(
        self, question: str, vector: Vectors, most: int, allowed: NDArray[np.intp]
    ) -> list[Likeness]:
        """How the nearest passages by a rough score compare with the question."""
        terms = self._repaired(question_terms(question)[:MOST_TERMS])
        text, heading = self._texts @ vector, self._headings @ vector
        lexical = self._lexical(terms)
        rough = TEXT_WEIGHT * text + HEADING_WEIGHT * heading + LEXICAL_WEIGHT * lexical
        order = allowed[np.argsort(-rough[allowed], kind="stable")][:most]
        asked = Asked.of(question, terms, self._counts)
        unknown = 1 - self._share(terms, self._counts)
        few = max(0, FEW_TERMS - len(terms)) / (FEW_TERMS - 1)
        out = []
        for row in map(int, order):
            headed = self._headed[row]
            excess = 1 - self._share(headed.terms, terms) if headed.terms else 1.0
            out.append(
                Likeness(
                    row=row,
                    text=float(text[row]),
                    heading=float(heading[row]),
                    lexical=float(lexical[row]),
                    coverage=self._share(terms, self._terms[row]),
                    heading_coverage=self._share(terms, headed.terms),
                    excess=excess,
                    excess_of_few=excess * few,
                    is_faq=float(self.passages[row].source == FAQ),
                    unknown=unknown,
                    terms=len(terms),
                    **comparison(asked, headed),
                )
            )
        return out

    def _repaired(self, terms: Sequence[str]) -> list[str]:
        """The terms as the passages spell them: no typing errors, regions for strange places."""
        out = []
        for term in terms:
            if term in REGIONS and term not in self._counts:
                out += [t for t in (REGIONS[term], ABROAD) if t in self._counts][:1]
                continue
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

    def _share(self, terms: Collection[str], known: Container[str]) -> float:
        whole = sum(map(self._rarity, terms))
        return sum(self._rarity(term) for term in terms if term in known) / whole if whole else 0.0

    def _distinct(self, order: Sequence[int], k: int) -> list[int]:
        kept: list[int] = []
        for row in order:
            if len(kept) == k:
                break
            if not kept or float((self._texts[kept] @ self._texts[row]).max()) < SAME_TEXT:
                kept.append(row)
        return kept


def _terms(passage: HelpPassage) -> list[str]:
    heading = help_terms(f"{passage.title} {passage.section}")
    return heading * HEADING_TIMES + help_terms(passage.text)
