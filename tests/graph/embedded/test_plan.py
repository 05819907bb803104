"""The policy from intent to calls: which tools, with which arguments, and when none."""

from __future__ import annotations

from typing import get_args

import pytest

from data.constraints import Constraints
from graph.embedded.plan import needed_outcomes, plan
from graph.understanding.types import Intent, Part
from tests.graph.embedded.turns import brief, conversation, part, product, searched, told
from tools.registry import TOOLS

KETTLES = [product(n) for n in range(1, 7)]
SHOWN = conversation(*KETTLES, query="kettle", seen=6)


@pytest.mark.parametrize("intent", get_args(Intent))
def test_every_intent_plans_known_tools_with_valid_arguments(intent: str) -> None:
    asked = part(intent, "a kettle", query="kettle", quantity=2)
    calls = plan(brief(asked, conversation=SHOWN, query="kettle"), [])
    for call in calls:
        TOOLS[call.name].arguments.model_validate(call.arguments)


@pytest.mark.parametrize("intent", get_args(Intent))
def test_every_intent_copes_with_an_empty_conversation(intent: str) -> None:
    plan(brief(part(intent)), [])


def test_a_search_carries_every_limit_in_force() -> None:
    limits = Constraints(
        brand=["Alder"], price_max_cents=5000, rating_min=4, in_stock=True, sort="price_asc"
    )
    (call,) = plan(brief(part("search", query="kettle"), query="kettle", limits=limits), [])
    assert call.arguments["max_price"] == 50
    assert call.arguments["brand"] == ["Alder"]
    assert call.arguments["min_rating"] == 4
    assert call.arguments["in_stock_only"] is True
    assert call.arguments["sort"] == "price_asc"


def test_asking_on_gives_the_next_page_and_saying_it_anew_the_first() -> None:
    (more,) = plan(brief(part("refine", "show more"), conversation=SHOWN, query="kettle"), [])
    (anew,) = plan(
        brief(part("search", "kettles", query="kettle"), conversation=SHOWN, query="kettle"), []
    )
    assert more.arguments["skip"] == 6
    assert "skip" not in anew.arguments


def test_a_new_limit_starts_at_the_first_page() -> None:
    limits = Constraints(price_max_cents=3000)
    cheaper = part("refine", "under 30", constraints=limits)
    (call,) = plan(brief(cheaper, conversation=SHOWN, query="kettle", limits=limits), [])
    assert "skip" not in call.arguments


def test_a_question_without_a_product_is_asked_of_all_that_was_shown() -> None:
    asked = part("ask_product", "is it quiet?", query="quiet", question="is it quiet?")
    calls = plan(brief(asked, conversation=SHOWN), [])
    assert [c.arguments["product_id"] for c in calls] == [p.id for p in KETTLES]


def test_words_of_a_question_are_no_product_to_look_up() -> None:
    before = SHOWN.model_copy(update={"focus": ["p2"]})
    calls = plan(
        brief(part("availability", "how many left", query="left"), conversation=before), []
    )
    assert [(c.name, c.arguments) for c in calls] == [("get_availability", {"product_id": "p2"})]


def test_a_general_question_on_reviews_is_summed_up_and_a_special_one_asked() -> None:
    general = part(
        "reviews", "what do buyers say about it", about=("p1",), question="what do buyers say"
    )
    special = part("reviews", "is the lid loose?", about=("p1",), question="is the lid loose?")
    assert [c.name for c in plan(brief(general, conversation=SHOWN), [])] == ["summarize_reviews"]
    assert [c.name for c in plan(brief(special, conversation=SHOWN), [])] == ["ask_reviews"]


def test_what_is_asked_of_one_and_then_only_of_another_is_put_to_both() -> None:
    whole, rest = f"how many watts has the {KETTLES[0].name}", f"how many the {KETTLES[1].name}"
    first = part("ask_product", whole, about=("p1",), question=whole)
    second = part("ask_product", rest, about=("p2",), question=rest)
    calls = plan(brief(first, second, conversation=SHOWN), [])
    asked = {
        c.arguments["product_id"]: c.arguments["question"]
        for c in calls
        if "question" in c.arguments
    }
    assert asked == {"p1": whole, "p2": whole}


def test_what_to_choose_from_holds_the_best_rated_and_the_cheapest() -> None:
    kettles = [product(n, price_cents=9000 - n, rating=3.0) for n in range(1, 5)]
    kettles += [product(5, price_cents=100, rating=3.0), product(6, price_cents=9900, rating=4.9)]
    asked = part("compare", "which should I buy?")
    (call,) = plan(brief(asked, conversation=conversation(*kettles)), [])
    assert {"p5", "p6"} <= set(call.arguments["product_ids"])
    assert len(call.arguments["product_ids"]) == 4


