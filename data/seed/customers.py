"""The demo shop's registered customers and what they looked at, searched for and bought."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from math import pow
from pathlib import Path
from random import Random
from typing import Any

from data.seed.products import products
from data.yaml_file import read_yaml

OBSERVED_UNTIL = datetime(2026, 10, 31, 22, 0, tzinfo=UTC)
_CUSTOMERS = 40
_DAYS = 240
_VISITS = (18, 62)


@dataclass(frozen=True)
class Taste:
    """What a customer cares for: weight of each top category, and the price they are used to."""

    categories: Mapping[str, float]
    spends_more: float


def customers() -> Iterator[dict[str, str]]:
    """Forty invented customers: id, name, email (a reserved domain)."""
    people = _people()
    chance = Random("customers")
    firsts = chance.sample(people["first_names"], _CUSTOMERS)
    lasts = chance.sample(people["last_names"], _CUSTOMERS)
    for number, (first, last) in enumerate(zip(firsts, lasts, strict=True), start=1):
        yield {
            "id": f"cust-{number:03d}",
            "name": f"{first} {last}",
            "email": f"{first}.{last}@example.com".lower(),
        }


def interactions() -> Iterator[dict[str, str]]:
    """Some 6,000 interactions as import records, in order of time."""
    catalogue = list(products())
    top_categories = sorted({top_category(product) for product in catalogue})
    found: list[dict[str, str]] = []
    for customer in customers():
        chance = Random(f"interactions {customer['id']}")
        taste = _taste(top_categories, chance)
        weights = [_appeal(product, taste) for product in catalogue]
        for _ in range(chance.randint(*_VISITS)):
            found += _visit(customer["id"], catalogue, weights, chance)
    found.sort(key=lambda event: (event["timestamp"], event["customer"], event["product_id"]))
    yield from found


def top_category(product: Mapping[str, Any]) -> str:
    """The first step of a product's category path."""
    return str(product["category"]).split(" > ", 1)[0]


def _taste(top_categories: Sequence[str], chance: Random) -> Taste:
    favorites = chance.sample(top_categories, 4)
    liking = dict.fromkeys(top_categories, 0.15) | dict(zip(favorites, (8, 5, 3, 2), strict=True))
    return Taste(liking, chance.choice((-0.3, 0.0, 0.0, 0.3)))


def _appeal(product: Mapping[str, Any], taste: Taste) -> float:
    """How likely somebody of that taste is to open the product."""
    popular = pow(product["popularity"] + 2.0, 0.6)
    affordable = pow(product["price"], taste.spends_more)
    return taste.categories[top_category(product)] * popular * affordable


def _visit(
    customer: str,
    catalogue: Sequence[Mapping[str, Any]],
    weights: Sequence[float],
    chance: Random,
) -> list[dict[str, str]]:
    """One visit: a product, some like it, perhaps the cart, perhaps an order."""
    time = _visit_time(chance)
    first = chance.choices(catalogue, weights)[0]
    alike = [other for other in catalogue if other["category"] == first["category"]]
    viewed = [first, *chance.sample(alike, min(len(alike), chance.randint(0, 3)))]
    found: list[dict[str, str]] = []

    def happened(what: str, product: Mapping[str, Any]) -> None:
        nonlocal time
        time += timedelta(seconds=chance.randint(8, 150))
        moment = time.isoformat().replace("+00:00", "Z")
        found.append(
            {"customer": customer, "product_id": product["id"], "type": what, "timestamp": moment}
        )

    if chance.random() < 0.45:
        happened(chance.choice(("search", "view_category")), first)
    for product in viewed:
        happened("view_product", product)
    chosen = max(viewed, key=lambda product: sum(product["traits"].values()) + chance.random())
    if chosen["stock"] and chance.random() < 0.42:
        _buying(chosen, happened, chance)
    return found


def _buying(
    product: Mapping[str, Any], happened: Callable[[str, Mapping[str, Any]], None], chance: Random
) -> None:
    """From the cart on; at each step some turn back."""
    happened("add_to_cart", product)
    if chance.random() < 0.12:
        happened("update_cart", product)
    if chance.random() < 0.18:
        happened("remove_from_cart", product)
        return
    if chance.random() < 0.75:
        happened("checkout_started", product)
        if chance.random() < 0.85:
            happened("order_placed", product)
            if chance.random() < 0.2:
                happened("review_submitted", product)


def _visit_time(chance: Random) -> datetime:
    """A time in the observed days, more often recent and in the evening."""
    days = _DAYS * chance.random() ** 1.3
    hour = chance.choice((8, 10, 12, 13, 17, 18, 19, 20, 20, 21, 21))
    day = OBSERVED_UNTIL - timedelta(days=days + 1)
    return day.replace(hour=hour, minute=chance.randrange(60), second=0, microsecond=0)


@cache
def _people() -> dict[str, list[str]]:
    found: dict[str, list[str]] = read_yaml(Path(__file__).parent / "people.yaml")
    return found
