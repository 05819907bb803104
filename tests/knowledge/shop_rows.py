"""A small shop for search tests: computers, their accessories, phones, clothes, food."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlmodel import SQLModel

from data.models import Category, Interaction, Product, Variant
from tests.knowledge.conftest import a_product

CATEGORIES = [
    *("Electronics", "Electronics > Laptops", "Electronics > Laptop Sleeves"),
    *("Electronics > Phones", "Electronics > Phone Cases & Clips"),
    *("Clothing", "Clothing > Shirts", "Beauty", "Beauty > Creams"),
]


def category_rows() -> list[Category]:
    """The tree, parents first."""
    numbers = {path: number for number, path in enumerate(CATEGORIES, 1)}
    return [
        Category(
            id=numbers[path],
            name=path.rsplit(" > ", 1)[-1],
            path=path,
            parent_id=numbers.get(path.rpartition(" > ")[0]),
        )
        for path in CATEGORIES
    ]


def _in(path: str, product_id: str, name: str, **fields: Any) -> Product:
    number = CATEGORIES.index(path) + 1
    return a_product(product_id, name=name, category_id=number, **fields)


def product_rows() -> list[Product]:
    """Products whose names, brands and prices let each rule of search be seen."""
    return [*_computers(), *_other_things()]


def _computers() -> list[Product]:
    laptops, sleeves = "Electronics > Laptops", "Electronics > Laptop Sleeves"
    return [
        _in(
            laptops,
            "l1",
            "Zentro Feather 14 Laptop",
            brand="Zentro",
            price_cents=44900,
            rating=4.6,
            rating_count=212,
            popularity=50,
            specifications={"RAM": "16 GB", "Screen size": "14 in"},
            description="A light computer for students with a battery for 14 hours.",
        ),
        _in(
            laptops,
            "l2",
            "Quarry Titan 17 Laptop",
            brand="Quarry & Sons",
            price_cents=129900,
            rating=4.1,
            rating_count=40,
            stock=0,
            specifications={"RAM": "32 GB", "Screen size": "17 in"},
            description="A heavy machine for games and video.",
        ),
        _in(laptops, "l3", "Zentro Base 15 Laptop", brand="ZENTRO", price_cents=29900, stock=3),
        _in(
            sleeves,
            "s1",
            "Softly Felt Sleeve for 14-inch Laptop - Gray",
            brand="Softly",
            price_cents=1900,
            rating=4.9,
            rating_count=900,
            popularity=500,
        ),
        _in(sleeves, "s2", "Softly Leather Sleeve for 17-inch Laptop - Black", price_cents=4500),
    ]


def _other_things() -> list[Product]:
    phones, cases = "Electronics > Phones", "Electronics > Phone Cases & Clips"
    shirts, creams = "Clothing > Shirts", "Beauty > Creams"
    return [
        _in(
            phones, "p1", "Orbit - Orb 6 64GB - Black", brand="Orbit", price_cents=39900, rating=3.9
        ),
        _in(phones, "p2", "Orbit - Orb 7 128GB - White", brand="Orbit", price_cents=59900),
        _in(cases, "c1", "Shellby - Case for Orb 6 - Black", brand="Shellby", price_cents=1500),
        _in(cases, "c2", "Shellby - Case for Orb 7 - Clear", brand="Shellby", price_cents=1700),
        _in(cases, "c3", "Shellby - Leather Case for Orb 6 - Red", price_cents=2500),
        _in(shirts, "t1", "Marlow Cotton Shirt", brand="Marlow", price_cents=2500, popularity=20),
        _in(shirts, "t2", "Marlow Women's Linen Shirt - White", brand="Marlow", price_cents=3900),
        _in(shirts, "t3", "Marlow Men's Linen Shirt - Blue", brand="Marlow", price_cents=3900),
        _in(creams, "b1", "Dewdrop Cream", description="Rich cream with a rose fragrance."),
        _in(creams, "b2", "Calm Cream", description="A fragrance-free cream for dry skin."),
    ]


def variant_rows() -> list[Variant]:
    """The cotton shirt in two colours, black sold out."""
    return [
        Variant(
            id=f"t1-{color}",
            product_id="t1",
            options={"Colour": color, "Size": "M"},
            price_cents=2500,
            stock=stock,
        )
        for color, stock in (("Black", 0), ("Green", 4))
    ]


def searches() -> list[Interaction]:
    """What was searched for: one query by three people, another by one."""
    return [
        *(Interaction(type="search", query="orb case", session_id=str(n)) for n in range(3)),
        Interaction(type="search", query="my own words", session_id="1"),
    ]


def small_shop() -> list[Sequence[SQLModel]]:
    """All rows, in the order in which a database takes them."""
    return [category_rows(), product_rows(), variant_rows(), searches()]
