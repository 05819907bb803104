"""Ordinary questions about products and the shop, by what they lead to."""

import pytest

from graph.reply import Reply
from tests.graph.conftest import Talk


def tools(reply: Reply) -> list[str]:
    return [trace.name for trace in reply.tools]


def asked_of(reply: Reply) -> set[str]:
    return {t.arguments["product_id"] for t in reply.tools if "product_id" in t.arguments}


def test_options_named_together_are_looked_up_among_the_versions(talk: Talk) -> None:
    *_, both = talk("running shoes", "does the Stridemark Tempo come in size 42 and black?")
    assert asked_of(both) == {"run-0001"}
    assert both.text.startswith("Yes")


def test_a_name_that_others_go_on_with_is_meant_for_itself(talk: Talk) -> None:
    *_, one, put = talk(
        "road running shoes",
        "What sizes does the Stridemark Tempo come in?",
        "ok, size 42 in black, one pair",
    )
    assert asked_of(one) == {"run-0001"}
    assert [(line.product_id, line.options["size"]) for line in put.cart.lines] == [
        ("run-0001", "42")
    ]


def test_a_version_is_told_with_its_price(talk: Talk) -> None:
    *_, told = talk("tell me about the Simplora Pad 10 Tablet", "does it come with 128 gb?")
    assert told.text.startswith("Yes")
    assert "$309.99" in told.text


@pytest.mark.parametrize("asked", ["what would she pay for that version", "what does it cost?"])
def test_what_it_costs_is_no_way_of_paying(talk: Talk, asked: str) -> None:
    *_, told = talk("tell me about the Simplora Pad 10 Tablet", "does it come with 128 gb?", asked)
    assert "get_product_details" in tools(told)
    assert "$" in told.text


def test_that_colour_is_the_one_searched_for(talk: Talk) -> None:
    *_, told = talk("green dresses under 60", "does the first come in M in that color?")
    assert "green" in told.text
    assert "red" not in told.text
