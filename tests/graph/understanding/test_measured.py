"""Properties that are measured, or that a thing has or has not, however they are said."""

from __future__ import annotations

import pytest

from data.catalogue import CatalogueRow
from graph.understanding.limits import Stated, stated
from graph.understanding.mentions import CatalogueWords
from graph.understanding.tokens import clean, tokenize
from knowledge.vocabulary import build_vocabulary

WIDTHS = range(60, 200, 5)
TENTS, DESKS = "Outdoors > Tents", "Furniture > Desks"


def row(number: int, category: str, **attributes: str) -> CatalogueRow:
    return CatalogueRow(
        id=str(number), name=f"Thing {number}", brand="Alvaro", category=category,
        description="", price_cents=1000, rating=None, rating_count=0, in_stock=True,
        popularity=0, created_at="", attributes=attributes, specifications={},
    )  # fmt: skip


@pytest.fixture(scope="module")
def shelves() -> CatalogueWords:
    """Desks of so many widths that no two are alike; tents for some; jackets that keep dry."""
    rows = [row(n, DESKS, width=f"{wide} cm", height="75 cm") for n, wide in enumerate(WIDTHS)]
    rows += [
        row(100 + n, TENTS, capacity=f"{n} people", waterproof=f"{n}000 mm") for n in range(1, 6)
    ]
    kept_dry = ("no", "up to 10,000 mm", "up to 20,000 mm")
    rows += [row(200 + n, "Clothes > Jackets", waterproof=dry) for n, dry in enumerate(kept_dry)]
    rows += [
        row(300 + n, "Bags", waterproof=dry) for n, dry in enumerate(("waterproof", "rain cover"))
    ]
    return CatalogueWords(build_vocabulary(rows, "measured"))


def said(text: str, words: CatalogueWords, about: str = "") -> Stated:
    return stated(tokenize(clean(text)), words, [about] if about else [])


@pytest.mark.parametrize(
    "text",
    [
        "a desk at most 120 cm wide",
        "desks no wider than 120 cm",
        "a desk for a small room, max width 120cm",
        "desk width max 120 cm",
        "desks with a width of at most 120 cm",
    ],
)
def test_a_measure_binds_however_many_there_are(text: str, shelves: CatalogueWords) -> None:
    found = said(text, shelves)
    meeting = [f"{wide} cm" for wide in WIDTHS if wide <= 120]
    assert sorted(found.limits.attributes["width"]) == sorted(meeting)
    assert "120" not in found.query


def test_for_so_many_people_is_said_of_the_things_in_force(shelves: CatalogueWords) -> None:
    assert said("for 4 people", shelves, TENTS).limits.attributes == {"capacity": ["4 people"]}


def test_a_property_by_its_name_is_to_have_it(shelves: CatalogueWords) -> None:
    jackets = said("waterproof jackets", shelves).limits.attributes
    assert set(jackets["waterproof"]) == {"up to 10,000 mm", "up to 20,000 mm"}
    assert said("waterproof bags", shelves).limits.attributes == {"waterproof": ["waterproof"]}
    # All of them are, more or less: nothing is to be left out.
    assert said("waterproof tents", shelves).limits.attributes == {}


def test_a_kind_that_is_there_already_is_left_out(shelves: CatalogueWords) -> None:
    for text in ("he has a tent already", "something outdoors, we already have a tent"):
        assert said(text, shelves).limits.exclude.category == [TENTS]
    assert said("he has a lamp already", shelves).limits.exclude.terms == ["lamp"]


def test_so_many_people_are_of_no_other_shelf(shelves: CatalogueWords) -> None:
    assert said("a desk for 4 people", shelves).limits.attributes == {}
