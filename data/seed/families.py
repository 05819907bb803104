"""Reads the demo catalogue: product families and brands as they stand in YAML."""

from __future__ import annotations

import functools
import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from data.yaml_file import read_yaml

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Family:
    """Products of one kind: what varies between them, what they cost, how they are described."""

    id: str
    category: str
    noun: str
    items: Mapping[str, list[Any]]
    specs: Mapping[str, Any]
    price: Mapping[str, Any]
    lead: list[str]
    facts: list[str]
    use: list[str]
    traits: Mapping[str, str]
    kind: str = ""
    name: str = "{brand} {line} {noun}"
    colors: tuple[str, ...] = ()
    variants: Mapping[str, Any] | None = None
    extra: Mapping[str, Mapping[str, float]] | None = None
    attributes: Mapping[str, str] | None = None
    implies: Mapping[str, Mapping[str, Any]] | None = None


@dataclass(frozen=True)
class Item:
    """One product to be: family, brand, line, and how far up the brand's range it stands."""

    family: Family
    number: int
    brand: str
    line: str
    grade: float
    fixed: Mapping[str, Any]
    words: Mapping[str, str]

    @property
    def id(self) -> str:
        """The product id, such as "lap-0012"."""
        return f"{self.family.id}-{self.number:04d}"

    def random(self, purpose: str) -> random.Random:
        """A generator of this product's own, the same in every run for the same purpose."""
        return random.Random(f"{self.id}/{purpose}")


def _read(path: Path) -> Any:
    # PyYAML's loader classes have no common stub; both are the safe ones.
    return read_yaml(path)


@functools.cache
def families() -> tuple[Family, ...]:
    """Every family, files in alphabetical order."""
    found: list[Family] = []
    for path in sorted((HERE / "catalogue").glob("*.yaml")):
        for entry in _read(path):
            colors = tuple(entry.pop("colors", ()))
            found.append(Family(colors=colors, **entry))
    return tuple(found)


@functools.cache
def brands() -> Mapping[str, float]:
    """Every invented brand with its price level: 1.0 is the middle of the market."""
    levels = _read(HERE / "brands.yaml")
    return {name: float(level) for level, names in levels.items() for name in names}


def items(family: Family) -> Iterator[Item]:
    """The family's products in file order; a brand's lines run from its plainest to its best."""
    number = 0
    for brand, lines in family.items.items():
        for place, entry in enumerate(lines):
            number += 1
            given = _given(family, entry)
            jitter = random.Random(f"{family.id}-{number}").uniform(-0.15, 0.15)
            yield Item(
                family=family,
                number=number,
                brand=brand,
                line=str(given["line"]),
                grade=min(1.0, max(0.0, (place + 0.5) / len(lines) + jitter)),
                fixed={key: value for key, value in given.items() if key[0].isupper()},
                words={key: str(value) for key, value in given.items() if key[0].islower()},
            )


def _given(family: Family, entry: Any) -> dict[str, Any]:
    """What the file fixes for one line: what its words imply, then what stands beside it."""
    stated = entry if isinstance(entry, dict) else {"line": entry}
    found: dict[str, Any] = {}
    for word, specs in (family.implies or {}).items():
        if word in str(stated["line"]):
            found.update(specs)
    return {**found, **stated}
