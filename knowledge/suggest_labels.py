"""What has a name of its own to suggest: categories, brands, and this shop's frequent queries."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

import numpy as np

from knowledge.categories import SEPARATOR
from knowledge.lexicon import lexicon
from knowledge.prefixes import Prefixes
from knowledge.typed import Reading
from knowledge.vocabulary import CatalogueVocabulary
from knowledge.word_rows import collected, spans_of
from knowledge.words import words

Kind = Literal["product", "category", "query"]

CATEGORY, FREQUENT, BEGINS = 0.2, 0.9, 0.5
"""What being a category, a frequent query, or begun by what was typed is worth."""
MOST_FOUND = 12
LONGEST_QUERY = 60
STOP_WORDS = frozenset(lexicon("stopwords")["words"])


class Scored(NamedTuple):
    """A suggestion with how likely it is meant; the greatest come first."""

    score: float
    text: str
    kind: Kind


class Labels:
    """The labels of one catalogue; safe to share between threads."""

    def __init__(self, vocabulary: CatalogueVocabulary, queries: Sequence[str], size: int) -> None:
        """Take the catalogue's names and the frequent queries, the most frequent first."""
        self.all = list(_labels(vocabulary, queries, size))
        rows_of: dict[str, list[int]] = defaultdict(list)
        cut = [words(one.text) for one in self.all]
        for row, parts in enumerate(cut):
            for word in dict.fromkeys(parts):
                rows_of[word].append(row)
        known = Prefixes(sorted(rows_of))
        self._words = collected(
            known, [np.array(rows_of[word], np.int32) for word in known.words], len(self.all)
        )
        firsts = [known.number(parts[0]) if parts else None for parts in cut]
        self._first = np.array([-1 if one is None else one for one in firsts], np.int32)
        self._score = np.array([one.score for one in self.all], np.float32)

    def find(self, typed: Reading, fuzzy: bool) -> list[Scored]:
        """The labels that bear a word for each one typed, the likeliest first."""
        score = self._score.copy()
        for place, word in enumerate(typed):
            spans = spans_of(word, self._words.prefixes, fuzzy)
            score -= self._words.cost(spans)
            if place == 0:
                for span in spans:
                    score[(self._first >= span.start) & (self._first < span.stop)] += BEGINS
        rows = np.flatnonzero(np.isfinite(score))
        best = rows[np.argsort(-score[rows], kind="stable")[:MOST_FOUND]]
        return [self.all[row]._replace(score=float(score[row])) for row in best]


def weight(count: int, size: int) -> float:
    """How much a thing of so many products is wanted, 0 to 1."""
    return math.log1p(count) / math.log1p(max(size, 1))


def said_by_the_shop(query: str, vocabulary: CatalogueVocabulary) -> bool:
    """Whether a query is made of the catalogue's own words: no names of people, no numbers."""
    parts = words(query)
    known = (word in vocabulary.terms or word in STOP_WORDS for word in parts)
    return 0 < len(query) <= LONGEST_QUERY and bool(parts) and all(known)


def _labels(vocabulary: CatalogueVocabulary, queries: Sequence[str], size: int) -> Iterator[Scored]:
    """Each label once, the most wanted of a kind first."""
    fit = [" ".join(one.split()) for one in queries if said_by_the_shop(one, vocabulary)]
    for place, text in enumerate(fit):
        yield Scored(FREQUENT - 0.4 * place / len(fit), text, "query")
    counts = vocabulary.category_counts
    seen: set[str] = set()
    for path in sorted(counts, key=lambda one: (-counts[one], one)):
        label = path.rsplit(SEPARATOR, 1)[-1]
        if label not in seen:
            seen.add(label)
            yield Scored(CATEGORY + weight(counts[path], size), label, "category")
    brands = vocabulary.brand_counts
    for brand in sorted(brands, key=lambda one: (-brands[one], one)):
        yield Scored(weight(brands[brand], size), brand, "query")
