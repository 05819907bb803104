"""Questions on what was just shown, named or left open, by what they lead to."""

import pytest

from graph.asked_beside import of_the_same
from graph.reply import Reply
from graph.understanding.types import Part, Reference, Understanding
from tests.graph.conftest import Talk


def asked_of(reply: Reply) -> set[str]:
    return {t.arguments["product_id"] for t in reply.tools if "product_id" in t.arguments}


def test_the_shelf_of_a_kind_is_a_list_like_any_other(talk: Talk) -> None:
    listed, others = talk("what lamps can you show me", "let me see a few different ones")
    before = {card.id for card in listed.cards}
    assert others.cards
    assert not before & {card.id for card in others.cards}


def test_which_of_those_so_called_costs_least_takes_nothing(talk: Talk) -> None:
    *_, told = talk("tents", "which Summitrake costs the least")
    assert not told.cart.lines
    assert "Summitrake" in told.text
    assert "$124.99" in told.text


def test_a_miswritten_which_asks_for_one_of_the_list(talk: Talk) -> None:
    *_, told = talk("tents", "wich of them is the cheapest?")
    assert "get_product_details" in [trace.name for trace in told.tools]


def test_the_same_question_is_asked_of_another(talk: Talk) -> None:
    _, first, again = talk(
        "tents",
        "how heavy is the Summitrake Ridge 2?",
        "same question for the Basecairn Pitch 2",
    )
    assert len(asked_of(first)) == 1
    assert len(asked_of(again)) == 1
    assert not asked_of(first) & asked_of(again)
    assert "kg" in again.text


def test_each_size_is_told_with_its_price(talk: Talk) -> None:
    *_, told = talk(
        "perfume", "which sizes are there of the Noctaire Amber Room, and how much is each?"
    )
    assert all(price in told.text for price in ("$39.99", "$54.99", "$74.99"))
    assert not told.citations


def test_a_price_limit_makes_goods_of_a_question(talk: Talk) -> None:
    (told,) = talk("what razors do you have below 50")
    assert "search_products" in [trace.name for trace in told.tools]


@pytest.mark.parametrize(("query", "same"), [("", True), ("bag", False)])
def test_a_question_that_names_nothing_is_asked_of_the_same(query: str, same: bool) -> None:
    it = Reference(kind="name", text="it", product_ids=["a"])
    first = Part(text="which sizes", intent="availability", confidence=1, references=[it])
    then = Part(text="how much is each?", intent="details", confidence=1, query=query)
    parts = of_the_same(Understanding(text="", parts=[first, then])).parts
    assert bool(parts[1].product_ids) is same


@pytest.mark.parametrize(
    "asked", ["which one has the best reviews?", "which has best reviews", "and the best rated?"]
)
def test_which_is_rated_best_is_told_of_the_whole_list(talk: Talk, asked: str) -> None:
    *_, told = talk("garden hoses", "which one is the cheapest?", asked)
    assert "hos-0001" in asked_of(told)
    assert "★ 3.8" in told.text


def test_the_stars_of_one_are_what_its_buyers_gave(talk: Talk) -> None:
    *_, told = talk("garden hoses", "how many stars does the Rakewell have?")
    assert "summarize_reviews" in [trace.name for trace in told.tools]


def test_what_another_brand_is_asked_is_not_told_of_the_one_in_view(talk: Talk) -> None:
    *_, told = talk("backpacks", "how heavy is the first?", "does the Tideloft come in green?")
    assert "Wanderholt" not in told.text


def test_a_refusal_that_counts_what_is_left_stands(talk: Talk) -> None:
    *_, told = talk("kettles", "add the Kettlemoor Rapid to my cart", "make it 9")
    assert told.guard.output == "allow"
