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
        ("point me to a tent for under 2o", {"category": TENTS, "price_max": 20}),
    ],
)
def test_limits_of(said: str, limits: dict[str, Any], words: CatalogueWords) -> None:
    assert stated(tokenize(clean(said)), words).limits.public() == limits
