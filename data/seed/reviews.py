"""The demo shop's reviews, made from its products with a fixed seed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

from data.seed.opinions import Opinion, opinion, rating_weights
from data.seed.phrase_bank import kind_of
from data.seed.products import products
from data.seed.review_writer import Writer
from data.yaml_file import read_yaml

WRITTEN_UNTIL = datetime(2026, 10, 31, 20, 0, tzinfo=UTC)
_AIMED_AT = 4600
_MOST_PER_PRODUCT = 40
_DEAR_THINGS_ARE_REVIEWED = 0.3


def reviews() -> Iterator[dict[str, Any]]:
    """Every review as the record of the import format, product by product, oldest first."""
    catalogue = list(products())
    seen: set[str] = set()
    for product, count in zip(catalogue, counts(catalogue), strict=True):
        yield from of_product(product, count, seen)


def counts(catalogue: Sequence[Mapping[str, Any]]) -> list[int]:
    """How many reviews each product has: more for popular ones, none for some."""
    wishes = []
    for product in catalogue:
        chance = Random(f"review count {product['id']}")
        sold, eager = product["popularity"] + 1, product["price"] ** _DEAR_THINGS_ARE_REVIEWED
        wishes.append(sold**0.5 * eager * chance.lognormvariate(0.0, 0.6))
    share = _AIMED_AT / sum(wishes)
    for _ in range(20):  # the ceiling takes reviews away; the others get them
        found = [min(_MOST_PER_PRODUCT, int(wish * share + 0.2)) for wish in wishes]
        share *= _AIMED_AT / sum(found)
    return found


def of_product(product: Mapping[str, Any], count: int, seen: set[str]) -> list[dict[str, Any]]:
    """The reviews of one product; `seen` holds all texts so far, so that none occurs twice."""
    chance = Random(f"reviews {product['id']}")
    writer = Writer(kind_of(product), chance)
    traits: dict[str, float] = product["traits"]
    weights = rating_weights(sum(traits.values()) / len(traits))
    times = sorted(_written_at(chance) for _ in range(count))
    found = []
    for number, time in enumerate(times, start=1):
        rating = chance.choices(list(weights), list(weights.values()))[0]
        title, text = _unlike(writer, opinion(traits, rating, chance), seen)
        found.append(
            {
                "id": f"rev-{product['id']}-{number:02d}",
                "product_id": product["id"],
                "rating": rating,
                "title": title,
                "text": text,
                "author": author(chance),
                "created_at": time.isoformat().replace("+00:00", "Z"),
                "approved": True,
            }
        )
    return found


def _unlike(writer: Writer, thought: Opinion, seen: set[str]) -> tuple[str, str]:
    """Title and text that nobody has written before."""
    while True:
        title, text = writer.write(thought)
        key = "".join(letter for letter in text.lower() if letter.isalnum())
        if len(text.split()) >= 3 and key not in seen:
            seen.add(key)
            return title, text


def _written_at(chance: Random) -> datetime:
    """A time in the last 26 months, the more recent the likelier, seldom at night."""
    days = 790 * chance.random() ** 1.4
    hour = chance.choice((7, 8, 9, 11, 12, 13, 15, 16, 17, 18, 19, 19, 20, 20, 21, 22, 23))
    day = (WRITTEN_UNTIL - timedelta(days=days + 1)).replace(
        hour=0, minute=0, second=0, microsecond=0
    )
    return day + timedelta(hours=hour, minutes=chance.randrange(60), seconds=chance.randrange(60))


def author(chance: Random) -> str:
    """The name under a review: given name and initial, a nickname, or nothing much."""
    people = _people()
    first, last = chance.choice(people["first_names"]), chance.choice(people["last_names"])
    nickname = f"{chance.choice(people['nicknames'])}{chance.choice(('', chance.randrange(2, 99)))}"
    shapes = (f"{first} {last[0]}.", f"{first} {last[0]}.", first, f"{first} {last}", nickname)
    return str(chance.choices((*shapes, "Anonymous"), (30, 20, 14, 10, 22, 4))[0])


@cache
def _people() -> dict[str, list[str]]:
    found: dict[str, list[str]] = read_yaml(Path(__file__).parent / "people.yaml")
    return found
