"""What people say around what they mean is left out, and only that."""

from __future__ import annotations

import pytest

from graph.understanding.mentions import CatalogueWords
from graph.understanding.plainly import plainly
from graph.understanding.types import Conversation
from graph.understanding.understand import Understander


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("umm, show me tents", "show me tents"),
        ("can we pay, like, in two parts", "can we pay, in two parts"),
        ("does it come, you know, with a bag", "does it come, with a bag"),
        ("We do hope you're having a nice week, show me boots", "show me boots"),
        ("Forgive my rambling, long story short: the red tent please", "the red tent please"),
        ("where is my order? I truly value your help", "where is my order?"),
        ("Sorry to disturb you, do you deliver on Sundays", "do you deliver on Sundays"),
    ],
)
def test_hesitations_and_courtesies_say_nothing(
    text: str, meant: str, words: CatalogueWords
) -> None:
    assert plainly(text, words) == meant


@pytest.mark.parametrize(
    "text",
    [
        "I hope you have red tents",
        "if you don't mind leather boots show them",
        "thank you so much",
        "um",
        "I would like to see tents",
        "something like the first one",
        "two things: a tent and boots",
        "does it fit well",
    ],
)
def test_what_tells_something_stays(text: str, words: CatalogueWords) -> None:
    assert plainly(text, words) == text


def test_a_long_winded_message_is_read_as_its_plain_one(understander: Understander) -> None:
    long = (
        "Dear team, I hope everything is fine with you. I've been meaning to write for a while, "
        "so here goes: do you have leather boots? Much appreciated, have a lovely evening."
    )
    found = understander.understand(long, Conversation())
    plain = understander.understand("do you have leather boots?", Conversation())
    assert found.in_force == plain.in_force
    assert "search" in [part.intent for part in found.parts]
