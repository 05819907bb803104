"""The quality that a superlative asks for."""

import pytest

from graph.embedded.superlatives import quality_of


@pytest.mark.parametrize(
    ("text", "quality"),
    [
        ("which of these is the most comfortable?", "comfortable"),
        ("which one is easiest to clean", "easy to clean"),
        ("what's the quietest of them", "quiet"),
        ("which is the biggest", "big"),
        ("which is the cheapest", ""),
        ("the most expensive", ""),
        ("which is best rated", ""),
        ("is it comfortable", ""),
        ("let me have a rest", ""),
    ],
)
def test_the_quality_is_said_as_one_asks_for_it(text: str, quality: str) -> None:
    assert quality_of(text) == quality
