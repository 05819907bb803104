"""A request's outline is alike whatever goods it names."""

from __future__ import annotations

import pytest

from graph.understanding.outline import goods_of, outline
from graph.understanding.titles import with_names
from graph.understanding.tokens import tokenize
from graph.understanding.types import Conversation, ShownProduct
from graph.understanding.understand import Understander

LAMP = ShownProduct(id="l", name="Halvex Arc 20 Lamp", category="Lamps", price_cents=3000)
RUG = ShownProduct(id="r", name="Woolmere Field Rug", category="Rugs", price_cents=9000)
TALK = Conversation(shown=[LAMP], cart=[RUG], named=[LAMP, RUG])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("two Halvex lamps then", "~figure ~shown then"),
        ("the arc for $30 is fine", "the ~shown for $ ~figure is fine"),
        ("take the rug out", "take the ~held out"),
        ("any backpacks in blue", "any ~goods in blue"),
        ("I'd have the Halvex Arc 20 Lamp", "id have ~name"),
        ("the first one", "the first one"),
        ("", ""),
    ],
)
def test_goods_and_figures_are_marks(understander: Understander, text: str, expected: str) -> None:
    goods = goods_of(TALK, understander.words())
    assert outline(with_names(tokenize(text), TALK), goods) == expected


def test_what_was_never_shown_is_no_goods_in_view(understander: Understander) -> None:
    goods = goods_of(Conversation(), understander.words())
    assert "~shown" not in outline(tokenize("two Halvex lamps then"), goods)
