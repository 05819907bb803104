"""What a model promises in the shop's name: what a passage says stays, in other words too."""

from __future__ import annotations

import pytest

from data.facts import Passage
from graph.guardrails.evidence import Evidence
from graph.guardrails.output import check_output
from graph.guardrails.promises import Backing


def passage(name: str, title: str, text: str) -> Passage:
    return Passage(id=name, source="faq", title=title, text=text, score=0.9)


WHAT = passage(
    "what",
    "What can I return?",
    "Almost everything you bought here, for any reason, within 30 days of delivery: complete and "
    "clean. Only a few things are excluded, such as gift cards and opened hygiene goods.",
)
OPENED = passage(
    "opened",
    "Can I return something I've already opened?",
    "In most cases yes. Not accepted once opened, for hygiene: personal care and baby food. Faulty "
    "items can always come back.",
)
TIME = passage(
    "time",
    "How long does delivery take?",
    "Standard delivery in the contiguous United States takes 3-5 business days from the day the "
    "parcel leaves; express takes 1-2. The estimate for your address is shown at checkout.",
)
COST = passage(
    "cost", "How much is shipping?", "Standard delivery costs $4.99 and is free from $49."
)
BACKING = Backing(passages=(WHAT, OPENED, TIME, COST))
EVIDENCE = Evidence(
    texts=[f"{one.title}\n{one.text}" for one in BACKING.passages], promises=BACKING
)


@pytest.mark.parametrize(
    "text",
    [
        "Yes: you can return almost everything, for any reason, within 30 days of delivery.",
        "Personal care can't be returned once opened, for hygiene; faulty items can always come "
        "back.",
        "Standard delivery in the contiguous US takes 3-5 business days from the day the parcel "
        "leaves.",
        "Standard delivery in the contiguous US takes 3-5 business days from the day the parcel "
        "leaves and costs $4.99.",
    ],
)
def test_what_a_passage_says_in_other_words_stays(text: str) -> None:
    checked = check_output(text, EVIDENCE)
    assert (checked.verdict, checked.text) == ("allow", text)


@pytest.mark.parametrize(
    "text",
    [
        "You can return almost everything, for any reason, within 90 days of delivery.",
        "Standard delivery in the contiguous US takes 3-5 business days and is guaranteed.",
        "Standard delivery in the contiguous US costs $1.99 and takes 3-5 business days.",
        "Standard delivery is free worldwide.",
        "You get a lifetime warranty on almost everything you bought here.",
        "I have added it to your cart.",
        "Your cart now has two lamps.",
    ],
)
def test_what_no_passage_says_goes(text: str) -> None:
    assert check_output(text, EVIDENCE).verdict == "refuse"


def test_one_unsupported_sentence_takes_none_with_it_that_a_passage_says() -> None:
    before = "You can return almost everything within 30 days of delivery."
    wrong = "Refunds are doubled within a year."
    after = "Faulty items can always come back."
    checked = check_output(f"{before} {wrong} {after}", EVIDENCE)
    assert checked.text == f"{before} {after}"
    assert checked.reasons == ["promise"]


def test_a_yes_goes_with_what_it_affirms() -> None:
    assert check_output("Yes. You get a lifetime warranty.", EVIDENCE).verdict == "refuse"
    kept = "Yes. You can return almost everything within 30 days of delivery."
    assert check_output(kept, EVIDENCE).text == kept


def test_what_the_cart_holds_may_be_told_where_a_tool_told_it() -> None:
    said = "Your cart now has two lamps."
    shown = Evidence(promises=Backing(shown=True))
    assert check_output(said, shown).text == said
    assert check_output("I have added it to your cart.", shown).verdict == "refuse"
