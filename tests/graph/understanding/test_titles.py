"""Names of products that stand in a message in full."""

from __future__ import annotations

import pytest

from graph.understanding.titles import Named, with_names
from graph.understanding.tokens import tokenize
from graph.understanding.types import Conversation, ShownProduct

CASE = ShownProduct(id="c", name="Slim 6 Plus and 6s Plus 10ft", category="Cases", price_cents=900)


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("one Slim 6 Plus and 6s Plus 10ft please", ["one", "please"]),
        ("the slim 6 plus and 6S plus 10 ft", []),
        ("a slim 6 plus", ["a", "slim", "6", "plus"]),
    ],
)
def test_figures_in_a_name_are_found_as_they_are_written(text: str, rest: list[str]) -> None:
    tokens = with_names(tokenize(text), Conversation(named=[CASE]))
    assert [token.text for token in tokens if not isinstance(token, Named)] == rest
