"""Things that are searched for apart, and things that are one search."""

import pytest

from graph.understanding.types import Conversation, ShownProduct
from graph.understanding.understand import Understander

TENTS, BOOTS = "Outdoors > Camping > Tents", "Shoes > Boots"


def test_each_thing_keeps_its_own_limit(understander: Understander) -> None:
    understood = understander.understand("tents under 60 and boots under 40", Conversation())
    assert [part.constraints.public() for part in understood.parts] == [
        {"category": TENTS, "price_max": 60},
        {"category": BOOTS, "price_max": 40},
    ]


def test_a_limit_said_once_binds_both(understander: Understander) -> None:
    understood = understander.understand("show me a tent and a laptop under $80", Conversation())
    assert [part.constraints.price_max_cents for part in understood.parts] == [8000, 8000]
    assert [part.constraints.price_max_exclusive for part in understood.parts] == [True, True]
    assert [part.query for part in understood.parts] == ["tent", "laptop"]


@pytest.mark.parametrize(
    "text",
    [
        "a tent under $80 and a laptop",
        "tents under $80 and laptops",
        "put a tent under $80 in my cart and a laptop",
    ],
)
def test_a_price_said_between_two_things_is_of_the_first(
    understander: Understander, text: str
) -> None:
    parts = understander.understand(text, Conversation()).parts
    assert [part.constraints.price_max_cents for part in parts] == [8000, None]


@pytest.mark.parametrize("text", ["under $80 a tent and a laptop", "a tent and a laptop, max $80"])
def test_a_price_said_before_or_after_both_binds_both(
    understander: Understander, text: str
) -> None:
    parts = understander.understand(text, Conversation()).parts
    assert [part.constraints.price_max_cents for part in parts] == [8000, 8000]


@pytest.mark.parametrize(
    "text",
    ["tents and boots under 80", "compare a tent and a laptop", "black and red boots under 80"],
)
def test_one_request_stays_whole(understander: Understander, text: str) -> None:
    assert len(understander.understand(text, Conversation()).parts) == 1


def test_places_count_within_what_they_name(
    understander: Understander, shown: Conversation
) -> None:
    boots = [
        ShownProduct(id=f"b{n}", name=name, category=BOOTS, price_cents=9000)
        for n, name in enumerate(("Borealis Trail Boots", "Cindra Peak Boots"), start=1)
    ]
    mixed = shown.model_copy(update={"shown": [*shown.shown, *boots]})
    understood = understander.understand("add the first tent and the second boots", mixed)
    assert understood.parts[0].product_ids == ["t1", "b2"]
