"""Orders and plans as a model reads them: money in units, in the words of public benchmarks."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from data.after_sales import Told
from data.after_sales_money import days_until
from data.after_sales_plan import Movement
from data.models import PaymentMethod
from data.order_facts import MethodFacts, OrderFacts, OrderLineFacts
from data.trade_policy import Policy

_OF_THE_SHOP = frozenset({"prices", "counted"})
_NAMED = {"return_requested": "return", "exchange_requested": "exchange"}


def order_result(order: OrderFacts) -> dict[str, Any]:
    """The whole order."""
    return {
        **short_result(order),
        "items": [_line(line) for line in order.lines],
        "subtotal": order.subtotal_cents / 100,
        "discount": order.discount_cents / 100,
        "shipping": order.shipping_cents / 100,
        "tax": order.tax_cents / 100,
        "address": order.address,
        "payment_history": [
            {
                "transaction_type": payment.kind,
                "amount": payment.amount_cents / 100,
                "payment_method_id": payment.method_id,
                "status": payment.status,
            }
            for payment in order.payments
        ],
        "tracking_ids": list(order.tracking_ids),
        "timeline": [{"event": event.kind, "at": event.at} for event in order.events],
        **({"cancel_reason": order.cancel_reason} if order.cancel_reason else {}),
        **_requests(order),
        "allowed": list(order.allowed),
        **({"allowed_until": order.until} if order.until else {}),
    }


def short_result(order: OrderFacts) -> dict[str, Any]:
    """The order in a list."""
    return {
        "order_id": order.id,
        "status": order.status,
        "placed_at": order.placed_at or None,
        "delivered_at": order.delivered_at or None,
        "names": [line.name for line in order.lines],
        "units": sum(line.quantity for line in order.lines),
        "total": order.total_cents / 100,
        "currency": order.currency,
    }


def plan_result(told: Told, policy: Policy) -> dict[str, Any]:
    """What an action comes to in numbers, and the order's status with it."""
    plan, order = told.plan, told.order

    def moved(kind: str) -> list[dict[str, Any]]:
        return [_movement(m, told.methods, policy) for m in plan.movements if m.kind == kind]

    return {
        "action": plan.action,
        "order_id": order.id,
        "status": plan.status or order.status,
        **_in_units(plan.details),
        "refunds": moved("refund"),
        "charges": moved("payment"),
        "total": (plan.totals.total_cents if plan.totals else order.total_cents) / 100,
        "currency": order.currency,
        **({"address": dict(plan.address)} if plan.address is not None else {}),
    }


def method_result(method: MethodFacts) -> dict[str, Any]:
    """A way of paying."""
    found: dict[str, Any] = {"id": method.id, "kind": method.kind}
    if method.brand or method.last_four:
        found |= {"brand": method.brand, "last_four": method.last_four}
    if method.balance_cents is not None:
        found |= {"balance": method.balance_cents / 100, "currency": method.currency}
    return found


def _line(line: OrderLineFacts) -> dict[str, Any]:
    return {
        "item_id": line.item_id,
        "product_id": line.product_id,
        "name": line.name,
        "options": line.options,
        "quantity": line.quantity,
        "price": line.price_cents / 100,
    }


def _requests(order: OrderFacts) -> dict[str, Any]:
    """What was asked to be returned or exchanged."""
    return {
        _NAMED[event.kind]: _in_units(event.details)
        for event in order.events
        if event.kind in _NAMED
    }


def _movement(
    move: Movement, methods: Mapping[str, PaymentMethod], policy: Policy
) -> dict[str, Any]:
    method = methods.get(move.method_id)
    days = days_until(method.kind if method else "", policy)
    return {
        "amount": move.amount_cents / 100,
        "payment_method_id": move.method_id,
        "method": method.kind if method else None,
        **({"business_days": list(days)} if days and move.kind == "refund" else {}),
    }


def _in_units(details: Mapping[str, Any]) -> dict[str, Any]:
    """Details with their amounts in units, named without "_cents"."""
    return {
        name.removesuffix("_cents"): value / 100 if name.endswith("_cents") else _plain(value)
        for name, value in details.items()
        if name not in _OF_THE_SHOP
    }


def _plain(value: Any) -> Any:
    if not isinstance(value, list):
        return value
    return [_in_units(one) if isinstance(one, Mapping) else one for one in value]
