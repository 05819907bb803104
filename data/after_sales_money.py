"""Which way of paying is meant, whether it may be used, and what moves."""

from __future__ import annotations

from data.after_sales_gates import refuse
from data.after_sales_plan import Movement, Standing
from data.models import PaymentMethod
from data.order_rows import GIFT_CARD
from data.trade_policy import Policy


def method_of(standing: Standing, method_id: str | None, policy: Policy) -> PaymentMethod:
    """The owner's way of paying; the only one where none is named.

    Raises:
        NotPossible: Coded method_needed or method_not_yours.
    """
    if method_id is None:
        if len(standing.methods) == 1:
            return next(iter(standing.methods.values()))
        choices = sorted(standing.methods)
        said = "Which way of paying shall it be?"
        raise refuse(policy, "method_needed", said, methods=choices)
    method = standing.methods.get(method_id.strip())
    if method is None:
        said = "There is no such way of paying in your profile."
        raise refuse(policy, "method_not_yours", said)
    return method


def refund_parts(
    standing: Standing, method_id: str | None, cents: int, policy: Policy
) -> tuple[tuple[str, int], ...]:
    """Where the money of a return goes, in cents: back the way it came, or to a gift card.

    Of an order that was paid in several ways each gets no more than it has paid: first the one
    that is named, gift cards last.

    Raises:
        NotPossible: Coded method_needed, method_not_yours or refund_method.
    """
    first = _refund_method(standing, method_id, policy)
    if first not in standing.rows.paid_by or _is_gift_card(standing, first):
        return ((first, cents),)
    paid, left, parts = standing.rows.paid_by, cents, dict[str, int]()
    for each in sorted(paid, key=lambda one: (one != first, _is_gift_card(standing, one))):
        parts[each] = min(left, paid[each])
        left -= parts[each]
    parts[first] += left  # An imported order need not say all that was paid for it.
    return tuple((each, part) for each, part in parts.items() if part or each == first)


def _is_gift_card(standing: Standing, method_id: str) -> bool:
    method = standing.methods.get(method_id) or standing.rows.methods.get(method_id)
    return method is not None and method.kind == GIFT_CARD


def _refund_method(standing: Standing, method_id: str | None, policy: Policy) -> str:
    """What the money goes to, or goes to first.

    Raises:
        NotPossible: Coded method_needed, method_not_yours or refund_method.
    """
    paid_by, to = list(standing.rows.paid_by), policy.return_.refund_to
    if method_id is None and "original" in to and paid_by:
        return min(paid_by, key=lambda each: _is_gift_card(standing, each))
    if method_id in paid_by and "original" in to:
        return str(method_id)
    method = method_of(standing, method_id, policy)
    if method.kind != GIFT_CARD or GIFT_CARD not in to:
        said = "The refund goes back to the original way of paying, or to one of your gift cards."
        raise refuse(policy, "refund_method", said, methods=paid_by)
    return method.id


def charge(standing: Standing, method: PaymentMethod, cents: int, policy: Policy) -> Movement:
    """The customer pays.

    Raises:
        NotPossible: Coded gift_card_too_small: the balance does not cover it.
    """
    check_covers(standing, method, cents, policy)
    return Movement("payment", cents, method.id, _status(method.kind))


def check_covers(standing: Standing, method: PaymentMethod, cents: int, policy: Policy) -> None:
    """Refuse a gift card that holds less, or another currency.

    Raises:
        NotPossible: Coded gift_card_too_small.
    """
    if method.kind != GIFT_CARD or cents <= 0:
        return
    same = method.currency == standing.rows.order.currency
    balance = (method.balance_cents or 0) if same else 0
    if balance < cents:
        said = "The gift card does not hold enough for that."
        raise refuse(policy, "gift_card_too_small", said, balance_cents=balance, needed_cents=cents)


def refund(standing: Standing, method_id: str, cents: int) -> Movement:
    """The customer gets money back: at once on a gift card, else by the provider."""
    method = standing.methods.get(method_id) or standing.rows.methods.get(method_id)
    return Movement("refund", cents, method_id, _status(method.kind if method else ""))


def days_until(kind: str, policy: Policy) -> tuple[int, int] | None:
    """Working days until money is there, from and to; None where the policy does not say."""
    return (0, 0) if kind == GIFT_CARD else policy.refund_days.get(kind)


def _status(kind: str) -> str:
    return "done" if kind == GIFT_CARD else "due"
