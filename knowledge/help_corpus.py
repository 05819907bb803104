"""Rank help passages for a question: vectors of text and heading, and BM25, fused."""

from __future__ import annotations

import functools
import math
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Container, Sequence, Set

import bm25s
import numpy as np
from numpy.typing import NDArray

from data.facts import called
from knowledge.embedding import Vectors
from knowledge.help_crowding import crowding
from knowledge.help_evidence import Likeness, rank_model
from knowledge.help_profile import FEW_TERMS, Asked, Headed, comparison
from knowledge.help_spelling import HelpSpelling
from knowledge.help_words import ABROAD, REGIONS, help_terms, question_terms
from knowledge.near_words import NearWords
from knowledge.passages import FAQ, HelpPassage
from knowledge.question_kind import asks_for_not, kinds_asked
from knowledge.words import words

Floats = NDArray[np.float32]

K1, B = 1.2, 0.6
# A heading says more than a sentence of the text below it.
HEADING_TIMES = 2
# Best of a small grid over the fitting half of the labelled questions.
TEXT_WEIGHT, HEADING_WEIGHT, LEXICAL_WEIGHT = 0.5, 0.5, 0.4
# What is asked word for word as it stands, as by a tap on it, comes before all that resembles it.
WORD_FOR_WORD = 1.0
# Who asks for a document by its title asks "what is it", and not when, where or how much.
OF_A_WHOLE = frozenset({"which"})
FEWEST_OF_TITLE = 2
# Where two answer about equally well, the text that its operator holds for weightier goes first.
PER_PRIORITY = 0.01
# So many by the rough score are looked at closely.
SHORTLIST = 30
SAME_TEXT = 0.97
SHORTEST_REPAIRED, LONG_WORD = 4, 8
# Longer messages are stories; their first words are enough to look by.
MOST_TERMS = 32
READ_PASSAGES = 20_000


