"""What every peer is given: a catalogue's texts, the facts that limits speak of, and vectors."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import NamedTuple

import numpy as np

from data.catalogue import CatalogueRow
from data.constraints import Constraints
from knowledge.embedding import Vectors

BATCH = 5000


class Facts(NamedTuple):
    """The facts of a product that the benchmark's limits speak of."""

    price_cents: int
    brand: str
    category: str
    in_stock: bool

    def within(self, limits: Constraints) -> bool:
        """Whether a product of these facts meets the price, brand, category and stock asked."""
        most = limits.price_max_cents
        return (
            (most is None or self.price_cents <= most)
            and (not limits.brand or self.brand in limits.brand)
            and (not limits.category or self.category in limits.category)
            and (self.in_stock or not limits.in_stock)
        )


class Item(NamedTuple):
    """A product as a search engine is told of it."""

    id: str
    text: str
    facts: Facts


@dataclass(frozen=True)
class Goods:
    """A catalogue in a folder, read piece by piece, so that it takes up no memory itself."""

    folder: Path

    @classmethod
    def written(cls, folder: Path, rows: Iterable[CatalogueRow], vectors: Vectors) -> Goods:
        """Write the products and their vectors, row by row the same, into the folder."""
        folder.mkdir(parents=True, exist_ok=True)
        with (folder / "items.jsonl").open("w", encoding="utf-8") as file:
            file.writelines(json.dumps(_item(row)) + "\n" for row in rows)
        np.save(folder / "vectors.npy", vectors)
        return cls(folder)

    def items(self) -> Iterator[Item]:
        """Every product, in a fixed order."""
        with (self.folder / "items.jsonl").open(encoding="utf-8") as file:
            for line in file:
                name, text, facts = json.loads(line)
                yield Item(name, text, Facts(*facts))

    def batches(self) -> Iterator[tuple[list[Item], Vectors]]:
        """Every product with its vector, in batches."""
        vectors = np.load(self.folder / "vectors.npy", mmap_mode="r")
        items, start = self.items(), 0
        while batch := list(islice(items, BATCH)):
            yield batch, np.array(vectors[start : start + len(batch)])
            start += len(batch)


def everything(row: CatalogueRow) -> str:
    """All that is said of the product, in one text."""
    stated = [row.attributes, row.specifications, *row.options]
    values = " ; ".join(str(value) for one in stated for value in one.values())
    return f"{row.name} ; {row.brand or ''} ; {row.category} ; {values} ; {row.description}"


def _item(row: CatalogueRow) -> Item:
    facts = Facts(row.price_cents, row.brand or "", row.category, row.in_stock)
    return Item(row.id, everything(row), facts)
