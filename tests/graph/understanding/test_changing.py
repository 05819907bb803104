"""What is in the cart: how many, what goes out, what stands for what, and which list is meant."""

from typing import Any

import pytest

from graph.understanding.types import Conversation, ShownList, ShownProduct
from graph.understanding.understand import Understander

BOOTS = ShownProduct(
    id="b1", name="Borealis Trail Boots", brand="Borealis", category="Shoes > Boots",
    price_cents=8_000,
)  # fmt: skip
SOAPS = [
    ShownProduct(
        id=f"s{number}", name=f"Harrow & Tide {kind} Soap", brand="Harrow & Tide",
        category="Beauty > Soap", price_cents=500 + number,
    )
    for number, kind in enumerate(("Oat", "Fig"), start=1)
]  # fmt: skip


def _holding(shown: Conversation, *products: ShownProduct, **update: Any) -> Conversation:
    """The conversation with these products in the cart, two of each."""
    lines = [{"product_id": p.id, "variant_id": None, "quantity": 2} for p in products]
    held = {"cart": list(products), "cart_lines": lines, "last_intents": ["cart_add"]}
    return shown.model_copy(update={**held, **update})


@pytest.mark.parametrize(
    ("text", "quantity", "change"),
    [
        ("raise the boots to four", 4, None),
        ("one pair of boots will do", 1, None),
        ("three were plenty", 3, None),
        ("ah no. just 5 boots then", 5, None),
        ("triple the boots", None, 4),
        ("+3", None, 3),
        ("two less please", None, -2),
        ("up the boots to six", 6, None),
        ("make the boots five", 5, None),
        ("double up on the boots", None, 2),
        ("oh no, four", 4, None),
        ("so seven altogether", 7, None),
    ],
)
def test_the_number_of_what_is_in_the_cart_is_said_in_many_ways(
    understander: Understander,
    shown: Conversation,
    text: str,
    quantity: int | None,
    change: int | None,
) -> None:
    part = understander.understand(text, _holding(shown, BOOTS)).parts[-1]
    assert part.intent == "cart_update"
    assert part.change == change
    assert change is not None or part.quantity == quantity
    assert not part.references or part.product_ids == ["b1"]


@pytest.mark.parametrize(
    "text", ["lower the price to 15", "a double tent", "a tent for 2 people", "4+ stars"]
)
def test_limits_and_wishes_set_no_number(
    understander: Understander, shown: Conversation, text: str
) -> None:
    assert "cart_update" not in understander.understand(text, _holding(shown, BOOTS)).intents


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("throw the boots out", ["b1"]),
        ("the soaps out please", ["s1", "s2"]),
        ("all soap out again", ["s1", "s2"]),
        ("delete the dearest of them", ["b1"]),
        ("take the fig soap back out", ["s2"]),
        ("put the boots back on the shelf", ["b1"]),
        ("the oat soap can go again", ["s1"]),
    ],
)
def test_what_goes_out_is_named_by_what_it_is(
    understander: Understander, shown: Conversation, text: str, ids: list[str]
) -> None:
    part = understander.understand(text, _holding(shown, BOOTS, *SOAPS)).parts[-1]
    assert (part.intent, part.product_ids) == ("cart_remove", ids)


def test_a_kind_that_is_not_in_the_cart_means_nothing_else_there(
    understander: Understander, shown: Conversation
) -> None:
    part = understander.understand("take the laptop back out", _holding(shown, BOOTS)).parts[-1]
    assert part.intent == "cart_remove"
    assert not part.product_ids


def test_of_several_of_a_kind_the_newest_is_meant_or_none(
    understander: Understander, shown: Conversation
) -> None:
    held = _holding(shown, BOOTS, *SOAPS)
    asked = understander.understand("remove the soap", held).parts[-1]
    back = {"name": "update_cart_item", "arguments": {"product_id": "s2", "quantity": 0}}
    newest = held.model_copy(update={"undo": [back]})
    removed = understander.understand("remove the soap", newest).parts[-1]
    assert (asked.product_ids, removed.product_ids) == ([], ["s2"])


@pytest.mark.parametrize(
    "text", ["skip the laptop, thanks", "make the laptops three", "lose the laptop then"]
)
def test_what_is_not_in_the_cart_changes_nothing_there(
    understander: Understander, shown: Conversation, text: str
) -> None:
    assert not understander.understand(text, _holding(shown, BOOTS)).parts[-1].product_ids


def test_what_is_called_off_is_not_done(understander: Understander, shown: Conversation) -> None:
    text = "take the boots out. oh, no, keep them"
    assert understander.understand(text, _holding(shown, BOOTS)).intents == ["deny"]


def test_what_a_code_takes_off_is_the_sum(understander: Understander, shown: Conversation) -> None:
    text = "there is a voucher in my mail, QX7, take it off the bill"
    assert "cart_remove" not in understander.understand(text, _holding(shown, BOOTS)).intents


@pytest.mark.parametrize("text", ["bin everything", "ok, take it all out", "everything out please"])
def test_all_of_it_goes_out_whatever_else_is_told(
    understander: Understander, shown: Conversation, text: str
) -> None:
    told = understander.understand(f"{text}, my sister has one", _holding(shown, BOOTS))
    assert "cart_clear" in told.intents


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("exchange it for the third one", "t3"),
        ("replace the boots with the first", "t1"),
    ],
)
def test_a_swap_names_what_goes_and_what_comes(
    understander: Understander, shown: Conversation, text: str, wanted: str
) -> None:
    part = understander.understand(text, _holding(shown, BOOTS)).parts[-1]
    assert part.intent == "correct"
    assert [(r.kind, r.product_ids) for r in part.references] == [
        ("last", ["b1"]),
        ("ordinal", [wanted]),
    ]