class HelpCorpus:
    """Passages with their vectors, ready to be searched; never changed after."""

    def __init__(self, passages: Sequence[HelpPassage], texts: Vectors, headings: Vectors) -> None:
        """Index the passages; rows of `texts` and `headings` (n, dimension) are theirs."""
        self.passages = list(passages)
        self._texts, self._headings = texts, headings
        self._rough = TEXT_WEIGHT * texts + HEADING_WEIGHT * headings
        read = [_read(passage) for passage in self.passages]
        self._terms = [distinct for _, distinct, _ in read]
        self._headed = [headed for _, _, headed in read]
        self._topics = frozenset(term for headed in self._headed for term in headed.terms)
        self._named = [_names(passage) for passage in self.passages]
        self._names = frozenset[str]().union(*self._named)
        self._openings = _openings(self.passages)
        self._counts = Counter(term for one in self._terms for term in one)
        self._rarities = {term: self._idf(count) for term, count in self._counts.items()}
        self._unheard = self._idf(0)
        self._spelling = NearWords(_by_length(self._counts))
        self.spelling = HelpSpelling(one.embedded for one in self.passages)
        self.crowd = crowding(self.passages, texts, headings)
        self._bm25 = bm25s.BM25(k1=K1, b=B)
        if self._counts:
            self._bm25.index([terms for terms, _, _ in read], show_progress=False)

    def passing(self, test: Callable[[HelpPassage], bool]) -> NDArray[np.intp]:
        """The rows of the passages that pass."""
        return np.array([n for n, passage in enumerate(self.passages) if test(passage)], np.intp)

    def rank(
        self, question: str, vector: Vectors, k: int, rows: NDArray[np.intp] | None = None
    ) -> list[Likeness]:
        """The k best passages, best first, near-copies left out; among `rows` when given."""
        allowed = np.arange(len(self.passages)) if rows is None else rows
        if not len(allowed) or k <= 0:
            return []
        found = self.likenesses(question, vector, max(k, SHORTLIST), allowed)
        whole = self._opening(question)
        scored = [
            (
                rank_model().score(one)
                + WORD_FOR_WORD * (self.is_named(one.row, question) or one.row == whole)
                + PER_PRIORITY * self.passages[one.row].priority,
                one,
            )
            for one in found
        ]
        scored.sort(key=lambda pair: -pair[0])
        distinct = set(self._distinct([one.row for _, one in scored], k))
        return [one for _, one in scored if one.row in distinct]

    def is_named(self, row: int, text: str) -> bool:
        """Whether the text is, word for word, what the passage is called."""
        return _plain(text) in self._named[row]

    def names(self, text: str) -> bool:
        """Whether the text is, word for word, what any passage is called."""
        return _plain(text) in self._names

    def _opening(self, question: str) -> int | None:
        """Where the document begins that is asked for as a whole: "what is your return policy?"."""
        if asks_for_not(question) or not kinds_asked(question) <= OF_A_WHOLE:
            return None
        return self._openings.get(frozenset(question_terms(question)))

    def knows(self, term: str) -> bool:
        """Whether any passage has the term."""
        return term in self._counts

    def is_topic(self, term: str) -> bool:
        """Whether a heading has the term."""
        return term in self._topics

    def has(self, row: int, terms: Collection[str]) -> bool:
        """Whether the passage has one of the terms."""
        return not self._terms[row].isdisjoint(terms)

    def cosines(self, row: int, vector: Vectors) -> Vectors:
        """The cosines of a vector to the passage and to its heading; of several as columns."""
        return np.array([self._texts[row] @ vector, self._headings[row] @ vector])

    def likenesses(
        self, question: str, vector: Vectors, most: int, allowed: NDArray[np.intp]
    ) -> list[Likeness]:
        """How the nearest passages by a rough score compare with the question."""
        terms = self.repaired(question_terms(question)[:MOST_TERMS])
        lexical = self._lexical(terms)
        rough = self._rough @ vector + LEXICAL_WEIGHT * lexical
        order = _largest(rough, allowed, most)
        text, heading = self._texts[order] @ vector, self._headings[order] @ vector
        asked = Asked.of(question, terms, self._counts)
        weighed = _Weighed(terms, self._rarity)
        unknown = 1 - weighed.share(self._counts.keys())
        strange = weighed.share({term for term in asked.named if term not in self._counts})
        few = max(0, FEW_TERMS - len(terms)) / (FEW_TERMS - 1)
        out = []
        for place, row in enumerate(map(int, order)):
            headed = self._headed[row]
            excess = 1 - self._said(headed.terms, terms) if headed.terms else 1.0
            out.append(
                Likeness(
                    row=row,
                    text=float(text[place]),
                    heading=float(heading[place]),
                    lexical=float(lexical[row]),
                    coverage=weighed.share(self._terms[row]),
                    heading_coverage=weighed.share(headed.terms),
                    excess=excess,
                    excess_of_few=excess * few,
                    is_faq=float(self.passages[row].source == FAQ),
                    unknown=unknown,
                    stranger=strange,
                    focus=max(map(weighed.share, headed.sentences), default=0.0),
                    rare_missing=weighed.rarest_missing(self._terms[row]),
                    crowd=self.crowd,
                    terms=len(terms),
                    **comparison(asked, headed),
                )
            )
        return out

    def repaired(self, terms: Sequence[str]) -> list[str]:
        """The terms as the passages spell them: no typing errors, regions for strange places."""
        out = []
        for term in terms:
            if term in REGIONS and term not in self._counts:
                out += [t for t in (REGIONS[term], ABROAD) if t in self._counts][:1]
                continue
            if term not in self._counts and len(term) >= SHORTEST_REPAIRED and term.isalpha():
                term = self._spelled(term)
            out.append(term)
        return out

    def _spelled(self, term: str) -> str:
        """The nearest term of the passages that begins alike; itself where none is near."""
        near = self._spelling.within(term, 1 if len(term) < LONG_WORD else 2)
        alike = [(distance, word) for word, distance in near if word[0] == term[0]]
        return min(alike)[1] if alike else term

    def _lexical(self, terms: Sequence[str]) -> Floats:
        known = [term for term in terms if term in self._counts]
        if not known:
            return np.zeros(len(self.passages), np.float32)
        most = sum(map(self._rarity, terms)) * (K1 + 1)
        scores: Floats = self._bm25.get_scores(known) / most
        return scores

    def _rarity(self, term: str) -> float:
        return self._rarities.get(term, self._unheard)

    def _idf(self, count: int) -> float:
        """Idf as BM25 has it (Robertson and Zaragoza, 2009), never negative."""
        return math.log(1 + (len(self.passages) - count + 0.5) / (count + 0.5))

    def _said(self, terms: Collection[str], asked: Container[str]) -> float:
        """The share of the terms that were asked for, weighted by rarity."""
        whole = sum(map(self._rarity, terms))
        return sum(self._rarity(term) for term in terms if term in asked) / whole if whole else 0.0

    def _distinct(self, order: Sequence[int], k: int) -> list[int]:
        kept: list[int] = []
        for row in order:
            if len(kept) == k:
                break
            if not kept or float((self._texts[kept] @ self._texts[row]).max()) < SAME_TEXT:
                kept.append(row)
        return kept


