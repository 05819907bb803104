"""Pictures: each demo product drawn as what it is, anything unknown as a parcel."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from typing import Any

import pytest

from data.seed.drawings.kinds import kind_of
from data.seed.families import families
from data.seed.pictures import DRAWINGS, picture
from data.seed.products import products

SVG = "{http://www.w3.org/2000/svg}"
SHAPES = {
    f"{SVG}{tag}" for tag in ("svg", "title", "rect", "circle", "ellipse", "path", "g", "text")
}


@pytest.fixture(scope="module")
def shop() -> list[dict[str, Any]]:
    """Every product of the demo shop."""
    return list(products())


def _elements(svg: str) -> list[ET.Element]:
    return list(ET.fromstring(svg).iter())


def test_there_are_many_drawings_and_the_catalogue_uses_them() -> None:
    assert len(DRAWINGS) >= 45
    assert {family.kind for family in families()} <= set(DRAWINGS)


def test_every_demo_product_is_drawn_as_its_kind(shop: list[dict[str, Any]]) -> None:
    kinds = {family.id: family.kind for family in families()}
    wrong = {
        product["name"]: kind_of(product)
        for product in shop
        if kind_of(product) != kinds[product["id"].split("-")[0]]
    }
    assert wrong == {}


def test_every_picture_is_small_clean_svg(shop: list[dict[str, Any]]) -> None:
    for product in shop:
        svg = picture(product)
        assert 400 < len(svg) < 8_000
        for element in _elements(svg):
            assert element.tag in SHAPES
            assert not any("href" in name or name.startswith("on") for name in element.attrib)
            assert "url(" not in " ".join(element.attrib.values())


def test_color_and_kind_change_the_picture(shop: list[dict[str, Any]]) -> None:
    mug = next(product for product in shop if product["category"].endswith("> Mugs"))
    red = picture({**mug, "attributes": {"color": "red"}})
    blue = picture({**mug, "attributes": {"color": "blue"}})
    assert red != blue
    assert picture(mug) == picture(mug)


@pytest.mark.parametrize(
    ("name", "category", "kind"),
    [
        ("Galaxy S9 Case with Stand", "Cell Phones > Accessories", "phone-case"),
        ("Wireless Charger for iPhone", "Electronics", "charger"),
        ("Men's Trail Running Shoes", "Apparel", "running-shoe"),
        ("Trail Running Shoe, blue", "Apparel", "running-shoe"),
        ("Ceramic Vase Nine", "Home > Lamps", "lamp"),
        ("Stainless Water Bottle 500", "", "water-bottle"),
        ("Zyxwv", "Qwerty > Asdf", None),
    ],
)
def test_kinds_of_unknown_catalogues(name: str, category: str, kind: str | None) -> None:
    assert kind_of({"name": name, "category": category}) == kind


@pytest.mark.parametrize("name", ["Zyxwv Qwerty", '<b>&"x', "\x00\x07 ", "", "日本 茶碗", "🙂"])
def test_a_parcel_stands_in_for_unknown_things(name: str) -> None:
    svg = picture({"id": "x-1", "name": name, "category": "Qwerty"})
    elements = _elements(svg)
    assert any(element.tag == f"{SVG}text" for element in elements)
