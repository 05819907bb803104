"""Which product a question is about, and what its listing is asked for, in the demo shop."""

from __future__ import annotations

from graph.reply import Reply
from tests.graph.conftest import Talk


def ids(reply: Reply) -> list[str]:
    return [card.id for card in reply.cards]


def called(reply: Reply) -> set[str]:
    return {tool.name for tool in reply.tools}


def test_a_name_that_is_not_on_the_list_goes_before_a_place_in_it(talk: Talk) -> None:
    _, named = talk("perfumes for my mother in law", "what does the First Petal smell of?")
    assert ids(named) == ["per-0006"]


def test_its_part_is_no_name_of_another(talk: Talk) -> None:
    _, shell, chain = talk("necklaces", "is the shell one gold?", "how long is its chain?")
    assert ids(chain) == ids(shell) == ["ncl-0004"]


def test_a_property_of_that_one_picks_no_other(talk: Talk) -> None:
    _, home, battery = talk(
        "power drills",
        "are bits included with the Grindstad Home?",
        "how long is the battery of that one?",
    )
    assert ids(battery) == ids(home) == ["dri-0004"]


def test_an_author_is_no_slip(talk: Talk) -> None:
    _, written = talk("novels", "which one is by nora quist")
    assert ids(written) == ["nov-0007"]


def test_a_thing_that_may_come_with_it_is_asked_of_the_listing(talk: Talk) -> None:
    _, leash, good = talk(
        "the Fetchmore Trail Reflect Dog Harness",
        "does a leash come with it?",
        "is it a good harness?",
    )
    assert "get_product_details" in called(leash)
    assert called(good) == {"summarize_reviews"}


def test_a_text_on_another_matter_answers_no_question_on_a_product(talk: Talk) -> None:
    _, nickel, wrapped = talk(
        "necklaces", "she is allergic to nickel, is the shell one ok?", "is it gift wrapped?"
    )
    assert not nickel.citations
    assert wrapped.citations


def test_what_follows_a_question_on_it_may_ask_for_its_price(talk: Talk) -> None:
    _, _, price = talk(
        "power drills", "does the second come with a charger?", "and how much is it?"
    )
    assert f"{price.cards[0].price_cents / 100:.2f}" in price.text


def test_one_of_the_list_is_told_by_what_it_has(talk: Talk) -> None:
    _, told, price = talk(
        "novels", "how many pages is the one with hives?", "how much is the one with hives?"
    )
    assert ids(told) == ids(price) == ["nov-0007"]


def test_what_none_of_the_list_has_is_asked_back(talk: Talk) -> None:
    _, none = talk("novels", "how much is the one with dragons?")
    assert not none.cards
