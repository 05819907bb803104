"""The questions of the search benchmark: words of a product's name, and limits that it meets."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from data.constraints import Constraints
from evals.scaled_shop import Record, mistyped

MISTYPED = 0.3
"""Share of the questions with a mistyped word."""


@dataclass(frozen=True)
class Question:
    """What is asked: the words, the limits, and both as a customer would type them.

    Attributes:
        about: The id of the product that the words were taken from; it meets the limits.
    """

    about: str
    words: str
    sentence: str
    limits: Constraints


def questions(known: Sequence[Record], count: int, seed: int) -> list[Question]:
    """So many questions about the products, the same ones for the same seed.

    Each names two to five words of one product's name. Its limits are a price, a price in a
    category, or a brand in stock, by turns; the product meets them, and its category has none
    below it, so that "equal" and "within" are the same for every search engine.
    """
    chance = random.Random(seed)
    leaves = _leaves({str(record["category"]) for record in known})
    return [
        _question(chance.choice(known), turn % 3, leaves, chance)  # a third each
        for turn in range(count)
    ]


def _question(record: Record, turn: int, leaves: set[str], chance: random.Random) -> Question:
    named = str(record["name"]).lower().split()
    length = min(len(named), chance.randint(2, 5))
    start = chance.randint(0, len(named) - length)
    words = named[start : start + length]
    if chance.random() < MISTYPED:
        longest = max(range(len(words)), key=lambda place: len(words[place]))
        words[longest] = mistyped(words[longest], chance)
    text = " ".join(words)
    dollars = int(float(record["price"]) * chance.uniform(1.05, 1.5)) + 1
    price: dict[str, Any] = {"price_max_cents": dollars * 100}
    about = str(record["id"])
    if turn == 2 and record.get("brand"):
        stock = True if record.get("stock") != 0 else None
        brand = Constraints(brand=[record["brand"]], in_stock=stock)
        typed = f"{text} by {record['brand']}{' in stock' if stock else ''}"
        return Question(about, text, typed, brand)
    if turn == 1 and record["category"] in leaves:
        leaf = record["category"].rsplit(" > ", 1)[-1]
        limits = Constraints(category=[record["category"]], **price)
        return Question(about, text, f"{text} in {leaf} under ${dollars}", limits)
    return Question(about, text, f"{text} under ${dollars}", Constraints(**price))


def _leaves(paths: set[str]) -> set[str]:
    above = {
        path.rsplit(" > ", depth)[0] for path in paths for depth in range(1, path.count(">") + 1)
    }
    return paths - above
