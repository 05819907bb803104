"""What the conversation keeps of a turn."""

from __future__ import annotations

import pytest

from data.constraints import Constraints
from graph.brief import Said
from graph.deeds import deeds_told
from graph.memory import KEPT_EARLIER, after_turn, with_exchange
from graph.understanding.types import Conversation, Part, Understanding
from tests.graph.conftest import Talk
from tests.graph.embedded.turns import in_colors, part, product, searched, told
from tools.outcome import ToolOutcome

KETTLES = [product(n) for n in range(1, 7)]


def understood(*parts: Part, query: str = "kettle") -> Understanding:
    return Understanding(text="", parts=list(parts), query_in_force=query)


def after_list(before: Conversation | None = None, **arguments: int) -> Conversation:
    found = searched(*KETTLES, arguments={"query": "kettle", "limit": 6, **arguments})
    return after_turn(
        before or Conversation(), understood(part("search")), [found], KETTLES, Said()
    )


def test_a_list_is_shown_and_counted_for_its_next_page() -> None:
    first = after_list()
    assert [p.id for p in first.shown] == [p.id for p in KETTLES]
    assert (first.seen, first.focus) == (6, [])
    assert after_list(first, skip=6).seen == 12


def test_a_product_told_about_is_in_focus_and_the_list_stays() -> None:
    listed = after_list()
    outcome = told("get_product_details", KETTLES[1])
    after = after_turn(listed, understood(part("details")), [outcome], [KETTLES[1]], Said())
    assert after.focus == ["p2"]
    assert after.shown == listed.shown
    assert after.seen == 6


def test_a_product_that_was_never_listed_can_be_named_later() -> None:
    stranger = product(99, name="Birch Toaster")
    outcome = told("get_product_details", stranger)
    after = after_turn(after_list(), understood(part("details")), [outcome], [stranger], Said())
    assert "p99" in [p.id for p in after.earlier]


def test_a_whole_list_gone_through_leaves_nothing_in_focus() -> None:
    outcomes = [told("get_product_details", p) for p in KETTLES]
    after = after_turn(after_list(), understood(part("ask_product")), outcomes, KETTLES, Said())
    assert after.focus == []


def test_what_was_compared_is_in_focus() -> None:
    done = told("compare_products", *KETTLES[:4], arguments={"product_ids": ["p1"]})
    after = after_turn(after_list(), understood(part("compare")), [done], KETTLES[:4], Said())
    assert after.focus == ["p1", "p2", "p3", "p4"]


@pytest.mark.parametrize("tool", ["get_product_details", "compare_products", "search_products"])
def test_what_a_provider_names_is_counted_in_its_own_order(tool: str) -> None:
    named = [KETTLES[4], KETTLES[1]]
    turn = understood(part("ask_product"))
    outcomes = [told(tool, one) for one in KETTLES]
    after = after_turn(after_list(), turn, outcomes, named, Said(), in_free_words=True)
    assert [one.id for one in after.shown] == ["p5", "p2"]
    assert [one.ids for one in after.lists][:2] == [["p5", "p2"], [p.id for p in KETTLES]]
    assert {"p1", "p3"} <= {one.id for one in after.earlier}
    assert after.focus == ["p5", "p2"]


def test_one_thing_told_of_or_a_cart_told_leaves_the_list() -> None:
    for tool, cards in (("get_product_details", KETTLES[1:2]), ("view_cart", KETTLES[1:3])):
        turn, outcome = understood(part("ask_product")), told(tool, *KETTLES)
        after = after_turn(after_list(), turn, [outcome], cards, Said(), in_free_words=True)
        assert after.shown == after_list().shown


def test_alternatives_set_what_a_next_limit_narrows() -> None:
    alike = searched(*KETTLES[:3], arguments={"product_id": "p6"})
    alike = alike.model_copy(update={"name": "similar_products"})
    turn = understood(part("similar"), query="phones")
    after = after_turn(Conversation(), turn, [alike], KETTLES[:3], Said())
    assert after.constraints == Constraints(category=["Kitchen > Kettles"])
    assert after.seen == 0


def test_the_question_is_kept_for_one_that_asks_on() -> None:
    asked = part("details", "how much is the first?", question="how much is the first?")
    after = after_turn(after_list(), understood(asked), [], [], Said())
    assert after.question == asked.question
    assert after_list(after).question == ""


def test_options_are_remembered_as_attributes() -> None:
    mug = in_colors(1, "red", "blue")
    found = searched(mug)
    after = after_turn(Conversation(), understood(part("search")), [found], [mug], Said())
    assert after.shown[0].attributes["color"] == ["red", "blue"]


def test_old_products_are_forgotten_in_time() -> None:
    state = Conversation()
    for page in range(20):
        cards = [product(page * 6 + n) for n in range(6)]
        turn = understood(part("search"))
        state = after_turn(state, turn, [searched(*cards)], cards, Said())
    assert len(state.earlier) == KEPT_EARLIER


def test_history_keeps_its_window_and_sums_up_what_falls_out() -> None:
    history: list[dict[str, str]] = []
    summary = ""
    for n in range(5):
        asked = {"text": f"question {n}", "deeds": "add_to_cart: done" if n == 1 else ""}
        history, summary = with_exchange(history, summary, asked, f"reply {n}", 4)
    assert [entry["text"] for entry in history] == [
        "question 3",
        "reply 3",
        "question 4",
        "reply 4",
    ]
    assert "question 0" in summary
    assert "reply 0" not in summary
    assert "question 1 [add_to_cart: done]" in summary
    assert "question 0;" in summary


def test_what_changed_is_told_without_whose_it_is() -> None:
    tent = product(1)
    added = ToolOutcome(
        name="add_to_cart", arguments={"product_id": tent.id, "quantity": 2}, products=(tent,)
    )
    arguments = {"order_id": "W1", "address": {"line1": "Elm 4"}}
    refused = ToolOutcome(
        name="modify_order", arguments=arguments, ok=False, error={"code": "already_sent"}
    )
    assert deeds_told([searched(tent), added, refused]) == (
        f"add_to_cart product_id={tent.name} quantity=2: done; "
        "modify_order order_id=W1: refused (already_sent)"
    )


@pytest.mark.parametrize("place", ["first", "second"])
def test_places_count_the_list_and_not_what_was_added_beside_it(talk: Talk, place: str) -> None:
    kettles, both, added = talk(
        "show me kettles in stock", "add the second and show me tents", f"add the {place} one"
    )
    put_in = kettles.cards[1].id
    assert put_in in both.aside
    tents = [card.id for card in both.counted]
    wanted = tents[("first", "second").index(place)]
    assert {line.product_id for line in added.cart.lines} == {put_in, wanted}


def test_what_was_added_beside_a_list_is_known_by_its_name(talk: Talk) -> None:
    kettles, _, told = talk(
        "show me kettles in stock", "add the second and show me tents", "tell me about the kettle"
    )
    assert [card.id for card in told.cards] == [kettles.cards[1].id]
