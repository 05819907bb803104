"""Totals: whole cents, rounding half up, discounts split to the cent."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.totals import Reduction, Tax, cents, half_up, reduced, share, tax_of, totals

money = st.integers(0, 10_000_000)
lines = st.lists(money, max_size=12)
reductions = st.lists(
    st.builds(Reduction, percent=st.integers(0, 100), amount_cents=st.integers(0, 50_000)),
    max_size=4,
)
taxes = st.builds(Tax, st.integers(0, 10_000), st.booleans(), st.booleans())


@given(lines, reductions, st.integers(0, 5000), taxes)
def test_totals_add_up_to_the_cent(
    prices: list[int], off: list[Reduction], shipping: int, tax: Tax
) -> None:
    sums = totals(prices, off, shipping, tax)
    added = 0 if tax.included else sums.tax_cents
    goods = sums.subtotal_cents - sums.discount_cents
    assert sums.total_cents == goods + shipping + added
    assert 0 <= sums.discount_cents <= sums.subtotal_cents
    assert sum(sums.line_discounts) == sums.discount_cents
    assert all(part <= price for part, price in zip(sums.line_discounts, prices, strict=True))


@given(lines, reductions, st.randoms())
def test_the_order_of_coupons_does_not_matter(
    prices: list[int], off: list[Reduction], chance: object
) -> None:
    shuffled = list(off)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert totals(prices, off).total_cents == totals(prices, shuffled).total_cents


@given(money, st.lists(money, max_size=9))
def test_a_share_loses_no_cent(amount: int, weights: list[int]) -> None:
    parts = share(amount, weights)
    assert len(parts) == len(weights)
    assert sum(parts) == (amount if sum(weights) else 0)


@given(money, taxes)
def test_tax_is_off_by_half_a_cent_at_most(amount: int, tax: Tax) -> None:
    whole = 10_000 + tax.basis_points if tax.included else 10_000
    exact = Decimal(amount * tax.basis_points) / whole
    assert abs(tax_of(amount, tax) - exact) <= Decimal("0.5")


@pytest.mark.parametrize(
    ("value", "rounded"), [("0.5", 1), ("1.5", 2), ("2.5", 3), ("2.4999", 2), ("-0.5", -1)]
)
def test_half_a_cent_goes_up(value: str, rounded: int) -> None:
    assert half_up(Decimal(value)) == rounded


@pytest.mark.parametrize(("units", "hundredths"), [(1.005, 101), (0.1, 10), (4.35, 435), (2, 200)])
def test_units_become_cents_as_they_are_written(units: float, hundredths: int) -> None:
    assert cents(units) == hundredths


def test_percentages_are_of_the_whole_and_never_more_than_it() -> None:
    assert reduced(1000, [Reduction(percent=50), Reduction(percent=50)]) == (500, 500)
    assert reduced(1000, [Reduction(amount_cents=900), Reduction(percent=50)]) == (900, 100)
