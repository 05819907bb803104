"""The vocabulary of any catalogue: brands, categories, attributes, product types."""

from __future__ import annotations

from typing import Any

import pytest

from data.catalogue import CatalogueRow
from knowledge.names import core_words, head
from knowledge.traits import traits
from knowledge.vocabulary import CatalogueVocabulary, build_vocabulary


def row(name: str, category: str, brand: str | None = None, **more: Any) -> CatalogueRow:
    stated = {"attributes": {}, "specifications": {}, "options": (), **more}
    return CatalogueRow(
        id=name,
        name=name,
        brand=brand,
        category=category,
        description="",
        price_cents=100,
        rating=None,
        rating_count=0,
        in_stock=True,
        popularity=0,
        created_at="2026-01-01T00:00:00+00:00",
        **stated,
    )


@pytest.fixture(scope="module")
def vocabulary() -> CatalogueVocabulary:
    return build_vocabulary(
        [
            row(
                "OtterHut - Shell Case for Orb 6 - Black",
                "Phones > Phone Cases & Clips",
                "OtterHut",
            ),
            row("OtterHut - Clear Case for Orb 7", "Phones > Phone Cases & Clips", "OtterHut"),
            row("Otter Hut - Belt Clip", "Phones > Phone Cases & Clips", "Otterhut"),
            row(
                "anna brand new york - Case", "Phones > Phone Cases & Clips", "anna brand new york"
            ),
            row("A&B 5' Charge-and-Sync Cable", "Phones > Car & Travel Accessories", "A&B"),
            row("Straps", "Watches > Watches & Accessories", "Tick Inc."),
            row("Orb 6", "Phones > All Phones", "Orb", attributes={"Colour": "Space Grey"}),
            row("Tee", "Clothing", options=({"Size": "Medium"}, {"Size": "L"})),
            row(
                "Tee", "Sale > Clothing", specifications={"Machine washable": True, "RAM": "16 GB"}
            ),
        ]
    )


def test_spellings_and_aliases_name_one_brand(vocabulary: CatalogueVocabulary) -> None:
    assert vocabulary.brands["otterhut"] == "OtterHut"
    assert vocabulary.brands["anna brand"] == "anna brand new york"
    assert vocabulary.brands["ab"] == "A&B"
    assert vocabulary.brands["tick"] == "Tick Inc."


def test_categories_are_found_by_each_name(vocabulary: CatalogueVocabulary) -> None:
    cases = ("Phones > Phone Cases & Clips",)
    for form in ("phone case", "phone cases", "phone clips", "phone clip"):
        assert vocabulary.categories[form] == cases
    assert vocabulary.categories["car accessories"] == ("Phones > Car & Travel Accessories",)
    assert vocabulary.categories["watch accessory"] == ("Watches > Watches & Accessories",)
    assert vocabulary.categories["phones"] == ("Phones",)
    assert vocabulary.categories["clothing"] == ("Clothing", "Sale > Clothing")
    for vague in ("clips", "accessories", "car"):
        assert vague not in vocabulary.categories
    assert vocabulary.category_heads["case"] == cases
    assert vocabulary.category_counts["Phones"] == 6


def test_attributes_come_from_records_options_and_names(vocabulary: CatalogueVocabulary) -> None:
    assert vocabulary.attributes["color"]["space gray"] == "Space Grey"
    assert vocabulary.attribute_counts["color"]["gray"] == 1
    assert vocabulary.attributes["color"]["black"] == "black"
    assert vocabulary.attributes["size"] == {"m": "Medium", "l": "L"}
    assert vocabulary.attributes["ram"] == {"16gb": "16 GB"}
    assert vocabulary.attributes["machine washable"] == {"yes": "yes"}


def test_product_types_are_the_head_nouns(vocabulary: CatalogueVocabulary) -> None:
    assert vocabulary.product_types["case"] == 4
    assert "orb" not in vocabulary.product_types


@pytest.mark.parametrize(
    ("name", "brand", "expected"),
    [
        ("Acme - Octane Case for Galaxy Note 4 Phones - Black", "Acme", "case"),
        ("Acme - 3' Micro USB-to-USB Charge-and-Sync Cable", "Acme", "cable"),
        ("Kettle - Versatile Steel Boiler", None, "kettle"),
        ("Set of 4 Knives", None, "knife"),
        ("Gray Backpack for Women", None, "backpack"),
        ("Wireless Mouse, 2.4 GHz, Black", None, "mouse"),
        ("12345", None, ""),
    ],
)
def test_the_head_of_a_name(name: str, brand: str | None, expected: str) -> None:
    assert head(core_words(name, brand)) == expected


def test_names_speak_only_where_nothing_is_stated() -> None:
    assert "color" not in traits("Leather Sofa", {}, {})
    assert traits("Leather Sofa", {}, {})["material"] == {"leather": "leather"}
    assert set(traits("Black Sofa", {"color": "Red"}, {})["color"]) == {"red"}
    assert set(traits("Dark Slate Gray Chair", {}, {})["color"]) >= {"gray"}


def test_an_empty_catalogue_has_an_empty_vocabulary() -> None:
    empty = build_vocabulary([])
    assert not empty.brands
    assert not empty.categories
