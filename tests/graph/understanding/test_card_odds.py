"""When cards are read beside a message, and what that says of its intent."""

from __future__ import annotations

import numpy as np
import pytest

from graph.understanding.card_odds import may_act, names_another, raised
from graph.understanding.card_reader import Doing
from graph.understanding.mentions import CatalogueWords
from graph.understanding.tokens import tokenize
from graph.understanding.types import Conversation, ShownProduct

INTENTS = ["search", "cart_add", "ask_product", "help"]
TENT = ShownProduct(
    id="0", name="Alvaro Ridge 2 Tent", brand="Alvaro", category="Tents", price_cents=1000
)


def odds(*rows: tuple[float, float, float, float]) -> np.ndarray:
    return np.array(rows, np.float32)


def test_cards_are_read_where_one_may_be_meant() -> None:
    assert may_act(odds((5, 4, 0, 0)), INTENTS)
    assert not may_act(odds((9, 0, 0, 0)), INTENTS)


def test_sure_acts_speak_for_their_intent() -> None:
    told = raised(odds((0, 0, 2, 0)), INTENTS, [Doing("0", "add", 0.95, None)], Conversation())
    assert told[0].argmax() == INTENTS.index("cart_add")
    assert (told[0, [0, 2, 3]] == [0, 2, 0]).all()


def test_what_looks_for_something_is_no_purchase() -> None:
    scores = odds((3, 0, 0, 0))
    assert (
        raised(scores, INTENTS, [Doing("0", "add", 0.95, None)], Conversation()) == scores
    ).all()


@pytest.mark.parametrize("doing", [Doing("0", "add", 0.4, None), Doing("0", "nothing", 0.99, None)])
def test_doubtful_acts_and_none_say_nothing(doing: Doing) -> None:
    scores = odds((0, 0, 2, 0))
    assert (raised(scores, INTENTS, [doing], Conversation()) == scores).all()


def test_of_several_requests_the_likeliest_is_meant() -> None:
    scores = odds((0, -9, 0, 5), (0, 0, 2, 0))
    told = raised(scores, INTENTS, [Doing("0", "add", 0.97, None)], Conversation())
    assert (told[0] == scores[0]).all()
    assert told[1].argmax() == INTENTS.index("cart_add")


@pytest.mark.parametrize(
    ("text", "another"),
    [("the borealis one", True), ("the alvaro one", False), ("the small one in red", False)],
)
def test_a_maker_that_nothing_in_view_bears(
    text: str, another: bool, words: CatalogueWords
) -> None:
    said = Conversation(shown=[TENT])
    assert names_another(tokenize(text), said, words) is another
