"""The shortest piece of a passage that answers, word for word."""

from __future__ import annotations

from data.facts import Passage
from knowledge.extract import ENOUGH_CHARS, answer_passage


def passage(text: str, source: str = "policy") -> Passage:
    return Passage(id="1", source=source, title="Delivery", text=text, score=0.9)


FILLER = "We pack with care and recycle every box that comes back to us in good shape. " * 8
LONG = (
    f"{FILLER}\n\nStandard delivery takes three to five business days.\n\n"
    "| Country | Days |\n|---|---|\n| Canada | 5-8 |\n| Norway | 7-9 |\n\n"
    "To change your address:\n\n1. Open the order.\n2. Press Change.\n\n" + FILLER
)


def test_a_faq_is_given_whole() -> None:
    answer = FILLER.strip()
    assert answer_passage("how do you pack?", [passage(FILLER, "faq")]) == answer


def test_of_a_long_text_the_block_that_shares_the_question() -> None:
    found = answer_passage("how long does standard delivery take?", [passage(LONG)])
    assert found == "Standard delivery takes three to five business days."


def test_a_table_is_not_cut() -> None:
    found = answer_passage("which country, Norway or Canada, days", [passage(LONG)])
    assert found.count("\n") == 3
    assert "| Norway | 7-9 |" in found


def test_a_heading_of_steps_comes_with_its_steps() -> None:
    found = answer_passage("how do I change my address?", [passage(LONG)])
    assert "1. Open the order." in found
    assert "2. Press Change." in found


def test_sentences_are_whole_and_few() -> None:
    text = "\n\n".join(["A short opening.", FILLER + "Parcels to islands take a week longer."])
    found = answer_passage("parcels to islands", [passage(text)])
    assert "Parcels to islands take a week longer." in found
    assert len(found) <= ENOUGH_CHARS
