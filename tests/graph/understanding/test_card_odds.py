"""When cards are read beside a message, and what that says of its intent."""

from __future__ import annotations

import numpy as np
import pytest

from graph.understanding.card_odds import card_facts, may_act, names_another, raised
from graph.understanding.card_reader import Doing
from graph.understanding.intents import intent_head
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


def told(scores: np.ndarray, doings: list[Doing], said: Conversation) -> list[set[str]]:
    return [{*facts} for facts in card_facts(scores, INTENTS, doings, said)]


def test_an_act_is_a_fact_up_to_how_likely_it_is() -> None:
    doings = [Doing("0", {"add": 0.6, "nothing": 0.4}, None), Doing("1", {"nothing": 1.0}, None)]
    [facts] = told(odds((0, 0, 2, 0)), doings, Conversation())
    assert facts == {"cards_read", "cards_add_0.05", "cards_add_0.2", "cards_add_0.5"}


def test_doubts_of_several_products_add_up() -> None:
    doings = [Doing(pid, {"ask": 0.4, "nothing": 0.6}, None) for pid in "01"]
    [facts] = told(odds((0, 0, 2, 0)), doings, Conversation())
    assert "cards_ask_0.5" in facts
    assert "cards_ask_0.8" not in facts


def test_what_is_in_the_cart_is_taken_as_more() -> None:
    said = Conversation(cart=[TENT], cart_lines=[{"product_id": "0", "quantity": 1}])
    [facts] = told(odds((0, 0, 2, 0)), [Doing("0", {"add": 0.9, "nothing": 0.1}, None)], said)
    assert "cards_more_0.8" in facts
    assert not any("add" in fact for fact in facts)


def test_where_no_card_is_read_nothing_is_told() -> None:
    assert told(odds((0, 0, 2, 0)), [], Conversation()) == [set()]


def test_of_several_requests_an_act_is_of_the_likeliest() -> None:
    doings = [Doing("0", {"add": 0.97, "nothing": 0.03}, None)]
    first, second = told(odds((0, -9, 0, 5), (0, 0, 2, 0)), doings, Conversation())
    assert first == {"cards_read"}
    assert "cards_add_0.95" in second


def test_the_head_has_learned_what_they_say() -> None:
    head, doings = intent_head(), [Doing("0", {"add": 0.97, "nothing": 0.03}, None)]
    scores = np.zeros((1, len(head.intents)), np.float32)
    gained = raised(scores, head, doings, Conversation()) - scores
    assert gained[0].argmax() == head.intents.index("cart_add")
    assert (raised(scores, head, [], Conversation()) == scores).all()


@pytest.mark.parametrize(
    ("text", "another"),
    [("the borealis one", True), ("the alvaro one", False), ("the small one in red", False)],
)
def test_a_maker_that_nothing_in_view_bears(
    text: str, another: bool, words: CatalogueWords
) -> None:
    said = Conversation(shown=[TENT])
    assert names_another(tokenize(text), said, words) is another
