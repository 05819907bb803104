"""Names of the catalogue's products in a text, found by their first words."""

from __future__ import annotations

import threading
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from sqlalchemy import Engine
from sqlmodel import col, select

from data.database import reading
from data.models import Product
from knowledge.categories import SEPARATOR
from knowledge.name_words import MOST_WORDS, name_words
from knowledge.near_names import NearNames
from knowledge.vocabulary import CatalogueVocabulary

LEAST_WORDS = 3
KEY_WORDS = 2
# So many names of so many products each are found in a message.
MOST_NAMES = 6
MOST_OF_A_NAME = 4


class ProductNames:
    """An index of names of three words or more; shorter ones are everyday words too often."""

    def __init__(self, names: Iterable[str]) -> None:
        """Index the names."""
        index: dict[tuple[str, ...], set[str]] = defaultdict(set)
        for name in names:
            words = name.casefold().split()
            if len(words) >= LEAST_WORDS:
                index[tuple(words[:KEY_WORDS])].add(" ".join(words))
        self._index: Mapping[tuple[str, ...], set[str]] = index

    def found_in(self, text: str) -> list[str]:
        """The names that stand in the text, folded, in the order of their first words."""
        words = text.casefold().replace("*", " ").split()
        joined = " ".join(words) + " "
        found: dict[str, None] = {}
        for start in range(len(words) - 1):
            for name in self._index.get(tuple(words[start : start + KEY_WORDS]), ()):
                at = joined.find(name)
                if at >= 0 and not joined[at + len(name)].isalnum():
                    found[name] = None
        return list(found)


class WholeNames:
    """Names of two words or more -> the products called so; a message is looked up run by run."""

    def __init__(self, named: Iterable[tuple[str, str]]) -> None:
        """Index pairs of product id and name."""
        index: dict[str, list[str]] = {}
        lengths: set[int] = set()
        for product_id, name in named:
            words = name_words(name)
            if len(words) > 1:
                index.setdefault(" ".join(words), []).append(product_id)
                lengths.add(len(words))
        self._index: Mapping[str, Sequence[str]] = index
        self._lengths = sorted(lengths, reverse=True)

    def standing_in(self, text: str) -> list[str]:
        """Ids of the products whose whole name stands in the text, the longest names first met."""
        words = name_words(text)[:MOST_WORDS]
        found: list[Sequence[str]] = []
        start = 0
        while start < len(words) and len(found) < MOST_NAMES:
            ids, length = self._longest(words, start)
            if ids:
                found.append(ids[:MOST_OF_A_NAME])
            start += length
        return list(dict.fromkeys(product_id for ids in found for product_id in ids))

    def _longest(self, words: Sequence[str], start: int) -> tuple[Sequence[str], int]:
        """The products of the longest name that begins here, and its words; 1 for no name."""
        for length in self._lengths:
            if length <= len(words) - start:
                ids = self._index.get(" ".join(words[start : start + length]))
                if ids:
                    return ids, length
        return (), 1


class CatalogueNames:
    """The names of the catalogue as it stands; indexed anew when the catalogue changed."""

    def __init__(self, engine: Engine, vocabulary: Callable[[], CatalogueVocabulary]) -> None:
        """Take the database; nothing is read before the first question."""
        self._engine = engine
        self._vocabulary = vocabulary
        self._lock = threading.Lock()
        self._names: tuple[str, ProductNames, WholeNames, NearNames] | None = None

    def current(self) -> ProductNames:
        """The names as they stand now, to be looked up many times at the cost of one look."""
        return self._current()[1]

    def standing_in(self, text: str) -> list[str]:
        """Ids of the products whose whole name stands in the text."""
        return self._current()[2].standing_in(text)

    def completed(self, text: str) -> str:
        """The text with the names that it says nearly whole, or misspelt, put in as they are."""
        return self._current()[3].completed(text)

    def departments(self) -> list[str]:
        """The categories a customer would start from, those with most products first.

        These are the tops of the tree, or what is below it where the tree has a single top.
        """
        counts = self._vocabulary().category_counts
        depth = 0
        while True:
            level = [path for path in counts if path.count(" > ") == depth]
            if len(level) != 1 or not any(path.count(" > ") > depth for path in counts):
                break
            depth += 1
        level.sort(key=lambda path: -counts[path])
        return list(dict.fromkeys(path.rsplit(" > ", 1)[-1] for path in level))

    def _current(self) -> tuple[str, ProductNames, WholeNames, NearNames]:
        vocabulary = self._vocabulary()
        generation = vocabulary.generation
        with self._lock:
            if self._names is None or self._names[0] != generation:
                with reading(self._engine) as session:
                    listed = select(Product.id, Product.name, Product.brand).where(
                        col(Product.active)
                    )
                    named = session.exec(listed.order_by(col(Product.id))).all()
                names = ProductNames(name for _, name, _ in named)
                whole = WholeNames((product_id, name) for product_id, name, _ in named)
                shelves = (path.rsplit(SEPARATOR, 1)[-1] for path in vocabulary.category_counts)
                near = NearNames(((n, b) for _, n, b in named), vocabulary.product_types, shelves)
                self._names = (generation, names, whole, near)
            return self._names
