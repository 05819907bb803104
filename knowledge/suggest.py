"""What the customer may be typing: categories, frequent queries and products that begin so."""

from __future__ import annotations

import bisect
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
from rapidfuzz import process
from rapidfuzz.distance import OSA

from knowledge.catalogue_snapshot import CatalogueSnapshot, Mask
from knowledge.categories import SEPARATOR
from knowledge.words import normalise, plural, stem, words

MOST_CATEGORIES, MOST_QUERIES = 2, 3
MOST_WORDS = 120
MOST_JUDGED = 80
"""Of the products that begin so, the most wanted are looked at more closely."""
LEAST_FUZZY = 4
LEAST_OF_A_TYPE = 3


@dataclass(frozen=True)
class Suggestion:
    """A completion, and what it is."""

    text: str
    kind: Literal["product", "category", "query"]

    def public(self) -> dict[str, str]:
        """The record of the command line and the API."""
        return {"text": self.text, "kind": self.kind}


class Suggester:
    """Completes partial queries with one catalogue's words; safe to share between threads."""

    def __init__(self, shop: CatalogueSnapshot, queries: Sequence[str] = ()) -> None:
        """Prepare the word list; `queries` are this shop's own, the most frequent first."""
        self._shop = shop
        self._words = sorted(shop.lexical.named)
        leaves = {path.rsplit(SEPARATOR, 1)[-1]: path for path in reversed(_all_paths(shop))}
        counts = shop.vocabulary.category_counts
        self._categories = [
            (label, words(label)) for label in sorted(leaves, key=lambda one: -counts[leaves[one]])
        ]
        types = shop.vocabulary.product_types
        frequent = sorted(types, key=lambda one: -types[one])
        kinds = [plural(one) for one in frequent if types[one] >= LEAST_OF_A_TYPE]
        self._queries = [(text, words(text)) for text in dict.fromkeys((*queries, *kinds))]

    def suggest(self, partial: str, k: int) -> list[Suggestion]:
        """At most k completions; an empty text gets the frequent queries and categories."""
        typed = words(partial)
        if partial and not typed:
            return []
        found = self._of(typed) or self._of([self._repaired(word) for word in typed])
        seen: set[str] = set()
        kept = []
        for one in found:
            form = normalise(one.text)
            if form not in seen:
                seen.add(form)
                kept.append(one)
        return kept[:k]

    def _of(self, typed: Sequence[str]) -> list[Suggestion]:
        categories = [label for label, parts in self._categories if _completes(typed, parts)]
        queries = [text for text, parts in self._queries if _completes(typed, parts)]
        found = [Suggestion(text, "category") for text in categories[:MOST_CATEGORIES]]
        found += [Suggestion(text, "query") for text in queries[:MOST_QUERIES]]
        return found + [Suggestion(name, "product") for name in self._products(typed)]

    def _products(self, typed: Sequence[str], limit: int = 20) -> list[str]:
        if not typed:
            return []
        mask = np.ones(len(self._shop), bool)
        for word in typed[:8]:
            mask &= self._rows_beginning(word)
        rows = np.flatnonzero(mask)
        if not len(rows):
            return []
        wanted = rows[np.argsort(-self._shop.quality[rows], kind="stable")[:MOST_JUDGED]]
        names = [self._shop.names[row] for row in wanted]
        names.sort(key=lambda name: _fit(typed, words(name)), reverse=True)
        return names[:limit]

    def _rows_beginning(self, prefix: str) -> Mask:
        mask = np.zeros(len(self._shop), bool)
        lexical = self._shop.lexical
        for word in self._beginning(prefix):
            number = lexical.stems.get(stem(word))
            if number is not None:
                mask[lexical.fields["name"].of(number)[0]] = True
                mask[lexical.fields["shelf"].of(number)[0]] = True
        return mask

    def _beginning(self, prefix: str) -> list[str]:
        start = bisect.bisect_left(self._words, prefix)
        found = []
        for word in self._words[start : start + MOST_WORDS]:
            if not word.startswith(prefix):
                break
            found.append(word)
        return found

    def _repaired(self, word: str) -> str:
        """The word itself where something begins so, else the beginning nearest to it."""
        if len(word) < LEAST_FUZZY or self._beginning(word):
            return word
        begun = {other[: len(word)] for other in self._words if len(other) >= len(word)}
        near = process.extractOne(word, sorted(begun), scorer=OSA.distance, score_cutoff=1)
        if near is not None:
            return str(near[0])
        return self._shop.speller.correct([word]).get(word, word).split()[0]


def _all_paths(shop: CatalogueSnapshot) -> list[str]:
    return sorted(shop.vocabulary.category_counts)


def _fit(typed: Sequence[str], name: Sequence[str]) -> int:
    """How well a name completes the text: it begins so, holds it in a row, bears each word."""
    length = len(typed)
    for at in range(len(name) - length + 1):
        span = name[at : at + length]
        if list(span[:-1]) == list(typed[:-1]) and span[-1].startswith(typed[-1]):
            return 5 + 2 * (at == 0) + (span[-1] == typed[-1])
    return sum(word in name for word in typed)


def _completes(typed: Sequence[str], parts: Iterable[str]) -> bool:
    """Whether every typed word begins a word of the text, the earlier ones before the later."""
    rest = iter(parts)
    return all(any(part.startswith(word) for part in rest) for word in typed)
