"""The answer is the shortest piece that answers: lines of a table, steps as steps."""

from __future__ import annotations

from data.facts import Passage
from knowledge.extract import answer_passage

TABLE = "| Cup | Price |\n|---|---|\n| Small mug | $3 |\n| Large bowl | $5 |\n| Glass jar | $7 |"
STEPS = "1. Open the lid.\n2. Fill the jar.\n3. Close the lid.\n4. Wait for the jar."


def passage(text: str, source: str = "policy") -> Passage:
    """Give a passage of that text."""
    return Passage(id="p#1", source=source, title="Crockery", section="Prices", text=text, score=1)


def test_only_the_row_asked_for_with_the_head_of_its_table() -> None:
    said = answer_passage("what does the bowl cost", [passage(TABLE)])
    assert said.split("\n") == ["| Cup | Price |", "|---|---|", "| Large bowl | $5 |"]


def test_the_whole_table_where_no_row_stands_out() -> None:
    assert answer_passage("what are your prices", [passage(TABLE)]) == TABLE


def test_steps_stay_whole() -> None:
    assert answer_passage("how do I fill the jar", [passage(STEPS)]) == STEPS


def test_an_answer_to_a_frequent_question_stays_whole() -> None:
    assert answer_passage("bowl", [passage(TABLE, "faq")]) == TABLE
