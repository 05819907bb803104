"""Choosing without the word "add", how many of each, and names that stand in full."""

import pytest

from data.constraints import Constraints
from graph.understanding.types import Conversation, Search, ShownProduct
from graph.understanding.understand import Understander
from knowledge.product_names import WholeNames

SOAP = ShownProduct(
    id="s1", name="Harrow & Tide Oat Soap", brand="Harrow & Tide", category="Beauty > Soap",
    price_cents=900,
)  # fmt: skip
SLEEVE = ShownProduct(
    id="s2", name="Borealis Leather Sleeve", brand="Borealis", category="Computers > Sleeves",
    price_cents=2900,
)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("two of the first and one of the third", [("t1", 2), ("t3", 1)]),
        ("the 2nd in the cart", [("t2", None)]),
        ("i'll go with the second one", [("t2", None)]),
        ("gimme 3 of the last one", [("t3", 3)]),
        ("one of those, the cheapest", [("t3", None)]),
        ("ok in the basket with the first", [("t1", None)]),
    ],
)
def test_what_is_chosen_goes_to_the_cart(
    understander: Understander, shown: Conversation, text: str, wanted: list[tuple[str, int | None]]
) -> None:
    part = understander.understand(text, shown).parts[-1]
    assert part.intent == "cart_add"
    assert [(r.product_ids[0], r.quantity) for r in part.references] == wanted


def test_what_a_list_is_to_be_without_takes_nothing_out(
    understander: Understander, shown: Conversation
) -> None:
    said = "without red, my eyes react to everything"
    empty = shown.model_copy(update={"cart": [], "cart_lines": []})
    part = understander.understand(said, empty).parts[-1]
    assert part.intent not in ("cart_clear", "cart_remove")


@pytest.mark.parametrize(
    "text", ["what is the second one made of?", "is the first one in my cart?", "the first two"]
)
def test_a_question_or_a_place_alone_chooses_nothing(
    understander: Understander, shown: Conversation, text: str
) -> None:
    assert understander.understand(text, shown).parts[-1].intent != "cart_add"


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("add two Harrow & Tide Oat Soap", "cart_add"),
        ("remove the harrow & tide oat soap", "cart_remove"),
        ("tell me about the Harrow & Tide Oat Soap", "details"),
        ("what do customers say about Harrow & Tide Oat Soap?", "reviews"),
    ],
)
def test_a_whole_name_is_a_product_and_no_limit(
    understander: Understander, text: str, intent: str
) -> None:
    part = understander.understand(text, Conversation(named=[SOAP])).parts[-1]
    assert (part.intent, part.product_ids) == (intent, ["s1"])
    assert part.constraints.is_empty()


def test_each_of_two_names_has_its_own_number(understander: Understander) -> None:
    said = "add two Harrow & Tide Oat Soap and one Borealis Leather Sleeve"
    part = understander.understand(said, Conversation(named=[SOAP, SLEEVE])).parts[-1]
    assert [(r.product_ids, r.quantity) for r in part.references] == [(["s1"], 2), (["s2"], 1)]


def test_a_name_of_plain_words_is_still_searched_for(understander: Understander) -> None:
    plain = SLEEVE.model_copy(update={"name": "Leather Sleeve", "brand": None})
    found = understander.understand("show me a leather sleeve", Conversation(named=[plain]))
    assert found.in_force.attributes == {"material": ["leather"]}


def test_the_other_of_two_compared_is_the_one_not_in_focus(
    understander: Understander, shown: Conversation
) -> None:
    before = shown.model_copy(update={"together": ["t1", "t3"], "focus": ["t3"]})
    part = understander.understand("no, the other one instead", before).parts[-1]
    assert part.product_ids == ["t1"]


def test_a_name_is_found_whole_and_longest() -> None:
    names = WholeNames([("a", "Ridge Tent"), ("b", "Ridge Tent 4 - Blué™"), ("c", "Ridge")])
    assert names.standing_in("is the ridge tent 4 blue nice") == ["b"]
    assert names.standing_in("a Ridge Tent, please") == ["a"]
    assert names.standing_in("ridge") == []


def test_the_quantity_of_what_is_in_the_cart_is_set_or_changed(
    understander: Understander, shown: Conversation
) -> None:
    before = shown.model_copy(update={"cart": shown.shown[:1], "focus": ["t1"]})
    one_less = understander.understand("one less of the first", before).parts[-1]
    assert (one_less.intent, one_less.change) == ("cart_update", -1)
    again = understander.understand("no sorry, two of that", before).parts[-1]
    assert (again.intent, again.quantity) == ("cart_update", 2)


def test_up_to_a_sum_sets_no_quantity(understander: Understander, shown: Conversation) -> None:
    before = shown.model_copy(update={"cart": shown.shown[:1]})
    part = understander.understand("boots up to 250", before).parts[-1]
    assert part.intent in ("search", "refine")
    assert part.quantity is None
    assert part.constraints.price_max_cents == 25_000


def test_former_and_latter_are_of_two_told_about(
    understander: Understander, shown: Conversation
) -> None:
    before = shown.model_copy(update={"together": ["t1", "t3"], "cart": shown.shown})
    part = understander.understand("one of the former and two of the latter", before).parts[-1]
    assert [(r.product_ids, r.quantity) for r in part.references] == [(["t1"], 1), (["t3"], 2)]


def test_a_search_left_is_gone_back_to_with_its_limits(
    understander: Understander, shown: Conversation
) -> None:
    left = Search(query=shown.query, constraints=shown.constraints)
    category = Constraints(category=["Shoes > Boots"])
    update = {"searches": [left], "query": "boots", "constraints": category, "shown": []}
    found = understander.understand("back to the tents", shown.model_copy(update=update))
    assert found.in_force == shown.constraints


def test_what_is_compared_with_is_not_wanted(
    understander: Understander, shown: Conversation
) -> None:
    found = understander.understand("are there boots cheaper than that tent?", shown)
    assert found.in_force.category == ["Shoes > Boots"]
