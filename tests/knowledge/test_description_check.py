"""What a description may not say, and that the embedded writer keeps to it."""

from __future__ import annotations

import pytest

from knowledge.description_check import Backing, description_problems, wording_problems
from knowledge.description_phrases import kind_of
from knowledge.description_writer import write_description
from tests.knowledge.kettle import BACKING, KETTLE, PLAIN


def codes(text: str) -> set[str]:
    return {problem.code for problem in wording_problems(text, BACKING)}


def test_a_plain_text_passes() -> None:
    assert description_problems(PLAIN, BACKING) == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("This is the best kettle.", "superlative"),
        ("The fastest kettle in the kitchen.", "superlative"),
        ("It is the most reliable kettle.", "superlative"),
        ("Der beste Kettlemoor.", "superlative"),
        ("It comes with a 2 years warranty.", "guarantee"),
        ("Satisfaction guaranteed.", "guarantee"),
        ("Free shipping on this kettle.", "shipping"),
        ("Delivered by tomorrow.", "shipping"),
        ("Boiling made simple!", "exclamation"),
        ("Buy now and boil.", "pushy"),
        ("A must-have for the kitchen.", "pushy"),
        ("Better than a Hearthmoor kettle.", "brand"),
        ("It beats harrow & tide.", "brand"),
        ("It holds 2.5 liters.", "figure"),
        ("It holds 1.7 kg.", "figure"),
        ("It has seven temperature settings.", "figure"),
        ("It costs $39.99.", "price"),
        ("Made of copper and glass.", "fact"),
        ("It is dishwasher safe.", "fact"),
        ("Designed with Brockhaven engineers.", "name"),
        ("See https://evil.example for more.", "markup"),
        ("<b>Kettle</b>", "markup"),
        ("Write to jane.doe@mail.example about it.", "personal_data"),
        ("Astronauts admire volcanic sunsets beyond turquoise galaxies.", "unsupported"),
    ],
)
def test_what_a_description_may_not_say(text: str, code: str) -> None:
    assert code in codes(text)


@pytest.mark.parametrize(
    "text",
    [
        "It is made of stainless steel.",
        "The latest test showed an honest rest.",
        "Most people like it.",
        "It stops at the boil.",
        "Boil water in it.",
        "You can choose the color: silver and black.",
    ],
)
def test_what_it_may_say(text: str) -> None:
    assert not codes(text) & {"superlative", "brand", "figure", "fact", "pushy"}


def test_its_length_is_held() -> None:
    assert [one.code for one in description_problems("It is a kettle.", BACKING)] == ["too_short"]
    assert "too_long" in {one.code for one in description_problems(f"{PLAIN} {PLAIN}", BACKING)}


def test_the_embedded_text_passes_its_own_check() -> None:
    text = write_description(BACKING, None)
    assert text is not None
    assert description_problems(text, BACKING) == []
    assert "warranty" not in text.casefold()


def test_too_little_is_not_made_more() -> None:
    bare = KETTLE.model_copy(
        update={"specifications": {}, "attributes": {}, "description": "", "variants": ()}
    )
    assert write_description(Backing(bare), None) is None


@pytest.mark.parametrize(
    ("category", "kind"),
    [
        ("Kitchen > Kettles", "a kettle"),
        ("Clothing > Jeans", "a pair of jeans"),
        ("Office > Office Chairs", "an office chair"),
        ("Home > Bedding", ""),
        ("Food > Coffee & Tea", ""),
    ],
)
def test_what_a_product_is_by_its_category(category: str, kind: str) -> None:
    assert kind_of(category) == kind
