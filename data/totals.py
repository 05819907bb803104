"""What a purchase costs: discounts, delivery and tax, in whole cents, computed here alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

ALL_BASIS_POINTS = 10_000


@dataclass(frozen=True)
class Reduction:
    """What one coupon takes off the goods: a percentage of them, or an amount."""

    percent: int = 0
    amount_cents: int = 0


@dataclass(frozen=True)
class Tax:
    """A rate, whether prices hold it already, and whether delivery is taxed too."""

    basis_points: int = 0
    included: bool = False
    on_shipping: bool = False


NO_TAX = Tax()


@dataclass(frozen=True)
class Totals:
    """Everything that a purchase costs; the lines' discounts add up to the whole one exactly."""

    subtotal_cents: int
    discount_cents: int
    line_discounts: tuple[int, ...]
    shipping_cents: int
    tax_cents: int
    tax_included: bool
    total_cents: int


def totals(
    lines: Sequence[int],
    reductions: Sequence[Reduction] = (),
    shipping_cents: int = 0,
    tax: Tax = NO_TAX,
) -> Totals:
    """The totals of lines of so many cents each; the order of the reductions does not matter.

    Tax is taken once, of the whole sum after discounts, so that its rounding is one half cent
    at most.
    """
    subtotal = sum(lines)
    discount = sum(reduced(subtotal, reductions))
    taxed = subtotal - discount + (shipping_cents if tax.on_shipping else 0)
    tax_cents = tax_of(taxed, tax)
    added = 0 if tax.included else tax_cents
    return Totals(
        subtotal_cents=subtotal,
        discount_cents=discount,
        line_discounts=share(discount, lines),
        shipping_cents=shipping_cents,
        tax_cents=tax_cents,
        tax_included=tax.included and tax_cents > 0,
        total_cents=subtotal - discount + shipping_cents + added,
    )


def reduced(subtotal_cents: int, reductions: Sequence[Reduction]) -> tuple[int, ...]:
    """What each reduction takes off, in their order; never more than the goods together.

    A percentage is one of the whole subtotal, whatever else is taken off.
    """
    left = subtotal_cents
    taken: list[int] = []
    for one in reductions:
        wished = one.amount_cents + half_up(Decimal(subtotal_cents * one.percent) / 100)
        taken.append(min(wished, left))
        left -= taken[-1]
    return tuple(taken)


def tax_of(cents: int, tax: Tax) -> int:
    """The tax on a sum, or within it where prices hold it."""
    whole = ALL_BASIS_POINTS + tax.basis_points if tax.included else ALL_BASIS_POINTS
    return half_up(Decimal(cents * tax.basis_points) / whole)


def share(cents: int, weights: Sequence[int]) -> tuple[int, ...]:
    """The amount split in proportion to weights, to the cent (largest remainder).

    Where the amount is no more than the weights together, no part exceeds its weight.
    """
    whole = sum(weights)
    if whole == 0:
        return tuple(0 for _ in weights)
    parts = [cents * weight // whole for weight in weights]
    remainders = [cents * weight % whole for weight in weights]
    largest = sorted(range(len(weights)), key=lambda at: (-remainders[at], at))
    for at in largest[: cents - sum(parts)]:
        parts[at] += 1
    return tuple(parts)


def half_up(value: Decimal) -> int:
    """Rounded to whole cents, half a cent up."""
    return int(value.quantize(Decimal(1), rounding=ROUND_HALF_UP))


def cents(units: Decimal | float | int) -> int:
    """An amount in units of the currency as cents."""
    return half_up(Decimal(str(units)) * 100)
