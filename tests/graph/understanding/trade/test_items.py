"""Which units of an order a message means: by name, by kind, and how many."""

from __future__ import annotations

import pytest

from data.order_facts import OrderLineFacts
from graph.understanding.trade.items import item_ids, lines_meant

DRYER = OrderLineFacts(
    product_id="dryer", name="Simplora Dry 2 Hair Dryer", quantity=3, price_cents=2999
)
SCENT = OrderLineFacts(
    product_id="scent",
    name="Night Train Eau de Parfum",
    quantity=2,
    price_cents=5799,
    category="Perfumes",
)


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("I want to return one hair dryer", 1),
        ("send back two of the three dryers", 2),
        ("return only one", 1),
        ("return one broken dryer and the perfume", 1),
        ("return the dryers", 3),
        ("the perfume and one more thing", 3),
        ("return my Dry 2 hair dryer", 3),
        ("return nine dryers", 3),
        ("five dryers go back", 3),
    ],
)
def test_as_many_units_are_meant_as_are_named(text: str, units: int) -> None:
    assert item_ids(text, DRYER) == ["dryer"] * units


def test_a_thing_is_named_by_its_kind_too() -> None:
    assert lines_meant("where is my perfume", [DRYER, SCENT]) == [SCENT]
    assert lines_meant("both perfumes go back", [DRYER, SCENT]) == [SCENT]
    assert item_ids("one perfume", SCENT) == ["scent"]
    assert not lines_meant("where is my kettle", [DRYER, SCENT])
