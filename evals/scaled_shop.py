"""Large catalogues for benchmarks: real products, and copies of them with altered attributes."""

from __future__ import annotations

import itertools
import random
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from data.catalogue import CatalogueRow, catalogue_rows
from data.database import reading
from data.importing.run import import_records
from data.progress import Progress, silent
from data.seed.products import products
from data.settings import Settings
from knowledge.shop import open_shop

Record = dict[str, Any]
"""A product of our JSONL."""

COPY = "-copy-"
"""Stands in a copy's id between that of its original and its number."""

_STARTS = ("bran", "cor", "del", "fen", "gal", "hol", "kel", "lun", "mar", "nor", "pel", "ros")
_MIDDLES = ("a", "e", "i", "o", "u", "ar", "en", "il", "or", "un")
_ENDS = ("da", "fell", "ga", "lis", "mont", "na", "ric", "san", "ter", "via", "wick", "zen")
_COLORS = ("Black", "White", "Red", "Blue", "Green", "Gray", "Pink", "Purple", "Brown", "Gold")
_COLOR_WORDS = frozenset(color.lower() for color in _COLORS)
_AMOUNT = re.compile(r"(\d{1,4})(\D{0,5})")
_OTHER_AMOUNTS = (0.5, 1, 1, 2, 3)
_NUMBERED = 1 / 3
"""Share of the copies that bear a model number of their own, as electronics do."""


def originals(
    places: Mapping[str, Path | None], settings: Settings, progress: Progress = silent
) -> list[Record]:
    """The products of the catalogues, mixed, the same order each time; ids tell their catalogue.

    `settings.home` is where the catalogues are read into, a folder each.
    """
    found: list[Record] = []
    for name, place in places.items():
        of_one = _demo() if place is None else _imported(name, place, settings, progress)
        found += [record | {"id": f"{name}-{record['id']}"} for record in of_one]
    random.Random(7).shuffle(found)
    return found


def scaled_products(known: Sequence[Record], count: int, seed: int = 7) -> Iterator[Record]:
    """So many records, the same ones for the same seed: the originals, then altered copies.

    A copy has another series, other colours and amounts, price, stock and rating, and now and
    then a model number, so that no two names and few of the new words repeat.
    """
    chance = random.Random(seed)
    for number, record in enumerate(itertools.islice(itertools.cycle(known), count)):
        yield record if number < len(known) else _altered(record, number, chance)


def mistyped(word: str, chance: random.Random) -> str:
    """The word with two neighbouring letters swapped; short words as they are."""
    if len(word) < 5:
        return word
    place = chance.randrange(1, len(word) - 2)
    return word[:place] + word[place + 1] + word[place] + word[place + 2 :]


def _imported(name: str, place: Path, settings: Settings, progress: Progress) -> list[Record]:
    home = settings.home / name
    shop = open_shop(settings.model_copy(update={"home": home}), progress, seed=False)
    try:
        import_records(shop.engine, "catalog", [place], progress=progress)
        with reading(shop.engine) as session:
            return [_record(row) for row in catalogue_rows(session)]
    finally:
        shop.close()


def _record(row: CatalogueRow) -> Record:
    record = {
        "id": row.id,
        "name": row.name,
        "description": row.description,
        "price": row.price_cents / 100,
        "category": row.category,
        "brand": row.brand,
        "stock": None if row.in_stock else 0,
        "rating": row.rating,
        "rating_count": row.rating_count,
        "attributes": dict(row.attributes),
        "specifications": dict(row.specifications),
    }
    return {key: value for key, value in record.items() if value is not None}


def _demo() -> list[Record]:
    left_out = ("traits", "variants")
    return [{k: v for k, v in one.items() if k not in left_out} for one in products()]


def _altered(record: Record, number: int, chance: random.Random) -> Record:
    first, *rest = (_other(word, chance) for word in str(record["name"]).split())
    series = "".join(chance.choice(part) for part in (_STARTS, _MIDDLES, _ENDS)).title()
    words = [first, series, *rest]
    if chance.random() < _NUMBERED:
        words.append(f"{chance.choice('ABCDKLMRSTX')}{chance.choice('CEGPRV')}{number % 10_000}")
    changed = {
        "id": f"{record['id']}{COPY}{number}",
        "name": " ".join(words),
        "price": round(max(0.5, float(record["price"]) * chance.uniform(0.6, 1.7)), 2),
        "stock": chance.choice((0, 2, 15, 80)),
        "rating": round(chance.uniform(2.5, 5), 1),
        "rating_count": chance.randrange(1, 900),
    }
    for kind in ("attributes", "specifications"):
        stated = record.get(kind) or {}
        changed[kind] = {name: _other_value(value, chance) for name, value in stated.items()}
    return record | changed


def _other_value(value: Any, chance: random.Random) -> Any:
    if not isinstance(value, str):
        return value
    return " ".join(_other(word, chance) for word in value.split())


def _other(word: str, chance: random.Random) -> str:
    """Another colour for a colour, another amount for an amount, else the word itself."""
    if word.lower() in _COLOR_WORDS:
        return chance.choice(_COLORS)
    if amount := _AMOUNT.fullmatch(word):
        return f"{max(1, int(int(amount[1]) * chance.choice(_OTHER_AMOUNTS)))}{amount[2]}"
    return word
