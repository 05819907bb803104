"""The rules of after-sales: a request on an order as it stands, to a plan or a refusal."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, NamedTuple

from data.after_sales_gates import check_open, refuse
from data.after_sales_items import (
    Swap,
    check_kinds,
    counted_units,
    item_id,
    lines_after,
    paid_for,
    swaps,
    taken,
    totals_after,
    units_meant,
)
from data.after_sales_money import charge, check_covers, method_of, refund, refund_parts
from data.after_sales_plan import (
    Asked,
    Cancel,
    ChangeAddress,
    ChangeItems,
    ChangePayment,
    Exchange,
    Movement,
    Plan,
    Return,
    Standing,
    Totals,
)
from data.models import OrderLine, PaymentMethod
from data.order_rows import CANCELLED, EXCHANGE_REQUESTED, ITEM_MODIFIED, RETURN_REQUESTED
from data.trade_policy import Policy


def plan(standing: Standing, asked: Asked, policy: Policy) -> Plan:
    """What would come of the request; nothing is changed.

    Raises:
        NotPossible: The policy or the order's state forbids it.
    """
    check_open(standing.rows, asked.action, policy, standing.now)
    return _RULES[type(asked)](standing, asked, policy)


def _cancel(standing: Standing, asked: Cancel, policy: Policy) -> Plan:
    rows, reasons = standing.rows, policy.cancel.reasons
    said = " ".join(asked.reason.split()).rstrip(".").casefold()
    reason = next((one for one in reasons if one.casefold() == said), None)
    if reason is None:
        text = f"An order is cancelled for one of these reasons: {', '.join(reasons)}."
        raise refuse(policy, "reason_not_accepted", text, reasons=list(reasons))
    units = [line for line in rows.lines for _ in range(line.quantity)]
    return Plan(
        "cancel",
        rows.order.id,
        details={"reason": reason},
        status=CANCELLED,
        movements=tuple(refund(standing, *paid) for paid in rows.paid_by.items()),
        give_back=counted_units(units),
        cancel_reason=reason,
        confirm={"order_id": rows.order.id, "reason": reason},
    )


class _Swapped(NamedTuple):
    """Items to be swapped: what is common to a change before and an exchange after delivery."""

    plan: Plan
    old: list[OrderLine]
    changes: list[Swap]
    totals: Totals
    method: PaymentMethod


def _exchange(standing: Standing, asked: Exchange, policy: Policy) -> Plan:
    # The money moves when the goods have come back; what goes out is kept aside now.
    found = _swapped(standing, asked, policy)
    agreed = {"prices": [swap.new.price_cents for swap in found.changes]}
    return replace(found.plan, status=EXCHANGE_REQUESTED, agreed=agreed)


def _change_items(standing: Standing, asked: ChangeItems, policy: Policy) -> Plan:
    found = _swapped(standing, asked, policy)
    difference = found.totals.total_cents - standing.rows.order.total_cents
    return replace(
        found.plan,
        status=ITEM_MODIFIED,
        movements=(
            charge(standing, found.method, difference, policy)
            if difference > 0
            else refund(standing, found.method.id, -difference),
        ),
        lines=lines_after(standing.rows.lines, found.changes),
        totals=found.totals,
        give_back=counted_units(found.old),
    )


def _swapped(standing: Standing, asked: ChangeItems, policy: Policy) -> _Swapped:
    order = standing.rows.order
    old = units_meant(standing, asked.item_ids, policy)
    check_kinds(standing, old, policy.rule(asked.action), policy)
    changes = swaps(standing, old, asked.new_item_ids, policy)
    method = method_of(standing, asked.method_id, policy)
    more = sum(swap.new.price_cents - swap.line.price_cents for swap in changes)
    totals = totals_after(order, order.subtotal_cents + more)
    difference = totals.total_cents - order.total_cents
    check_covers(standing, method, difference, policy)
    named: dict[str, Any] = {
        "item_ids": [item_id(line) for line in old],
        "new_item_ids": [swap.new.id for swap in changes],
        "payment_method_id": method.id,
        "difference_cents": difference,
    }
    plan = Plan(
        asked.action,
        order.id,
        details=named,
        take=taken(changes),
        confirm={"order_id": order.id, **named},
    )
    return _Swapped(plan, old, changes, totals, method)


def _change_address(standing: Standing, asked: ChangeAddress, policy: Policy) -> Plan:
    order = standing.rows.order
    name = {"name": order.address["name"]} if order.address.get("name") else {}
    changed = sorted(k for k, v in asked.address.items() if v != order.address.get(k, ""))
    return Plan(
        "modify_address",
        order.id,
        details={"fields": changed},
        address={**name, **asked.address},
        confirm={"order_id": order.id, **asked.address},
    )


def _change_payment(standing: Standing, asked: ChangePayment, policy: Policy) -> Plan:
    rows = standing.rows
    method = method_of(standing, asked.method_id, policy)
    paid = rows.payments[0]
    if method.id == paid.method_id:
        said = "The order is paid that way already."
        raise refuse(policy, "same_method", said)
    movements: tuple[Movement, ...] = (
        charge(standing, method, paid.amount_cents, policy),
        refund(standing, paid.method_id, paid.amount_cents),
    )
    named = {"payment_method_id": method.id}
    return Plan(
        "modify_payment",
        rows.order.id,
        details={**named, "amount_cents": paid.amount_cents},
        movements=movements,
        confirm={"order_id": rows.order.id, **named},
    )


def _return(standing: Standing, asked: Return, policy: Policy) -> Plan:
    order = standing.rows.order
    units = units_meant(standing, asked.item_ids, policy)
    check_kinds(standing, units, policy.return_, policy)
    cents = paid_for(order, units)
    parts = refund_parts(standing, asked.method_id, cents, policy)
    named: dict[str, Any] = {
        "item_ids": [item_id(line) for line in units],
        "payment_method_id": parts[0][0],
    }
    to = [{"payment_method_id": each, "amount_cents": part} for each, part in parts]
    return Plan(
        "return",
        order.id,
        details={**named, "refund_cents": cents, "refund_parts": to},
        status=RETURN_REQUESTED,
        confirm={"order_id": order.id, **named},
    )


Rule = Callable[[Standing, Any, Policy], Plan]
_RULES: dict[type[Asked], Rule] = {
    Cancel: _cancel,
    ChangeItems: _change_items,
    Exchange: _exchange,
    ChangeAddress: _change_address,
    ChangePayment: _change_payment,
    Return: _return,
}
