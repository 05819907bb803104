"""Large catalogues for benchmarks: the demo shop's products under names of many new series."""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterator
from typing import Any

from data.seed.products import products

_STARTS = ("bran", "cor", "del", "fen", "gal", "hol", "kel", "lun", "mar", "nor", "pel", "ros")
_MIDDLES = ("a", "e", "i", "o", "u", "ar", "en", "il", "or", "un")
_ENDS = ("da", "fell", "ga", "lis", "mont", "na", "ric", "san", "ter", "via", "wick", "zen")
_SOLD_AS = ("", "{} Pack", "{} Count", "Set of {}")
_OLD_KEYS = ("traits", "variants")


def scaled_products(count: int, seed: int = 7) -> Iterator[dict[str, Any]]:
    """So many records of our JSONL, the same ones for the same seed.

    Every pass over the demo shop's products gives them another series, price, stock and
    details in the name, so that no two names and few words repeat.
    """
    chance = random.Random(seed)
    shop = list(products())
    for number, product in enumerate(itertools.islice(itertools.cycle(shop), count)):
        if number < len(shop):
            yield _plain(product)
            continue
        yield _varied(product, number, chance)


def queries(count: int, seed: int = 7) -> list[str]:
    """So many queries for such a catalogue: what things are called, with a detail or a typo."""
    chance = random.Random(seed)
    names = [str(product["name"]) for product in products()]
    found = []
    for name in chance.sample(names * (1 + count // len(names)), count):
        words = name.lower().split()
        kept = words[-chance.randint(1, min(4, len(words))) :]
        if chance.random() < 0.3:
            kept[0] = mistyped(kept[0], chance)
        found.append(" ".join(kept))
    return found


def _plain(product: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in product.items() if key not in _OLD_KEYS}


def _varied(product: dict[str, Any], number: int, chance: random.Random) -> dict[str, Any]:
    series = "".join(chance.choice(part) for part in (_STARTS, _MIDDLES, _ENDS)).title()
    noun = str(product["name"]).removeprefix(str(product["brand"])).strip()
    details = list(product["specifications"].items())
    told = " ".join(value for _, value in chance.sample(details, min(2, len(details))))
    sold_as = chance.choice(_SOLD_AS).format(chance.randint(2, 24))
    name = " ".join(f"{product['brand']} {series} {noun} {told} {sold_as}".split())
    return _plain(product) | {
        "id": f"{product['id']}-{number}",
        "name": name,
        "price": round(float(product["price"]) * chance.uniform(0.6, 1.7), 2),
        "stock": chance.choice((0, 2, 15, 80)),
    }


def mistyped(word: str, chance: random.Random) -> str:
    """The word with two neighbouring letters swapped; short words as they are."""
    if len(word) < 5:
        return word
    place = chance.randrange(1, len(word) - 2)
    return word[:place] + word[place + 1] + word[place] + word[place + 2 :]
