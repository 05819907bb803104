"""Names of the catalogue's products in a text, found by their first words."""

from __future__ import annotations

import threading
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping

from sqlalchemy import Engine
from sqlmodel import col, select

from data.database import reading
from data.models import Product
from knowledge.vocabulary import CatalogueVocabulary

LEAST_WORDS = 3
KEY_WORDS = 2


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


class CatalogueNames:
    """The names of the catalogue as it stands; indexed anew when the catalogue changed."""

    def __init__(self, engine: Engine, vocabulary: Callable[[], CatalogueVocabulary]) -> None:
        """Take the database; nothing is read before the first question."""
        self._engine = engine
        self._vocabulary = vocabulary
        self._lock = threading.Lock()
        self._names: tuple[str, ProductNames] | None = None

    def found_in(self, text: str) -> list[str]:
        """The names of products that stand in the text, folded."""
        return self._current().found_in(text)

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

    def _current(self) -> ProductNames:
        generation = self._vocabulary().generation
        with self._lock:
            if self._names is None or self._names[0] != generation:
                with reading(self._engine) as session:
                    names = session.exec(select(Product.name).where(col(Product.active))).all()
                self._names = (generation, ProductNames(names))
            return self._names[1]
