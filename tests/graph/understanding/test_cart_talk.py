"""How people speak of their cart: swaps, counts, refusals, taking back, sums, another option."""

import pytest

from graph.understanding.types import Conversation, ShownProduct
from graph.understanding.understand import Understander

BOOTS = ShownProduct(
    id="b1", name="Cindra Peak Boots", brand="Cindra", category="Shoes > Boots", price_cents=9900,
    options={"color": ["red", "black"]},
)  # fmt: skip
LAPTOP = ShownProduct(
    id="l1", name="Orange Note 14 Laptop", brand="Orange", category="Computers > Laptops",
    price_cents=89900,
)  # fmt: skip


@pytest.fixture
def holding(shown: Conversation) -> Conversation:
    """A list of tents was shown; red boots and a laptop are in the cart, the laptop put in last."""
    lines = [
        {"product_id": "b1", "variant_id": "b1r", "quantity": 2, "options": {"color": "red"}},
        {"product_id": "l1", "variant_id": None, "quantity": 1, "options": {}},
    ]
    undo = [{"name": "update_cart_item", "arguments": {"product_id": "l1", "quantity": 0}}]
    changes = {"cart": [BOOTS, LAPTOP], "cart_lines": lines, "undo": undo}
    return shown.model_copy(
        update=changes
        | {"focus": ["l1"], "last_intents": ["cart_add"], "meant_for": {"b1": ["wife"]}}
    )


@pytest.mark.parametrize(
    "text",
    [
        "swap the boots for the first one",
        "could you change the boots to the first one",
        "the first one goes in, the boots go out",
        "the first one instead of the boots",
    ],
)
def test_one_thing_goes_out_and_another_in(
    understander: Understander, holding: Conversation, text: str
) -> None:
    part = understander.understand(text, holding).parts[-1]
    assert part.intent == "correct"
    assert [(r.kind == "last", r.product_ids) for r in part.references] == [
        (True, ["b1"]), (False, ["t1"]),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("three boots and two laptops", {"b1": 3, "l1": 2}),
        ("boots: 4", {"b1": 4}),
        ("just the one pair of boots, my boss has his own", {"b1": 1}),
        ("two laptops then, or they will fight", {"l1": 2}),
    ],
)
def test_how_many_of_what_is_in_the_cart(
    understander: Understander, holding: Conversation, text: str, counts: dict[str, int]
) -> None:
    parts = understander.understand(text, holding).parts
    assert {part.intent for part in parts} == {"cart_update"}
    own = {
        pid: one.quantity or part.quantity
        for part in parts
        for one in part.references
        for pid in one.product_ids
    }
    assert own == counts


@pytest.mark.parametrize(
    ("text", "intent", "ids"),
    [
        ("no boots, I have some already", "cart_remove", ["b1"]),
        ("boots off please", "cart_remove", ["b1"]),
        ("drop the boots and the laptop", "cart_remove", ["b1", "l1"]),
        ("take hers out", "cart_remove", ["b1"]),
        ("lose the red ones", "cart_remove", ["b1"]),
        ("undo that, she can buy her own", "undo", None),
        ("wait. undo that, I'll use it on Sundays", "undo", None),
        ("bill so far?", "cart_view", None),
        ("whats that come to", "cart_view", None),
        ("what am i at", "cart_view", None),
    ],
)
def test_what_is_done_to_the_cart(
    understander: Understander,
    holding: Conversation,
    text: str,
    intent: str,
    ids: list[str] | None,
) -> None:
    parts = understander.understand(text, holding).parts
    assert parts[-1].intent == intent
    assert ids is None or parts[-1].product_ids == ids


@pytest.mark.parametrize(
    "text", ["go on then", "one please", "better value. basket", "fine, in the basket"]
)
def test_what_is_talked_about_is_taken(
    understander: Understander, shown: Conversation, text: str
) -> None:
    talked_of = shown.model_copy(update={"focus": ["t2"], "last_intents": ["details"]})
    part = understander.understand(text, talked_of).parts[-1]
    assert (part.intent, part.product_ids) == ("cart_add", ["t2"])


@pytest.mark.parametrize("text", ["yeah the Cindra, one set", "show me my basket", "two of what?"])
def test_nothing_is_taken_where_another_thing_is_named_or_asked(
    understander: Understander, shown: Conversation, text: str
) -> None:
    talked_of = shown.model_copy(update={"focus": ["t2"], "last_intents": ["details"]})
    part = understander.understand(text, talked_of).parts[-1]
    assert part.intent != "cart_add" or part.product_ids != ["t2"]


def test_another_in_an_option_is_another_of_what_was_put_in(
    understander: Understander, holding: Conversation
) -> None:
    newest = [{"name": "update_cart_item", "arguments": {"product_id": "b1", "quantity": 0}}]
    before = holding.model_copy(update={"undo": newest})
    part = understander.understand("my sister wants one too but in black", before).parts[-1]
    assert (part.intent, part.product_ids) == ("cart_add", ["b1"])


