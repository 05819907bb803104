"""What customers tell of themselves limits nothing, and exclusions end where they end."""

from typing import Any

import pytest

from graph.understanding.limits import stated
from graph.understanding.mentions import CatalogueWords
from graph.understanding.tokens import clean, tokenize

TENTS = "Outdoors > Camping > Tents"


@pytest.mark.parametrize(
    ("said", "limits"),
    [
        (
            "we have 2 tents and a laptop, which boots do you sell?",
            {"category": "Shoes > Boots"},
        ),
        (
            "my tent is red, show me laptops",
            {"category": "Computers > Laptops"},
        ),
        (
            "I have 300 for a laptop",
            {"category": "Computers > Laptops", "price_max": 300},
        ),
        (
            "boots not leather, black or red",
            {
                "category": "Shoes > Boots",
                "attributes": {"color": ["black", "red"]},
                "exclude": {"attributes": {"material": ["leather"]}},
            },
        ),
        ("boots for $50, not a cent more", {"category": "Shoes > Boots", "price_max": 50}),
        ("tents, nothing rated lower than 4", {"category": TENTS, "rating_min": 4.0}),
        ("tents reviewed 40+ times", {"category": TENTS, "rating_count_min": 40}),
        ("tents, up to about 80", {"category": TENTS, "price_max": 80}),
        ("I've got 3 kids, tents please", {"category": TENTS}),
        ("I lose my keys about 3 times a week, tents please", {"category": TENTS}),
        ("we are new in town, tents below 90", {"category": TENTS, "price_max": 90}),
        ("saved up for a tent since june", {"category": TENTS}),
        ("two kids and a laptop, so we need a tent", {"category": TENTS}),
        ("show me a tent. We are kitting out 12 laptops.", {"category": TENTS}),
        (
            "I don't wear leather. Which boots are around 100?",
            {
                "category": "Shoes > Boots",
                "price_min": 85,
                "price_max": 115,
                "exclude": {"attributes": {"material": ["leather"]}},
            },
        ),
        ("tents 60 max no higher!!", {"category": TENTS, "price_max": 60}),
        ("tents no higher than 60", {"category": TENTS, "price_max": 60}),
        ("the tent range by Alvaro", {"category": TENTS, "brand": ["Alvaro"]}),
        ("laptop 1,20,000 max", {"category": "Computers > Laptops", "price_max": 120000}),
        ("laptop under 1 lakh", {"category": "Computers > Laptops", "price_max": 100000}),
        (
            "laptops, somewhere from 40 to 80 pounds",
            {"category": "Computers > Laptops", "price_min": 40, "price_max": 80},
        ),
        ("I only have 80, show me tents", {"category": TENTS, "price_max": 80}),
        ("point me to a tent for under 2o", {"category": TENTS, "price_max": 20}),
    ],
)
def test_limits_of(said: str, limits: dict[str, Any], words: CatalogueWords) -> None:
    assert stated(tokenize(clean(said)), words).limits.public() == limits