def _largest(scores: Floats, allowed: NDArray[np.intp], most: int) -> NDArray[np.intp]:
    """The allowed rows of the largest scores, largest first; equal ones in their order."""
    own = scores[allowed]
    if len(allowed) > most:
        chosen = np.sort(np.argpartition(-own, most - 1)[:most])
        allowed, own = allowed[chosen], own[chosen]
    return allowed[np.argsort(-own, kind="stable")]


class _Weighed:
    """The terms of a question, each with how rare it is."""

    def __init__(self, terms: Sequence[str], rarity: Callable[[str], float]) -> None:
        self._of: dict[str, float] = defaultdict(float)
        for term in terms:
            self._of[term] += rarity(term)
        self._whole = sum(self._of.values())
        self._rarest = max(map(rarity, terms), default=0.0)
        self._rarity = rarity

    def share(self, known: Set[str]) -> float:
        """The share of them that are known."""
        if not self._whole:
            return 0.0
        return sum(self._of[term] for term in self._of.keys() & known) / self._whole

    def rarest_missing(self, known: Set[str]) -> float:
        """How rare the rarest of them is that is not known, as a share of the rarest of all."""
        missing = max(map(self._rarity, self._of.keys() - known), default=0.0)
        return missing / self._rarest if self._rarest else 0.0


@functools.lru_cache(maxsize=READ_PASSAGES)
def _read(passage: HelpPassage) -> tuple[list[str], frozenset[str], Headed]:
    """The terms of a passage in order, each once, and its profile; kept over a change of others."""
    heading = help_terms(f"{passage.title} {passage.section}")
    terms = heading * HEADING_TIMES + help_terms(passage.text)
    return terms, frozenset(terms), Headed.of(passage)


def _openings(passages: Sequence[HelpPassage]) -> dict[frozenset[str], int]:
    """The first passage of each document by the terms of its title, where these say enough."""
    first: dict[str, int] = {}
    for row, passage in enumerate(passages):
        if passage.document_id is not None:
            first.setdefault(passage.document_id, row)
    titles = {row: frozenset(help_terms(passages[row].title)) for row in first.values()}
    return {terms: row for row, terms in titles.items() if len(terms) >= FEWEST_OF_TITLE}


def _names(passage: HelpPassage) -> frozenset[str]:
    """Its heading, and that with its title before it."""
    return frozenset(map(_plain, (passage.heading, called(passage.title, passage.section)))) - {""}


def _plain(text: str) -> str:
    return " ".join(words(text))


def _by_length(terms: Collection[str]) -> dict[int, list[str]]:
    found: dict[int, list[str]] = defaultdict(list)
    for term in terms:
        if len(term) >= SHORTEST_REPAIRED:
            found[len(term)].append(term)
    return dict(found)
