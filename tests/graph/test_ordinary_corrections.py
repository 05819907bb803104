"""What is meant instead, and two matters in one message: each done, on the right product."""

from __future__ import annotations

from graph.reply import Reply
from tests.graph.conftest import Talk


def held(reply: Reply) -> list[tuple[str, int, dict[str, str]]]:
    lines = reply.cart.lines if reply.cart else []
    return [(line.product_id, line.quantity, line.options) for line in lines]


def test_what_is_chosen_goes_in_and_what_is_wished_beside_it_is_found(talk: Talk) -> None:
    _, both = talk("blenders", "the shake 450 please. and a bottle to carry it in")
    assert len(held(both)) == 1
    assert "bottle" in {word for card in both.cards for word in card.name.lower().split()}


def test_what_is_asked_is_answered_and_what_is_decided_goes_in(talk: Talk) -> None:
    *_, both = talk("drills", "the d12 or the grindstad?", "bits included? whatever, d12")
    assert [many for _, many, _ in held(both)] == [1]
    assert "get_product_details" in {tool.name for tool in both.tools}


def test_a_question_alone_puts_nothing_in(talk: Talk) -> None:
    *_, asked = talk("drills", "the d12 or the grindstad?", "bits included? the d12, I mean")
    assert not held(asked)


def test_another_option_takes_the_place_of_the_one_that_is_not_meant(talk: Talk) -> None:
    *_, put, changed = talk(
        "running shoes", "the tempo in 44, coral", "not coral, black. coral will get filthy"
    )
    [(product, _, before)] = held(put)
    assert held(changed) == [(product, 1, before | {"color": "black"})]


def test_what_was_taken_already_is_not_taken_back_for_itself(talk: Talk) -> None:
    *_, put, same = talk(
        "running shoes", "the tempo in 44, coral", "no, coral instead of black, that's what I meant"
    )
    assert held(same) == held(put)


def test_a_place_that_is_not_meant_is_not_taken(talk: Talk) -> None:
    first, _, other = talk(
        "sleeping bags",
        "I'll take the first one",
        "actually the second's what I want, not the first",
    )
    [(product, _, _)] = held(other)
    assert product == first.cards[1].id
