"""Whether an action is open to an order at all: its status, its past, its time."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import get_args

from data.errors import ShopError
from data.order_rows import EXCHANGE_REQUESTED, ITEM_MODIFIED, RETURN_REQUESTED, OrderRows
from data.trade_policy import Action, Policy

EVENT: dict[Action, str] = {
    "cancel": "cancelled",
    "modify_items": "items_modified",
    "modify_address": "address_modified",
    "modify_payment": "payment_modified",
    "return": "return_requested",
    "exchange": "exchange_requested",
}
"""What each action leaves in an order's timeline."""
AFTER_DELIVERY: frozenset[Action] = frozenset({"return", "exchange"})


class NotPossible(ShopError):
    """The policy or the order's state forbids what was asked for; `code` says which rule."""


def refuse(policy: Policy, code: str, message: str, **details: object) -> NotPossible:
    """The refusal; where the policy says so, it points to a person who may decide otherwise."""
    if code in policy.ask_a_person:
        details["ask_a_person"] = True
    return NotPossible(message, code, why=code, **details)


def check_open(rows: OrderRows, action: Action, policy: Policy, now: datetime) -> None:
    """Refuse an action that is not open.

    Raises:
        NotPossible: Coded already_changed, already_requested, not_pending, not_delivered,
            return_window_over or paid_in_parts.
    """
    _check_status(rows, action, policy)
    _check_time(rows, action, policy, now)
    rule = policy.rule(action)
    single = len(rows.payments) == 1 and rows.payments[0].kind == "payment"
    if rule.single_payment and not single:
        said = "This order was not paid in one go, so its payment cannot be changed."
        raise refuse(policy, "paid_in_parts", said)


def open_actions(rows: OrderRows, policy: Policy, now: datetime) -> tuple[Action, ...]:
    """Every action that is open now."""

    def is_open(action: Action) -> bool:
        try:
            check_open(rows, action, policy, now)
        except NotPossible:
            return False
        return True

    return tuple(action for action in get_args(Action) if is_open(action))


def ends_at(rows: OrderRows, action: Action, policy: Policy) -> datetime | None:
    """The last moment at which an action is open by the days that the policy gives it."""
    days, delivered = policy.rule(action).within_days, rows.order.delivered_at
    return None if days is None or delivered is None else delivered + timedelta(days=days)


def _check_status(rows: OrderRows, action: Action, policy: Policy) -> None:
    rule, status = policy.rule(action), rows.order.status
    again = rule.once and EVENT[action] in rows.done
    if again or (status == ITEM_MODIFIED and status not in rule.statuses):
        said = "This order has been changed already; that can be done only once."
        raise refuse(policy, "already_changed", said, status=status)
    if status in rule.statuses:
        return
    if action in AFTER_DELIVERY and status in (RETURN_REQUESTED, EXCHANGE_REQUESTED):
        said = "A return or an exchange of this order is under way already."
        raise refuse(policy, "already_requested", said, status=status)
    # Named by what the action needs: an order that has not left, or one that has arrived.
    code = "not_delivered" if action in AFTER_DELIVERY else "not_pending"
    wanted = " or ".join(rule.statuses)
    raise refuse(policy, code, f"The order is {status}, not {wanted}.", status=status)


def _check_time(rows: OrderRows, action: Action, policy: Policy, now: datetime) -> None:
    end, days = ends_at(rows, action, policy), policy.rule(action).within_days
    if end is None or now <= end:
        return
    said = f"That is possible within {days} days of delivery only."
    raise refuse(policy, "return_window_over", said, days=days)
