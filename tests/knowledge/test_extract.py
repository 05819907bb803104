"""The answer is the shortest piece that answers: sentences, lines of a table, steps as steps."""

from __future__ import annotations

import re

import pytest

from data.facts import Passage
from evals.help_shops import UNSEEN, demo_passages, folders, shop_passages
from knowledge.extract import answer_passage, extract

TABLE = "| Cup | Price |\n|---|---|\n| Small mug | $3 |\n| Large bowl | $5 |\n| Glass jar | $7 |"
COUNTRIES = "| Reason | Canada | Spain |\n|---|---|---|\n| Faulty | Free | Free |\n| Other | $9 | $12 |\n| Bulky | $29 | - |"  # noqa: E501
STEPS = "1. Open the lid.\n2. Fill the jar.\n3. Close the lid.\n4. Wait for the jar."
PROSE = (
    "Cups are sent within 3 days. Bowls take 9 days, as each is painted by hand. "
    "They cost $5. A gift box is $2 more. Returns are free."
)
NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


def passage(text: str, source: str = "policy") -> Passage:
    """Give a passage of that text."""
    return Passage(id="p#1", source=source, title="Crockery", section="Prices", text=text, score=1)


def test_only_the_row_asked_for_told_in_words() -> None:
    assert answer_passage("what does the bowl cost", [passage(TABLE)]) == "Large bowl: Price $5."


def test_the_whole_table_where_no_row_stands_out() -> None:
    assert answer_passage("what are your prices", [passage(TABLE)]) == TABLE


def test_the_column_asked_for_with_the_name_of_each_row() -> None:
    said = answer_passage("and what if I live in Spain", [passage(COUNTRIES)])
    assert said.split("\n") == ["Spain:", "", "- Faulty: Free", "- Other: $12", "- Bulky: -"]


def test_steps_stay_whole() -> None:
    assert answer_passage("how do I fill the jar", [passage(STEPS)]) == STEPS
    lead = f"So it goes:\n\n{STEPS}\n\nAnything else is said by the people in the shop."
    assert STEPS in answer_passage("how do I fill the jar", [passage(lead)])


@pytest.mark.parametrize("source", ["faq", "policy"])
def test_the_sentences_asked_for_with_what_they_lean_on(source: str) -> None:
    said = answer_passage("how many days do bowls take", [passage(PROSE, source)])
    assert said == "Bowls take 9 days, as each is painted by hand."
    leaning = extract("what is the cost of a bowl", passage(PROSE, source))
    assert "They cost $5." in leaning.text
    assert leaning.text.startswith("Bowls take")


RATES = (
    "In the United States a bowl costs $4. Faster ways cost $9. Quito, Lima and the EU have rates "
    "of their own. Heavy bowls cost $30."
)


@pytest.mark.parametrize("place", ["quito", "Lima", "France"])
def test_what_holds_for_the_place_asked_for_is_always_told(place: str) -> None:
    said = answer_passage(f"what does a bowl cost to {place}", [passage(RATES)])
    assert "rates of their own" in said
    assert "rates of their own" not in answer_passage("how much is a bowl", [passage(RATES)])


FEES = (
    "| Reason | Here | Abroad |\n|---|---|---|\n| Broken | Free | Free |\n| Paid by voucher | $3 "
    "| $4 |\n| Too big | $5 | $6 |\n\nThe fee of a bowl that goes back is taken once per bowl."
)


@pytest.mark.parametrize("asked", ["what does it cost when a bowl goes back", "do I have to pay?"])
def test_where_an_amount_is_asked_for_amounts_are_told(asked: str) -> None:
    assert "| Too big | $5 | $6 |" in answer_passage(asked, [passage(FEES)])


def test_a_way_to_do_something_is_told_whole() -> None:
    assert answer_passage("how do I order a bowl", [passage(PROSE, "faq")]) == PROSE


@pytest.mark.parametrize("text", ["", " ", "\n\n", "|", "- \n-", "x" * 5000, "| a |\n|---|\n"])
def test_odd_passages_are_told_too(text: str) -> None:
    found = extract("what does it cost", passage(text))
    assert all(0 <= a <= b <= len(text) for a, b in found.ranges)


@pytest.mark.parametrize(
    "question",
    ["how much is it", "how long does it take", "can I do that", "what happens then", "Canada?"],
)
def test_every_number_said_stands_in_the_passage_and_ranges_are_what_was_said(
    question: str,
) -> None:
    others = [one for folder in folders(UNSEEN) for one in shop_passages(folder)]
    for one in [*demo_passages(), *others]:
        whole = Passage(
            **{f: getattr(one, f) for f in ("id", "source", "title", "section", "text")}, score=1
        )
        found = extract(f"{question} {one.heading}", whole)
        held = set(NUMBER.findall(f"{one.title} {one.section} {one.text}"))
        assert set(NUMBER.findall(found.text)) <= held
        assert found.text.strip()
        assert len(found.text) <= len(one.text)
        assert found.ranges


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("do you sell new lamps", "Yes. We sell no used lamps."),
        ("are there used lamps", "We sell no used lamps."),
    ],
)
def test_a_yes_is_told_only_to_the_question_it_answers(asked: str, said: str) -> None:
    text = "Yes. We sell no used lamps."
    faq = Passage(id="new", source="faq", title="Do you sell new lamps?", text=text, score=1)
    found = extract(asked, faq)
    assert found.text == said
    assert "".join(text[slice(*span)] for span in found.ranges) == said


def test_the_condition_of_a_yes_stays_where_the_yes_does_not() -> None:
    text = "Yes, while it is on the shelf. Press Stop. The oven is not charged if it cools down."
    faq = Passage(id="one", source="faq", title="Can I stop one jug?", text=text, score=1)
    assert extract("can i still stop the oven", faq).text.startswith("While it is on the shelf.")


def test_an_answer_of_two_short_sentences_is_told_whole() -> None:
    short = "For 60 dollars, if it is said on booking. Mattresses cost 40 dollars."
    assert answer_passage("can you take away the old couch", [passage(short)]) == short
    assert answer_passage("how much is a mattress", [passage(short)]) == short
