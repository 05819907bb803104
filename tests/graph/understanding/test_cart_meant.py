"""Which things of the cart and how many: nothing is changed that is not meant."""

import pytest

from graph.understanding.types import Conversation, ShownProduct
from graph.understanding.understand import Understander


def _held(pid: str, name: str, category: str) -> ShownProduct:
    return ShownProduct(id=pid, name=name, category=category, price_cents=900)


BOOTS = _held("b1", "Borealis Trail Boots", "Shoes > Boots")
PEAKS = _held("b2", "Cindra Peak Boots", "Shoes > Boots")
SOAP = _held("s1", "Harrow & Tide Oat Soap", "Beauty > Soap")


@pytest.fixture
def holding(shown: Conversation) -> Conversation:
    """Tents were looked for just now; two pairs of boots and a soap are in the cart."""
    held = [BOOTS, PEAKS, SOAP]
    lines: list[dict[str, object]] = [
        {"product_id": one.id, "variant_id": None, "quantity": 1, "options": {}} for one in held
    ]
    undo = [{"name": "update_cart_item", "arguments": {"product_id": "s1", "quantity": 0}}]
    changes = {"cart": held, "cart_lines": lines, "undo": undo, "last_intents": ["search"]}
    return shown.model_copy(update=changes)


@pytest.mark.parametrize("text", ["two of them", "four of those"])
def test_a_number_of_a_list_counts_nothing_that_is_in_the_cart(
    understander: Understander, holding: Conversation, text: str
) -> None:
    part = understander.understand(text, holding).parts[-1]
    assert (part.intent, part.product_ids) == ("cart_add", [])


def test_a_number_of_a_kind_is_not_set_of_each_of_it(
    understander: Understander, holding: Conversation
) -> None:
    part = understander.understand("three boots actually", holding).parts[-1]
    assert (part.intent, part.product_ids) == ("cart_update", [])


@pytest.mark.parametrize("text", ["no soap after all", "oh, no soap after all please"])
def test_what_is_not_wanted_after_all_goes_out_though_a_list_was_shown(
    understander: Understander, holding: Conversation, text: str
) -> None:
    part = understander.understand(text, holding).parts[-1]
    assert (part.intent, part.product_ids) == ("cart_remove", ["s1"])


@pytest.mark.parametrize(
    "text",
    [
        "Two tents, please. We can do without the soap.",
        "Ok, that one. I can live without the soap.",
    ],
)
def test_what_goes_out_is_told_in_a_sentence_of_its_own(
    understander: Understander, holding: Conversation, text: str
) -> None:
    parts = understander.understand(text, holding).parts
    assert [one.product_ids for one in parts if one.intent == "cart_remove"] == [["s1"]]


@pytest.mark.parametrize(
    "text", ["hm no leave it", "actually no, keep it in", "no wait, leave everything in"]
)
def test_what_was_just_taken_out_is_left_in(
    understander: Understander, holding: Conversation, text: str
) -> None:
    undo = [{"name": "add_to_cart", "arguments": {"product_id": "b9", "quantity": 1}}]
    update = {"undo": undo, "last_intents": ["cart_remove"]}
    before = holding.model_copy(update=update)
    assert understander.understand(text, before).intents == ["undo"]
    assert "undo" not in understander.understand(text, holding).intents


@pytest.mark.parametrize(
    "text",
    [
        "how many boots have i got",
        "so how many of the soap do I have",
        "how many boots are in my cart?",
        "how many is that now",
    ],
)
def test_how_many_there_are_is_asked_of_the_cart(
    understander: Understander, holding: Conversation, text: str
) -> None:
    assert understander.understand(text, holding).intents == ["cart_view"]


@pytest.mark.parametrize(
    "text", ["how many days do I have to send it back", "how many people does it sleep"]
)
def test_a_number_of_something_else_is_not(
    understander: Understander, holding: Conversation, text: str
) -> None:
    assert "cart_view" not in understander.understand(text, holding).intents


@pytest.mark.parametrize(
    ("text", "many"),
    [
        ("the third, one each for my two sisters", 2),
        ("the third please, one for each of my three aunts", 3),
        ("two each for our four neighbours, the third", 8),
    ],
)
def test_so_many_for_each_of_so_many_people(
    understander: Understander, shown: Conversation, text: str, many: int
) -> None:
    part = understander.understand(text, shown).parts[-1]
    assert (part.intent, part.product_ids, part.quantity) == ("cart_add", ["t3"], many)
