"""Customers review what they bought in conversation: which thing, and a yes before it is sent."""

from __future__ import annotations

import pytest
from sqlmodel import select

from data.database import reading
from data.models import Review
from graph.assistant import Assistant
from graph.understanding.trade.reviewing import opinion_of, stars_of, wishes_review
from tests.graph.trade.conftest import BEN, CAT, DAN, Say


def test_the_thing_meant_is_found_among_what_was_delivered(say: Say) -> None:
    (asked,) = say("I want to review my boots")
    assert asked.to_review == "boot"
    assert [order.id for order in asked.orders] == ["#W1000002"]


def test_a_review_in_words_is_sent_after_a_yes_only(say: Say, clerk: Assistant) -> None:
    shown, left = say("my boots get 2 stars: they leak", "no, leave it", customer=BEN)
    assert shown.pending is not None
    assert shown.pending["action"] == "write_review"
    said = shown.pending["arguments"]
    assert (said["product_id"], said["rating"], said["text"]) == ("boot", 2, "they leak")
    assert left.pending is None
    with reading(clerk.shop.engine) as session:
        assert not session.exec(select(Review)).all()
    done = say("my boots get 2 stars: they leak", "yes", customer=BEN)[-1]
    assert done.pending is None
    again = say("let me review my boots", customer=BEN)[-1]
    assert not again.to_review
    with reading(clerk.shop.engine) as session:
        (kept,) = session.exec(select(Review)).all()
        assert (kept.rating, kept.text, kept.approved) == (2, "they leak", False)


def test_where_nothing_is_named_it_is_asked_or_there_is_only_one(say: Say) -> None:
    (one,) = say("I would like to write a review", customer=DAN)
    (none,) = say("I want to rate my kettle", customer=CAT)
    assert one.to_review or one.suggestions
    assert not [tool for tool in none.tools if tool.name == "write_review"]


@pytest.mark.parametrize(
    ("text", "wishes"),
    [
        ("I want to review my kettle", True),
        ("can I rate the lamp?", True),
        ("my tent gets five stars. dry all night", True),
        ("how do I write a review?", False),
        ("what do reviews say about it?", False),
        ("show me tents with 4 stars", False),
        ("let me review my cart", False),
    ],
)
def test_what_wishes_to_review(text: str, wishes: bool) -> None:
    assert wishes_review(text) is wishes


@pytest.mark.parametrize(
    ("text", "stars", "opinion"),
    [
        ("my kettle gets 4 stars: quick, but loud", 4, "quick, but loud"),
        ("five out of 5 stars for my tent. Dry all night!", 5, "Dry all night!"),
        ("3/5 - fine", 3, "fine"),
        ("I want to review it", None, ""),
    ],
)
def test_stars_and_words_are_heard(text: str, stars: int | None, opinion: str) -> None:
    assert stars_of(text) == stars
    assert opinion_of(text, text) == opinion


ABROAD = {
    "de": ("Meine Stiefel bekommen 2 Sterne: sie sind undicht", "sie sind undicht"),
    "fr": ("Mes bottes méritent 2 étoiles : elles fuient", "elles fuient"),
    "es": ("Mis botas merecen 2 estrellas: dejan pasar el agua", "dejan pasar el agua"),
    "it": ("I miei stivali meritano 2 stelle: fanno passare acqua", "fanno passare acqua"),
    "pt": ("As minhas botas merecem 2 estrelas: deixam passar água", "deixam passar água"),
    "nl": ("Mijn laarzen krijgen 2 sterren: ze lekken", "ze lekken"),
    "pl": ("Mój kubek dostaje 2 gwiazdki: przecieka", "przecieka"),
    "ja": ("私のブーツは2つ星です。水が漏れます", "水が漏れます"),
}


@pytest.mark.parametrize("language", ABROAD)
def test_stars_and_words_are_heard_in_other_languages(say: Say, language: str) -> None:
    text, opinion = ABROAD[language]
    (shown,) = say(text, customer=DAN)
    assert shown.language == language
    assert shown.pending is not None
    given = shown.pending["arguments"]
    thing = "mug" if language == "pl" else "boot"
    assert (given["product_id"], given["rating"], given["text"]) == (thing, 2, opinion)
