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


def refund_method(standing: Standing, method_id: str | None, policy: Policy) -> str:
    """Where the money of a return goes: back the way it came, or to a gift card of the owner.

    Raises:
        NotPossible: Coded method_needed, method_not_yours or refund_method.
    """
    paid_by, to = list(standing.rows.paid_by), policy.return_.refund_to
    if method_id is None and "original" in to and len(paid_by) == 1:
        return paid_by[0]
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