def test_nothing_is_taken_out_on_a_guess(understander: Understander, holding: Conversation) -> None:
    parts = understander.understand("Now I've lost track, ha. What's in my cart?", holding).parts
    intents = [part.intent for part in parts]
    assert intents[-1] == "cart_view"
    assert not {"cart_remove", "cart_update", "cart_clear", "undo"} & {*intents}


def test_a_number_in_the_last_clause_counts_what_was_put_in(
    understander: Understander, holding: Conversation
) -> None:
    part = understander.understand("my brother wants the same. so 2", holding).parts[-1]
    assert (part.intent, part.quantity) == ("cart_update", 2)


def test_a_list_that_is_wanted_in_an_order_puts_nothing_in(
    understander: Understander, holding: Conversation
) -> None:
    part = understander.understand("Sleeves. Cheapest first.", holding).parts[-1]
    assert (part.intent, part.constraints.sort) == ("search", "price_asc")


def _stick(pid: str, color: str, cents: int = 1999) -> ShownProduct:
    name = f"Orange - Bluetooth Selfie Stick - {color}"
    return ShownProduct(
        id=pid, name=name, brand="Orange", category="Phones > Sticks", price_cents=cents
    )


@pytest.fixture
def sticks() -> Conversation:
    """A maker's sticks were shown, each colour a product; the black one is in the cart."""
    shown = [_stick("k1", "Blue"), _stick("k2", "Black"), _stick("k3", "Green", 2499)]
    return Conversation(
        shown=shown,
        query="selfie sticks",
        turns=2,
        cart=[shown[1]],
        cart_lines=[{"product_id": "k2", "variant_id": None, "quantity": 5, "options": {}}],
        undo=[{"name": "update_cart_item", "arguments": {"product_id": "k2", "quantity": 0}}],
        focus=["k2"],
        last_intents=["cart_add"],
    )


@pytest.mark.parametrize(
    ("text", "ids", "many"),
    [
        ("and 2 of the same in blue", ["k1"], 2),
        ("put the one for $24.99 in", ["k3"], None),
        ("add the first stick", ["k1"], None),
    ],
)
def test_what_is_put_in_beside_it(
    understander: Understander, sticks: Conversation, text: str, ids: list[str], many: int | None
) -> None:
    part = understander.understand(text, sticks).parts[-1]
    assert (part.intent, part.product_ids, part.quantity) == ("cart_add", ids, many)


def test_one_colour_for_another(understander: Understander, sticks: Conversation) -> None:
    part = understander.understand("blue instead of the black", sticks).parts[-1]
    assert part.intent == "correct"
    assert [one.product_ids for one in part.references] == [["k2"], ["k1"]]


def test_what_is_ahead_in_a_row_of_its_listing_is_pointed_at(
    understander: Understander, shown: Conversation
) -> None:
    weights = ("2.1 kg", "3.4 kg", "1.9 kg")
    tents = [
        tent.model_copy(update={"figures": {"weight": weight}})
        for tent, weight in zip(shown.shown, weights, strict=True)
    ]
    compared = shown.model_copy(update={"shown": tents, "together": ["t1", "t2"]})
    part = understander.understand("ok the lighter one please", compared).parts[-1]
    assert part.product_ids == ["t1"]


def test_a_remark_before_a_swap_hides_no_list(
    understander: Understander, holding: Conversation
) -> None:
    text = "hmm no thats a lot of money. swap the boots for the first one after all"
    part = understander.understand(text, holding).parts[-1]
    assert part.intent == "correct"
    assert [one.product_ids for one in part.references] == [["b1"], ["t1"]]


def test_a_number_of_other_things_counts_nothing_in_the_cart(
    understander: Understander, holding: Conversation
) -> None:
    parts = understander.understand("two slices would do for me", holding).parts
    assert all(part.quantity is None for part in parts if part.intent == "cart_update")


def test_a_change_after_but_is_a_request_of_its_own(
    understander: Understander, holding: Conversation
) -> None:
    text = "leave it like that for now. but make the boots 3, one for my bro"
    part = understander.understand(text, holding).parts[-1]
    assert (part.intent, part.product_ids, part.quantity) == ("cart_update", ["b1"], 3)


def test_what_is_put_off_is_not_looked_for(
    understander: Understander, holding: Conversation
) -> None:
    parts = understander.understand("hm ok leave the tent for now", holding).parts
    assert [part.intent for part in parts] == ["deny"]


def test_what_only_points_is_taken_once(understander: Understander, shown: Conversation) -> None:
    parts = understander.understand("The first. I'll take it.", shown).parts
    assert [(part.intent, part.product_ids) for part in parts] == [("cart_add", ["t1"])]


def test_what_if_a_thing_is_not_right_asks_for_the_rules(
    understander: Understander, holding: Conversation
) -> None:
    text = "If the boots are too small in a month, what then?"
    assert understander.understand(text, holding).parts[-1].intent == "help"
