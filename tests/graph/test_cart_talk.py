"""Changes to the cart in conversation, on the demo shop: what is in it and which total is told."""

import pytest

from evals.talk.amounts import amounts_in
from graph.reply import Reply
from tests.graph.conftest import Talk


def held(reply: Reply) -> dict[str, int]:
    """Product -> how many are in the cart."""
    return {line.product_id: line.quantity for line in reply.cart.lines}


def test_two_changes_in_one_message_tell_the_last_total_once(talk: Talk) -> None:
    found, first, both = talk(
        "show me kettles in stock", "two of the second", "third one, and bring the second down to 1"
    )
    second, third = found.cards[1], found.cards[2]
    assert held(first) == {second.id: 2}
    assert held(both) == {second.id: 1, third.id: 1}
    said = amounts_in(both.text)
    assert both.cart.total_cents in said
    assert first.cart.total_cents + third.price_cents not in said


def test_a_swap_keeps_the_number(talk: Talk) -> None:
    found, _, swapped = talk("show me kettles", "2 of the first", "swap them for the second one")
    assert held(swapped) == {found.cards[1].id: 2}


def test_what_was_changed_for_the_wrong_thing_is_changed_for_the_right_one(talk: Talk) -> None:
    found, _, fewer, corrected = talk(
        "show me kettles in stock",
        "2 of the first, 2 of the second",
        "one less of the first",
        "no, sorry, the second kettle, not the first",
    )
    first, second = (card.id for card in found.cards[:2])
    assert held(fewer) == {first: 1, second: 2}
    assert held(corrected) == {first: 2, second: 1}


def test_an_earlier_list_is_counted_in_as_it_was(talk: Talk) -> None:
    first, newest, added = talk(
        "show me kettles", "show me tents", "put the second one of the earlier list in my cart"
    )
    assert first.cards[1].id != newest.cards[1].id
    assert held(added) == {first.cards[1].id: 1}


def test_a_pick_between_two_that_were_only_named_shows_both(talk: Talk) -> None:
    (found,) = talk("show me kettles")
    first, second = found.cards[:2]
    (told,) = talk(f"which should I buy, {first.name} or {second.name}?")
    assert {card.id for card in told.cards} == {first.id, second.id}


def test_one_kind_goes_out_and_a_list_is_shown(talk: Talk) -> None:
    _, _, told = talk(
        "show me kettles", "put the first and the second in my cart",
        "all kettles out again, and show me tents",
    )  # fmt: skip
    assert not told.cart.lines
    assert told.cards


def test_quantities_are_said_by_reference(talk: Talk) -> None:
    found, two, half, same = talk(
        "show me kettles in stock",
        "two of the first",
        "half that",
        "the same number of the second",
    )
    first, second = (card.id for card in found.cards[:2])
    assert held(two) == {first: 2}
    assert held(half) == {first: 1}
    assert held(same) == {first: 1, second: 1}


def test_everything_said_right_after_limits_asks_for_a_yes(talk: Talk) -> None:
    _, put, _, asked, kept, _, emptied = talk(
        "show me kettles in stock",
        "the first please",
        "tents under 200",
        "remove everything",
        "no, keep it",
        "remove everything",
        "yes",
    )
    assert asked.pending == {"action": "clear_cart", "arguments": {}}
    assert held(asked) == held(kept) == held(put)
    assert held(emptied) == {}


def test_the_whole_cart_goes_at_once_where_nothing_else_can_be_meant(talk: Talk) -> None:
    *_, emptied, back = talk(
        "show me kettles in stock", "two of the first", "empty it", "undo that"
    )
    assert held(emptied) == {}
    assert list(held(back).values()) == [2]


def test_what_is_put_back_is_never_taken_out_by_it(talk: Talk) -> None:
    _, added, back = talk("show me kettles", "add the third one", "no wait, put it back")
    assert held(back) == held(added)


