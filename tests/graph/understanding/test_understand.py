"""Whole messages in their conversations."""

import time
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.understanding.types import Conversation
from graph.understanding.understand import Understander


def test_new_search(understander: Understander) -> None:
    understood = understander.understand("hi, I need a tent under $200", Conversation())
    assert understood.intents == ["greet", "search"]
    assert understood.in_force.public() == {
        "category": "Outdoors > Camping > Tents", "price_max": 200,
    }  # fmt: skip
    assert understood.query_in_force == "tent"


@pytest.mark.parametrize(
    ("text", "limits"),
    [
        ("actually up to 400", {"price_max": 400}),
        ("something cheaper", {"price_max": 99}),
        ("more expensive ones", {"price_min": 240, "price_max": 300}),
        ("only red ones", {"price_max": 300, "attributes": {"color": ["red"]}}),
        ("not Alvaro", {"price_max": 300, "exclude": {"brand": ["Alvaro"]}}),
        ("forget the price", {}),
        ("at least 4 stars", {"price_max": 300, "rating_min": 4.0}),
    ],
)
def test_refining_keeps_the_rest(
    text: str, limits: dict[str, Any], understander: Understander, shown: Conversation
) -> None:
    understood = understander.understand(text, shown)
    assert understood.intents == ["refine"]
    assert understood.in_force.public() == {"category": "Outdoors > Camping > Tents", **limits}
    assert understood.query_in_force == "tents"


def test_another_subject_leaves_limits_behind(
    understander: Understander, shown: Conversation
) -> None:
    understood = understander.understand("show me leather boots", shown)
    assert understood.is_new_search
    assert understood.in_force.price_max_cents is None
    in_passing = understander.understand("and boots?", shown)
    assert in_passing.is_new_search
    assert in_passing.in_force.public() == {"category": "Shoes > Boots", "price_max": 300}


@pytest.mark.parametrize(
    ("text", "price_max"),
    [
        ("and a pair of boots", None),
        ("and now some boots", None),
        ("also a pair of boots", None),
        ("and a pair of boots, same budget", 300),
        ("boots instead", 300),
    ],
)
def test_one_thing_more_may_cost_what_it_costs(
    text: str, price_max: int | None, understander: Understander, shown: Conversation
) -> None:
    limits = understander.understand(text, shown).in_force.public()
    assert limits["category"] == "Shoes > Boots"
    assert limits.get("price_max") == price_max


@pytest.mark.parametrize(
    ("text", "intents"),
    [
        ("add the first one to my cart and show me my cart", ["cart_add", "cart_view"]),
        ("how much is the second one and is it in stock?", ["details", "availability"]),
        ("black and red tents under $50 and over 4 stars", ["search"]),
        ("compare the first two", ["compare"]),
    ],
)
def test_requests_of_a_message(
    text: str, intents: list[str], understander: Understander, shown: Conversation
) -> None:
    assert understander.understand(text, shown).intents == intents


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("tell me about the second one", ["t2"]),
        ("the cheapest one", ["t3"]),
        ("add the borealis to my cart", ["t3"]),
        ("compare the first and the last", ["t1", "t3"]),
        ("is the blue one in stock", ["t2"]),
        ("compare all of them", ["t1", "t2", "t3"]),
        ("the seventh one", []),
    ],
)
def test_references(
    text: str, ids: list[str], understander: Understander, shown: Conversation
) -> None:
    assert understander.understand(text, shown).parts[0].product_ids == ids


def test_later_parts_look_back_on_earlier_ones(
    understander: Understander, shown: Conversation
) -> None:
    parts = understander.understand("show me the second one and add it to my cart", shown).parts
    assert [part.product_ids for part in parts] == [["t2"], ["t2"]]
    parts = understander.understand("show me boots, then add the first one to my cart", shown).parts
    assert [part.intent for part in parts] == ["search", "cart_add"]
    assert parts[1].product_ids == []
    assert understander.references(parts[1].text, shown)[0].product_ids == ["t1"]


def test_an_answer_before_a_request_is_a_part(understander: Understander) -> None:
    pending = Conversation(pending={"action": "clear_cart", "arguments": {}})
    assert understander.understand("no, show me some tents", pending).intents == ["deny", "search"]


def test_a_refinement_adds_to_the_search_words(
    understander: Understander, shown: Conversation
) -> None:
    assert understander.understand("for beach trips", shown).query_in_force == "tents beach trips"


def test_yes_and_no_answer_what_is_pending(understander: Understander) -> None:
    pending = Conversation(pending={"action": "clear_cart", "arguments": {}})
    assert understander.understand("yes please", pending).intents == ["confirm"]
    assert understander.understand("no, leave it", pending).intents == ["deny"]


def test_typing_errors_are_repaired_and_told(understander: Understander) -> None:
    understood = understander.understand("chepest tetns undr 200", Conversation())
    assert understood.corrections == {"chepest": "cheapest", "tetns": "tents", "undr": "under"}
    assert understood.in_force.price_max_cents == 20_000
    assert understood.in_force.category


def test_correct_english_is_left_alone(understander: Understander) -> None:
    text = "something for my grandmother who enjoys orchards and pottery"
    assert understander.understand(text, Conversation()).corrections == {}


@pytest.mark.parametrize(
    ("text", "language"),
    [("ich suche ein Zelt unter 200 Euro", "de"), ("busco una tienda de campaña", "es"),
     ("テントを探しています", "ja"), ("show me tents", "en")],
)  # fmt: skip
def test_language(text: str, language: str, understander: Understander) -> None:
    assert understander.understand(text, Conversation()).language == language


def test_cart_slots(understander: Understander, shown: Conversation) -> None:
    part = understander.understand("add two of the first one in red", shown).parts[0]
    assert (part.intent, part.quantity, part.options, part.product_ids) == (
        "cart_add", 2, {"color": "red"}, ["t1"],
    )  # fmt: skip
    part = understander.understand("cancel order #W2378156", shown).parts[0]
    assert (part.intent, part.order_number) == ("cancel_order", "#W2378156")


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(text=st.one_of(st.text(max_size=300), st.text("0123456789 $.,-+k'\"#?!", max_size=80)))
def test_never_raises(text: str, understander: Understander, shown: Conversation) -> None:
    understood = understander.understand(text, shown)
    assert understood.parts
    assert understander.understand(text, Conversation()).parts


@pytest.mark.parametrize("text", ["it is that " * 400, "under 5 " * 500, "9" * 4000, "not " * 1000])
def test_long_texts_take_bounded_time(
    text: str, understander: Understander, shown: Conversation
) -> None:
    before = time.process_time()
    assert understander.understand(text, shown).parts
    assert time.process_time() - before < 5


@pytest.mark.parametrize("kind", ["variant", "narrow"])
def test_a_question_of_ours_makes_no_wish_of_what_is_asked_instead(
    understander: Understander, kind: str
) -> None:
    before = Conversation(open_question={"kind": kind}, query="tents", turns=1)
    assert understander.understand("how can I pay you?", before).intents == ["payment"]
