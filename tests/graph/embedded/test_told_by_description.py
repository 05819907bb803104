"""What descriptions tell where rows leave a question open, and which of several are so."""

from __future__ import annotations

import pytest

from graph.embedded.evidence import listing_evidence
from graph.embedded.question import read_question
from graph.embedded.which_fit import fitting, question_of_each
from graph.understanding.types import Part
from tests.graph.embedded.turns import product, told

BED = product(
    name="Alder Rest Bed",
    description=(
        "Size S measures 60 x 45 cm and L 100 x 75 cm. The frame has a sturdy oak edge. "
        "A pump, a cover and two straps are included. Scented with herbs like thyme and sage. "
        "The inner leg measures 12 cm."
    ),
    specifications={"Size": "S, L", "Leg": "turned"},
)


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("how big is it in size L?", "100 x 75"),
        ("how long is the inner leg?", "12 cm"),
        ("what is in the box?", "pump"),
        ("what herbs are in it?", "thyme"),
        ("is the edge metal or oak?", "oak"),
        ("are straps included? I always lose mine", "straps"),
    ],
)
def test_a_sentence_tells_what_rows_leave_open(question: str, words: str) -> None:
    evidence = listing_evidence(BED, question)
    assert evidence.outright
    assert words in evidence.sentence


def test_another_thing_of_the_sort_only_comes_nearest() -> None:
    evidence = listing_evidence(BED, "is it metal?")
    assert "oak" in evidence.sentence
    assert not evidence.outright
    assert evidence.verdict is None


def test_a_row_named_in_part_still_tells_where_no_sentence_measures() -> None:
    plain = product(name="Alder Bed", specifications={"Size": "S, L"})
    assert listing_evidence(plain, "how big is it?").rows


def test_an_afterthought_is_no_part_of_a_question_but_a_figure_is() -> None:
    idle = read_question("does it have a timer? my eggs always burn", BED)
    held = read_question("will it fit? my door is 80 cm wide", BED)
    assert "egg" not in idle.own
    assert held.figure is not None


@pytest.mark.parametrize(
    ("text", "each"),
    [
        ("Which of these are cream?", "is it cream?"),
        ("and which have a dimmer", "does it have a dimmer?"),
        ("which of them runs on gas?", "does it run on gas?"),
        ("which of these come in black?", "does it come in black?"),
        ("which of those mugs are dishwasher safe", "is it dishwasher safe?"),
        ("which ones fit a 15 inch laptop", "does it fit a 15 inch laptop?"),
        ("do any of these hold more than 400 ml?", "does it hold more than 400 ml?"),
        ("are any of them insulated?", "is it insulated?"),
        ("which ones do you like", ""),
        ("which of the two has the longer battery?", ""),
        ("", ""),
        ("which one is the cheapest?", ""),
        ("which has the most power?", ""),
        ("which of the two is lighter", ""),
        ("which sights does it mention?", ""),
        ("which does it fit?", ""),
        ("which is it?", ""),
    ],
)
def test_one_thing_is_asked_of_each_of_several(text: str, each: str) -> None:
    assert question_of_each(text) == each


def test_those_of_which_it_is_so_are_named() -> None:
    bowl = product(id="a", name="Rowan Bowl", specifications={"Frost resistant": "yes"})
    not_so = product(id="b", name="Rowan Tub", specifications={"Frost resistant": "no"})
    part = Part(text="which of these can stay outside in frost?", intent="compare", confidence=1)
    looked = [told("get_product_details", one) for one in (bowl, not_so)]
    assert [one.id for one, _ in fitting(part, looked)] == ["a"]


def test_a_sentence_that_bears_most_of_it_tells_which_where_nothing_is_plain() -> None:
    carved = product(id="a", name="Rowan Bowl", description="The hand-carved rim adds flair.")
    plain = product(id="b", name="Rowan Tub", description="The smooth rim is polished.")
    part = Part(text="Which of them is carved on the outside?", intent="compare", confidence=1)
    looked = [told("get_product_details", one) for one in (carved, plain)]
    assert [one.id for one, _ in fitting(part, looked)] == ["a"]
    free = part.model_copy(update={"text": "which of these are carving free?"})
    assert fitting(free, looked) == []
