"""First questions that fit any catalogue."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from data.catalogue import CategoryCount
from ui.starters import round_up, telling_categories


@given(st.integers(1, 10**8))
def test_a_rounded_price_is_no_lower_and_not_much_higher(cents: int) -> None:
    rounded = round_up(cents) * 100
    assert rounded >= cents
    assert rounded <= cents * 2 + 500


def test_each_department_is_told_before_a_second_category_of_any() -> None:
    tree = [
        CategoryCount("A", "A", 0, 50),
        CategoryCount("A > B", "B", 1, 20),
        CategoryCount("A > C", "C", 1, 30),
        CategoryCount("D", "D", 0, 40),
        CategoryCount("E", "E", 0, 1),
    ]
    assert [found.path for found in telling_categories(tree)] == ["D", "A > C", "A > B"]


def test_an_empty_shop_has_none() -> None:
    assert telling_categories([]) == []
