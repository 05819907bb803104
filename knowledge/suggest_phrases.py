"""Phrases that complete what was typed, made of the words that names put together."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

import numpy as np

from knowledge.catalogue_snapshot import CatalogueSnapshot, Mask
from knowledge.prefixes import Span
from knowledge.suggest_labels import Scored, weight
from knowledge.suggest_names import Meant, Names
from knowledge.words import is_number, plural, singular, stem, words

MOST_PHRASES, MOST_WORDS = 5, 40
LEAST_OF_A_PHRASE = 2
TYPE = 3.0
"""How much more often than another word one is meant that says what a thing is."""
DEARER = 4.0
"""How much less often a word is meant for each edit."""
HEAD_SHARE = 0.1
"""So many of the products with a word must be of one type for it to be named with the word."""
MOST_HEADS = 2
MOST_READ = 5
_MARKS = ".,;:!?()[]\"'-–—®™"


class Phrases:
    """The phrases of one catalogue; safe to share between threads."""

    def __init__(self, shop: CatalogueSnapshot, names: Names) -> None:
        """Note of each product what it is."""
        self._shop = shop
        self._names = names
        self._heads = sorted(shop.types.by_name)
        self._head = np.full(len(shop), -1, np.int32)
        for number, head in enumerate(self._heads):
            self._head[shop.types.by_name[head]] = number

    def find(self, meant: Meant) -> list[Scored]:
        """What several products are called that goes on so, the most usual first."""
        context = meant.begun
        front = [
            self._usual(spans, context) or word
            for spans, word in zip(meant.spans[:-1], meant.typed[:-1], strict=True)
        ]
        found: list[Scored] = []
        every = meant.cost
        for word, count in self._completions(meant, context):
            rows = context & self._names.bearing(word)
            cost = float(every[rows].min())
            for text, n in self._said(front, word, rows, count):
                if text != " ".join(meant.typed):
                    found.append(Scored(weight(n, len(self._shop)) - cost, text, "query"))
        return sorted(found, key=lambda one: (-one.score, one.text))

    def _said(
        self, front: list[str], word: str, rows: Mask, count: int
    ) -> Iterator[tuple[str, int]]:
        """The phrase of the words as names put it, with what such things are, and how many."""
        spelled, is_first = self._spelled(word, front[-1] if front else "", rows)
        if not spelled or word in front:
            return
        phrase = [*front[:-1], spelled, front[-1]] if front and is_first else [*front, spelled]
        for head, n in self._heads_with([*front, word], rows, count):
            yield " ".join(filter(None, [*phrase, head])), n

    def _completions(self, meant: Meant, context: Mask) -> list[tuple[str, int]]:
        """Words for the last one typed with their number of products, one of each stem."""
        found: dict[int, tuple[float, int, str, int]] = {}
        for span in meant.spans[-1]:
            counts = self._names.counts(span, context)
            for at in np.argsort(-counts, kind="stable")[:MOST_WORDS].tolist():
                number, count = span.start + at, int(counts[at])
                word = self._names.known.words[number]
                if count < LEAST_OF_A_PHRASE or len(word) < 2 or is_number(word):
                    continue
                liked = count * (TYPE if self._is_type(word) else 1.0) / (1 + DEARER * span.cost)
                said = self._shop.lexical.words.get(word, 0)
                one = (liked, said, word, count)
                found[int(self._names.stem[number])] = max(
                    one, found.get(int(self._names.stem[number]), one)
                )
        best = sorted(found.values(), key=lambda one: (-one[0], one[2]))[:MOST_PHRASES]
        return [(word, count) for _, _, word, count in best]

    def _heads_with(self, phrase: list[str], rows: Mask, count: int) -> list[tuple[str, int]]:
        """What things of the phrase are, where it does not say so: "cases" for "leather"."""
        if any(self._is_type(word) for word in phrase):
            return [("", count)]
        stems = set(map(stem, phrase))
        of_rows = np.bincount(self._head[rows & (self._head >= 0)], minlength=len(self._heads))
        found = []
        for number in np.argsort(-of_rows, kind="stable")[:MOST_HEADS].tolist():
            n = int(of_rows[number])
            is_said = stem(self._heads[number]) in stems
            if n >= max(LEAST_OF_A_PHRASE, HEAD_SHARE * count) and not is_said:
                found.append((self._usual_form(self._heads[number]), n))
        return found or [("", count)] * (len(phrase) > 1)

    def _usual(self, spans: Sequence[Span], context: Mask) -> str:
        """The word most borne by these rows; the very word typed where it is borne at all."""
        best = (0.0, "")
        for span in sorted(spans, key=lambda one: one.cost):
            counts = self._names.counts(span, context)
            if not len(counts) or not counts.max():
                continue
            if span.cost == 0:
                return self._names.known.words[span.start]
            at = int(counts.argmax())
            liked = float(counts[at]) / (1 + DEARER * span.cost)
            best = max(best, (liked, self._names.known.words[span.start + at]))
        return best[1]

    def _spelled(self, word: str, other: str, rows: Mask) -> tuple[str, bool]:
        """The word as names write it ("men's"), and whether they put it before the other one.

        "" for what only joins two words of a name.
        """
        meant, spelled, before = stem(word), "", 0
        for row in np.flatnonzero(rows)[:MOST_READ].tolist():
            for token in self._shop.names[row].lower().split():
                cut = words(token)
                if not spelled and len(cut) == 1 and stem(cut[0]) == meant:
                    spelled = token.strip(_MARKS)
            parts = [stem(part) for part in words(self._shop.names[row])]
            pairs = list(itertools.pairwise(parts))
            before += ((meant, stem(other)) in pairs) - ((stem(other), meant) in pairs)
        if spelled:
            return spelled, before > 0
        return (word, True) if self._names.is_stated(word) else ("", False)

    def _usual_form(self, head: str) -> str:
        several = plural(head)
        said = self._shop.lexical.words
        return several if said.get(several, 0) > said.get(head, 0) else head

    def _is_type(self, word: str) -> bool:
        types = self._shop.vocabulary.product_types
        return word in types or singular(word) in types