def test_beside_what_is_sold_out_stands_what_can_be_had(talk: Talk) -> None:
    (listed,) = talk("show me kettles")
    gone = next(card for card in listed.cards if not card.in_stock)
    _, refused = talk("show me kettles", f"add the {gone.name}")
    assert not refused.cart.lines
    offered = [card for card in refused.cards if card.id != gone.id]
    assert offered
    assert all(card.in_stock and card.category == gone.category for card in offered)


def test_another_is_taken_where_an_option_was_still_to_choose(talk: Talk) -> None:
    *_, compared, asked, other = talk(
        "show me trousers",
        "compare the first and the third",
        "take the cheaper one",
        "no wait, the other",
    )
    pair = {reply.pending["arguments"]["product_id"] for reply in (asked, other) if reply.pending}
    assert pair == {card.id for card in compared.cards}


def test_a_kind_of_thing_is_not_the_thing_whose_name_has_the_word(talk: Talk) -> None:
    told = talk("show me headphones", "and a case for them")
    assert not told[-1].cart.lines


def test_what_is_asked_of_the_list_is_no_search(talk: Talk) -> None:
    listed, asked = talk("headphones up to 80", "do they work with an iphone")
    assert {card.id for card in asked.cards} <= {card.id for card in listed.cards}


def test_such_with_good_reviews_are_wanted_and_no_review(talk: Talk) -> None:
    _, rated = talk("show me tents", "any with good reviews?")
    assert rated.cards
    assert all((card.rating or 0) >= 4 for card in rated.cards)


def test_a_place_beyond_the_list_is_asked_about(talk: Talk) -> None:
    *_, asked, added = talk("show me kettles from Hearthmoor", "I'll take the second one", "yes")
    assert not asked.cart.lines
    assert asked.suggestions
    assert [line.product_id for line in added.cart.lines] == [card.id for card in added.cards]
    assert len(added.cart.lines) == 1


def test_one_property_is_told_and_not_all_about_the_thing(talk: Talk) -> None:
    _, told, priced = talk(
        "show me kettles", "whats the refresh rate of the first", "whats the price of the third"
    )
    assert "ask_reviews" in {call.name for call in told.tools}
    assert {call.name for call in priced.tools} == {"get_product_details"}


@pytest.mark.parametrize(
    "asked", ["total with shipping?", "what does that come to with delivery", "sum incl postage"]
)
def test_what_the_cart_comes_to_with_delivery_is_told(talk: Talk, asked: str) -> None:
    _, _, told = talk("show me kettles in stock", "put the third in", asked)
    assert [tool.name for tool in told.tools] == ["view_cart"]
    total = told.cart.total_cents
    assert {total, total + 1299} <= amounts_in(told.text)


def test_of_the_total_alone_no_delivery_is_added(talk: Talk) -> None:
    _, _, told = talk("show me kettles in stock", "put the third in", "what's the total?")
    each = told.cart.lines[0].price_cents
    assert amounts_in(told.text) == {each, told.cart.total_cents}


@pytest.mark.parametrize("wish", ["a kettle, not too dear", "nothing too pricey, a kettle"])
def test_what_may_not_be_dear_is_looked_for(talk: Talk, wish: str) -> None:
    _, found = talk("show me mugs", wish)
    assert found.cards
    assert all("Kettles" in card.category for card in found.cards)


def test_a_code_that_is_put_on_buys_nothing(talk: Talk) -> None:
    _, first, told = talk(
        "show me kettles in stock", "put the third in", "got a discount code STUDY20, put that on"
    )
    assert held(told) == held(first)
    assert [tool.name for tool in told.tools] == ["apply_coupon"]


def test_another_of_the_same_is_of_what_is_in_the_cart_and_not_of_the_list(talk: Talk) -> None:
    _, first, _, told = talk(
        "show me kettles in stock",
        "put the third in",
        "and mugs?",
        "no mug. my brother wants a kettle as well so put another of the same in",
    )
    (kettle,) = held(first)
    assert held(told) == {kettle: 2}
