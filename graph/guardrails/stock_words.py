"""How a text speaks of stock, in English and in the language of the turn."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from data.yaml_file import read_yaml

WORDS = Path(__file__).parent / "stock_words.yaml"


@dataclass(frozen=True)
class StockSaid:
    """What a text states: that something is sold out, in stock, or how many are left."""

    out: bool
    in_stock: bool
    left: Sequence[tuple[str, int]]


@dataclass(frozen=True)
class StockWords:
    """The patterns of a language."""

    out: re.Pattern[str]
    in_stock: re.Pattern[str]
    left: Sequence[re.Pattern[str]]
    neither: re.Pattern[str]
    stated: re.Pattern[str]

    def read(self, text: str) -> StockSaid:
        """What a text states; "not in stock" does not say "in stock" as well."""
        plain = self.neither.sub(" ", text)
        left = [(m.group(0), int(m.group(1))) for one in self.left for m in one.finditer(plain)]
        without = self.out.sub(" ", plain)
        return StockSaid(bool(self.out.search(plain)), bool(self.in_stock.search(without)), left)


@cache
def stock_words(language: str) -> StockWords:
    """The patterns of English and of a language."""
    loaded: dict[str, dict[str, list[str]]] = read_yaml(WORDS)
    spoken = [loaded[one] for one in dict.fromkeys(("en", language)) if one in loaded]
    out, held, left, neither = (
        [phrase for words in spoken for phrase in words.get(kind, [])]
        for kind in ("out", "in", "left", "neither")
    )
    return StockWords(
        out=any_of(out),
        in_stock=any_of(held),
        left=[any_of([phrase]) for phrase in left],
        neither=any_of(neither),
        stated=any_of([*out, *held]),
    )


def any_of(phrases: Iterable[str]) -> re.Pattern[str]:
    """Any of the phrases, as whole words where the script has words."""
    bounded = [rf"\b{p}\b" if re.match(r"\W*[\d\w(]", p) and p < "぀" else p for p in phrases]
    return re.compile("|".join(bounded), re.IGNORECASE)
