"""What stands on the demo store's pages, read from the catalogue as it is now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import ceil
from typing import Any

from data.catalogue import CategoryCount, category_tree, product_fact, product_facts
from data.constraints import Constraints
from data.database import reading
from data.facts import ProductFacts
from graph.product_search import find_products
from graph.understanding.understand import Understander
from knowledge.products import MOST_RESULTS
from knowledge.shop import Shop

PAGE_SIZE = 24
BEST = 10
LIKE_IT = 4
MOST_SPECIFICATIONS = 24


@dataclass(frozen=True)
class Shelf:
    """A page of products.

    Attributes:
        total: Products on all pages.
        path: Category, empty where it is none's.
        inside: The categories right below.
        is_instead: Whether nothing was found, and this is what is bought most in its place.
    """

    products: Sequence[ProductFacts]
    total: int
    page: int = 1
    path: str = ""
    inside: Sequence[CategoryCount] = ()
    is_instead: bool = False

    @property
    def pages(self) -> int:
        """How many there are."""
        return max(1, ceil(min(self.total, MOST_RESULTS) / PAGE_SIZE))


def departments(shop: Shop) -> list[CategoryCount]:
    """The categories that the store begins with: the uppermost that there are several of."""
    with reading(shop.engine) as session:
        tree = category_tree(session)
    for depth in range(3):
        found = [one for one in tree if one.depth == depth]
        if len(found) > 1:
            return sorted(found, key=lambda one: -one.products)
    return tree


def best(shop: Shop) -> Shelf:
    """What is bought most."""
    found = shop.products.top(Constraints(), BEST)
    return Shelf([hit.product for hit in found.hits], found.total)


def category(shop: Shop, path: str, page: int) -> Shelf | None:
    """A page of a category; None if there is no such category."""
    with reading(shop.engine) as session:
        tree = category_tree(session)
    if all(one.path != path for one in tree):
        return None
    found = shop.products.top(Constraints(category=[path]), page * PAGE_SIZE)
    products = [hit.product for hit in found.hits][(page - 1) * PAGE_SIZE :]
    inside = [one for one in tree if one.path.rpartition(" > ")[0] == path]
    return Shelf(products, found.total, page, path, inside)


def searched(shop: Shop, understander: Understander, words: str) -> Shelf:
    """What the words find, as the chat's own search finds it."""
    found = find_products(shop, understander, words, PAGE_SIZE)
    if found["mode"] == "popular" and not any(found["constraints"].values()):
        return replace(best(shop), is_instead=True)  # no word of it meant anything here
    with reading(shop.engine) as session:
        products = product_facts(session, [one["id"] for one in found["results"]])
    return Shelf(products, len(products))


def product(shop: Shop, product_id: str) -> ProductFacts | None:
    """A product that is sold."""
    with reading(shop.engine) as session:
        return product_fact(session, product_id)


def like(shop: Shop, product_id: str) -> list[ProductFacts]:
    """Products like one."""
    return [hit.product for hit in shop.products.similar(product_id, Constraints(), LIKE_IT).hits]


def sheet(found: ProductFacts) -> list[tuple[str, str]]:
    """Names and values of what is known of a product."""
    rows: dict[str, tuple[str, str]] = {}
    for name, value in {**found.specifications, **found.attributes}.items():
        if value not in (None, "", []):
            title = str(name)[:1].upper() + str(name)[1:].replace("_", " ")
            rows.setdefault(title.casefold(), (title, _words(value)))
    return list(rows.values())[:MOST_SPECIFICATIONS]


def _words(value: Any) -> str:
    if isinstance(value, bool):
        return "✓" if value else "–"
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)