@pytest.mark.parametrize(
    "text", ["add the first. no wait, the third", "put the first in my cart, sorry, the third one"]
)
def test_what_is_taken_back_in_the_same_breath_is_not_meant(
    understander: Understander, shown: Conversation, text: str
) -> None:
    part = understander.understand(text, shown).parts[-1]
    assert (part.intent, part.product_ids) == ("cart_add", ["t3"])


def test_of_two_the_one_that_is_denied_is_not_meant(
    understander: Understander, shown: Conversation
) -> None:
    part = understander.understand("oh sorry, the third tent, not the first", shown).parts[-1]
    assert part.product_ids == ["t3"]


def test_only_one_of_what_was_just_put_in_stays(
    understander: Understander, shown: Conversation
) -> None:
    back = [
        {"name": "update_cart_item", "arguments": {"product_id": pid, "quantity": 0}}
        for pid in ("t1", "t2")
    ]
    before = _holding(shown, *shown.shown[:2], undo=back)
    part = understander.understand("hm, just the second of them", before).parts[-1]
    assert (part.intent, part.product_ids) == ("cart_remove", ["t1"])


@pytest.mark.parametrize(
    "text",
    [
        "honestly, do you earn more if I take the second one",
        "why is the first in my cart",
        "say, is it cheaper if i take both",
        "if the first leaks, can i give it back?",
    ],
)
def test_a_question_changes_no_cart(
    understander: Understander, shown: Conversation, text: str
) -> None:
    intents = understander.understand(text, shown).intents
    assert not {"cart_add", "cart_update", "cart_remove", "cart_clear"} & {*intents}


def test_beside_a_change_a_mere_place_is_chosen(
    understander: Understander, shown: Conversation
) -> None:
    told = understander.understand(
        "the third one, and lower the boots to one", _holding(shown, BOOTS)
    )
    assert [(p.intent, p.product_ids) for p in told.parts] == [
        ("cart_add", ["t3"]),
        ("cart_update", ["b1"]),
    ]


def _with_lists(shown: Conversation) -> Conversation:
    """Soaps were shown first, then tents by price, then boots."""
    lists = [
        ShownList(ids=["b1"]),
        ShownList(ids=["t3", "t1", "t2"], sort="price_asc"),
        ShownList(ids=["s2", "s1"]),
    ]
    update = {"shown": [BOOTS], "earlier": [*shown.shown, *SOAPS], "lists": lists}
    return shown.model_copy(update=update)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("the second one of the previous list", "t1"),
        ("the second one from before", "t1"),
        ("the first one in that sorted list", "t3"),
        ("the second one of your very first list", "s1"),
        ("the last tent", "t2"),
        ("the first soap", "s2"),
        ("the first one", "b1"),
    ],
)
def test_places_in_older_lists(
    understander: Understander, shown: Conversation, text: str, meant: str
) -> None:
    part = understander.understand(f"what about {text}", _with_lists(shown)).parts[-1]
    assert part.product_ids == [meant]


def test_the_one_above_is_beside_what_is_talked_about(
    understander: Understander, shown: Conversation
) -> None:
    before = shown.model_copy(update={"focus": ["t2"]})
    above = understander.understand("add the one above it", before).parts[-1]
    below = understander.understand("add the other one right below that", before).parts[-1]
    assert (above.product_ids, below.product_ids) == (["t1"], ["t3"])


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("two boxes of the first and one of the third", [("t1", 2), ("t3", 1)]),
        ("toss number two in", [("t2", None)]),
        ("lemme have 1 and 3", [("t1", None), ("t3", None)]),
        ("the second tent it is", [("t2", None)]),
        ("cool, the thrid", [("t3", None)]),
        ("yes, the third", [("t3", None)]),
        ("we settled on the second", [("t2", None)]),
        ("give me the dearer of the first two", [("t2", None)]),
        ("two of the first ones", [("t1", 1), ("t2", 1)]),
    ],
)
def test_what_is_chosen_is_said_in_many_ways(
    understander: Understander, shown: Conversation, text: str, wanted: list[tuple[str, int | None]]
) -> None:
    part = understander.understand(text, shown).parts[-1]
    assert part.intent == "cart_add"
    assert [(pid, r.quantity) for r in part.references for pid in r.product_ids] == wanted


def test_both_are_chosen_after_they_were_compared(
    understander: Understander, shown: Conversation
) -> None:
    update = {"together": ["t1", "t3"], "last_intents": ["compare"]}
    part = understander.understand("right, both", shown.model_copy(update=update)).parts[-1]
    assert (part.intent, part.product_ids) == ("cart_add", ["t1", "t3"])


def test_a_superlative_of_another_kind_is_none_of_the_list(
    understander: Understander, shown: Conversation
) -> None:
    text = "some soap too, the cheapest one, into my cart"
    assert not understander.understand(text, shown).parts[-1].product_ids


@pytest.mark.parametrize(
    "text",
    [
        "the second, and some boots",
        "great, the second. next: boots",
        "the second one, now a laptop",
    ],
)
def test_a_place_before_a_further_wish_is_chosen(
    understander: Understander, shown: Conversation, text: str
) -> None:
    first, second = understander.understand(text, shown).parts
    assert (first.intent, first.product_ids) == ("cart_add", ["t2"])
    assert second.intent == "search"
