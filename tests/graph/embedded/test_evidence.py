"""What a listing says on a question, and where it makes a yes or a no plain."""

from __future__ import annotations

import pytest

from graph.embedded.evidence import facts_of, listing_evidence
from graph.embedded.topics import asks_choice, asks_in_general, asks_price, is_yes_no, sides_asked
from tests.graph.embedded.turns import in_colors, product

LAPTOP = product(
    name="Alder 14 Laptop",
    category="Computers > Laptops",
    description="The lid closes softly. A 100 mm wall mount fits.",
    specifications={
        "RAM": "8 GB",
        "Battery life": "12 hours",
        "Ports": "2 USB-C, HDMI",
        "HDMI ports": "2",
        "Weight": "1.4 kg",
        "Touch screen": "no",
        "Backlit keyboard": "yes",
        "Age": "3+",
        "Upper": "faux leather",
    },
    attributes={"ram": "8 GB", "age": "3+"},
)


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("does it have a touch screen?", "no"),
        ("is the keyboard backlit?", "yes"),
        ("does it have a backlit keyboard?", "yes"),
        ("does it have hdmi?", "yes"),
        ("does it have 16 GB of RAM?", "no"),
        ("does it have 8 GB RAM?", "yes"),
        ("does the battery last 10 hours?", "yes"),
        ("does the battery last 20 hours?", "no"),
        ("is it suitable for a 6 year old?", "yes"),
        ("is it leather?", "no"),
        ("is it heavy?", None),
        ("how heavy is it?", None),
        ("does it come with a wall mount?", None),
    ],
)
def test_a_yes_or_no_is_given_only_where_a_row_makes_it_plain(
    question: str, verdict: str | None
) -> None:
    evidence = listing_evidence(LAPTOP, question)
    assert evidence
    assert evidence.verdict == verdict


def test_a_row_told_twice_is_one_fact() -> None:
    assert [name.casefold() for name in facts_of(LAPTOP)].count("ram") == 1


def test_topics_link_how_customers_ask_with_how_listings_say_it() -> None:
    assert listing_evidence(LAPTOP, "how heavy is it?").rows[0].name == "Weight"


def test_a_sentence_of_the_description_answers_where_no_row_does() -> None:
    assert "wall mount" in listing_evidence(LAPTOP, "does a wall mount fit?").sentence


def test_a_silent_listing_says_nothing() -> None:
    assert not listing_evidence(LAPTOP, "is it haunted?")


def test_the_name_alone_can_settle_it() -> None:
    phone = product(name="Alder J1 Phone (Unlocked)", category="Phones", specifications={})
    assert listing_evidence(phone, "is it unlocked?").verdict == "yes"
    assert not listing_evidence(phone, "is it a good phone?")


def test_options_are_facts() -> None:
    assert facts_of(in_colors(1, "red", "blue"))["color"] == "red, blue"


@pytest.mark.parametrize(
    ("text", "is_price"),
    [
        ("how much is it", True),
        ("price of the second", True),
        ("what does the third one cost?", True),
        ("how much RAM does it have?", False),
        ("tell me more", False),
    ],
)
def test_questions_on_the_price_are_told_apart(text: str, is_price: bool) -> None:
    assert asks_price(text) is is_price


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("is it loud?", True),
        ("ooh what about that, is it loud?", True),
        ("does the second have hdmi", True),
        ("what is the weight?", False),
        ("how heavy is it", False),
    ],
)
def test_yes_no_questions_are_told_apart(text: str, is_one: bool) -> None:
    assert is_yes_no(text) is is_one


def test_general_questions_and_their_sides() -> None:
    assert asks_in_general("what do people say about it?")
    assert not asks_in_general("does the zip break?")
    assert asks_in_general("what do buyers say about the alder kettle", {"alder", "kettl"})
    assert sides_asked("what do people dislike?") == {"against"}
    assert sides_asked("what do buyers say?") == {"for", "against"}
    assert asks_choice("which one would you recommend?")
    assert not asks_choice("compare the first two")


SHELF = product(
    name="Stack 3 Bookcase",
    category="Furniture > Storage > Leashes and Bookcases",
    description="A leash is sold separately. It may be hung beside shorter chains.",
    specifications={
        "Shelves": "3 shelves",
        "Load per shelf": "24 kg",
        "Set": "2 pieces",
        "Players": "1-5",
        "Playing time": "60 minutes",
    },
)


@pytest.mark.parametrize(
    ("question", "row"),
    [
        ("what can a shelf of it carry?", "Load per shelf"),
        ("how many shelves does it have?", "Shelves"),
        ("how many can play?", "Players"),
        ("is that price for a pair?", "Set"),
    ],
)
def test_the_row_that_tells_all_that_is_asked_goes_first(question: str, row: str) -> None:
    assert [one.name for one in listing_evidence(SHELF, question).rows][:1] == [row]


def test_what_comes_with_it_may_be_what_it_is_shelved_with() -> None:
    assert listing_evidence(SHELF, "does a leash come with it?").verdict == "no"


def test_a_sentence_without_a_figure_tells_no_measure() -> None:
    assert not listing_evidence(SHELF, "how long is its chain?").sentence
