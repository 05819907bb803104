"""Messages of the speech set stand in settings of the catalogues' own products."""

from __future__ import annotations

from evals.understanding import read
from evals.understanding_speech import conversation_of


def test_every_message_of_the_demo_shop_has_its_setting() -> None:
    records = [record for record in read("speech") if record["catalogue"] == "demo"]
    said = {(record["text"], str(record.get("state"))) for record in records}
    assert len(said) == len(records) > 100
    for record in records:
        conversation = conversation_of(record, None)
        assert [product.id for product in conversation.shown] == record["shelf"]
        assert set(conversation.focus) <= set(record["shelf"])
        assert {*record["points"]} <= {*record["shelf"]}
        assert all(words in record["text"] for words in [*record["things"], *record["wishes"]])


def test_a_question_that_a_yes_answers_awaits_it() -> None:
    asked = {"shelf": [], "context": "asked", "asked": "Shall I cancel order 100245?"}
    assert conversation_of(asked, None).pending
    assert conversation_of(asked | {"asked": "Which one do you mean?"}, None).open_question