@pytest.mark.parametrize(
    ("asked", "ids"),
    [
        (part("cart_add", "add it", query="add"), ["p2"]),
        (part("cart_add", "add the third", about=("p3",)), ["p3"]),
    ],
)
def test_what_is_pointed_at_goes_into_the_cart(asked: Part, ids: list[str]) -> None:
    before = SHOWN.model_copy(update={"focus": ["p2"]})
    calls = plan(brief(asked, conversation=before), [])
    assert [c.arguments["product_id"] for c in calls] == ids


def test_a_thing_named_is_looked_up_before_anything_goes_into_the_cart() -> None:
    before = SHOWN.model_copy(update={"focus": ["p2"]})
    asked = part("cart_add", "add a banana", query="banana")
    assert [c.name for c in plan(brief(asked, conversation=before), [])] == ["search_products"]


def test_two_of_them_are_not_two_of_each() -> None:
    everything = [p.id for p in KETTLES]
    asked = part("cart_add", "add two of them", quantity=2)
    asked.references.append(
        part("details", "them", about=tuple(everything))
        .references[0]
        .model_copy(update={"kind": "all", "text": "them"})
    )
    before = SHOWN.model_copy(update={"focus": ["p2"]})
    calls = plan(brief(asked, conversation=before), [])
    assert [(c.arguments["product_id"], c.arguments["quantity"]) for c in calls] == [("p2", 2)]


def test_a_quantity_reaches_what_still_waits_for_its_option() -> None:
    pending = {"action": "add_to_cart", "arguments": {"product_id": "p1", "quantity": 1}}
    before = SHOWN.model_copy(update={"pending": pending})
    (call,) = plan(brief(part("cart_update", "make it 3", quantity=3), conversation=before), [])
    assert (call.name, call.arguments["quantity"]) == ("add_to_cart", 3)


def test_a_number_that_a_version_is_called_by_is_no_quantity() -> None:
    before = SHOWN.model_copy(update={"cart": SHOWN.shown[:1], "focus": ["p1"]})
    called = part("cart_update", "then make it a 43", about=("p1",), query="43")
    assert [c.name for c in plan(brief(called, conversation=before), [])] == ["view_cart"]


def test_options_chosen_one_after_the_other_add_up() -> None:
    arguments = {"product_id": "p1", "quantity": 1, "options": {"color": "lime"}}
    pending = {"action": "add_to_cart", "arguments": arguments}
    before = SHOWN.model_copy(update={"pending": pending})
    (call,) = plan(brief(part("confirm", "42", options={"size": "42"}), conversation=before), [])
    assert call.arguments["options"] == {"color": "lime", "size": "42"}


def test_a_number_of_what_is_not_in_the_cart_yet_puts_it_there() -> None:
    before = SHOWN.model_copy(update={"focus": ["p3"]})
    (call,) = plan(brief(part("cart_update", "two please", quantity=2), conversation=before), [])
    assert (call.name, call.arguments) == ("add_to_cart", {"product_id": "p3", "quantity": 2})


def test_one_of_several_compared_is_asked_for() -> None:
    before = SHOWN.model_copy(update={"focus": ["p2", "p3"]})
    assert (
        plan(brief(part("cart_add", "add the better one", query="better"), conversation=before), [])
        == []
    )


def test_calls_that_were_made_are_not_made_again() -> None:
    asked = part("details", "the first", about=("p1",))
    made = told("get_product_details", KETTLES[0])
    assert plan(brief(asked, conversation=SHOWN), [made]) == []
    assert needed_outcomes(brief(asked, conversation=SHOWN), asked, [made]) == [made]


def test_parts_are_planned_in_their_order_and_equal_calls_once() -> None:
    first = part("details", "the first", about=("p1",))
    again = part("details", "that first one", about=("p1",))
    cart = part("cart_view", "my cart")
    calls = plan(brief(first, cart, again, conversation=SHOWN), [])
    assert [c.name for c in calls] == ["get_product_details", "view_cart"]


def test_why_looks_at_the_same_list_again() -> None:
    before = SHOWN.model_copy(update={"last_intents": ["search"]})
    (call,) = plan(brief(part("explain", "why?", question="why"), conversation=before), [])
    assert (call.name, call.arguments["query"]) == ("search_products", "kettle")


def test_a_product_named_in_words_is_told_from_what_the_search_found() -> None:
    asked = part("details", "tell me about the alder 2 kettle", query="alder 2 kettle")
    (look,) = plan(brief(asked), [])
    found = searched(KETTLES[1], KETTLES[0], arguments=look.arguments)
    (call,) = plan(brief(asked), [found])
    assert (call.name, call.arguments) == ("get_product_details", {"product_id": "p2"})


@pytest.mark.parametrize("query", ["", "surprise", "something", "any idea"])
def test_a_wish_that_names_nothing_is_asked_back_and_not_searched(query: str) -> None:
    wish = part("recommend", query, query=query.removeprefix("any "))
    assert plan(brief(wish, query=query.removeprefix("any ")), []) == []
