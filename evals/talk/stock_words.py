"""What a line says of stock, and whether a product's record bears it out."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from pathlib import Path

from data.facts import ProductFacts
from data.yaml_file import read_words


@dataclass(frozen=True)
class StockSaid:
    """Whether something is said to be had, or not, and how many are said to be left."""

    out: bool
    there: bool
    left: frozenset[int]

    def contradicts(self, product: ProductFacts) -> str:
        """Which of it is untrue of the product; empty where nothing is."""
        options = product.variants
        some_out = not product.in_stock or any(not option.in_stock for option in options)
        if self.out and not some_out:
            return "said to be out of stock"
        if self.there and not product.in_stock:
            return "said to be in stock"
        counts = {product.stock, *(option.stock for option in options)}
        wrong = self.left - counts
        return f"said to be {min(wrong)} left" if wrong else ""


def stock_said(line: str) -> StockSaid:
    """What the line says of stock."""
    text = line.casefold()
    out, there, left = _patterns()
    counts = frozenset(int(next(filter(None, found.groups()))) for found in left.finditer(text))
    rest = out.sub(" ", text)
    return StockSaid(rest != text, there.search(rest) is not None, counts)


@functools.cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    words = read_words(Path(__file__).with_name("stock_words.yaml"))
    out, there = ("|".join(map(re.escape, words[kind])) for kind in ("out", "in"))
    return re.compile(out), re.compile(there), re.compile("|".join(words["left"]))
