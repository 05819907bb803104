"""The customer's orders: where they are, and what becomes of them."""

from __future__ import annotations

from data import after_sales, orders
from data.after_sales_address import address_given
from data.after_sales_plan import (
    Asked,
    Cancel,
    ChangeAddress,
    ChangeItems,
    ChangePayment,
    Exchange,
    Return,
)
from data.errors import InvalidInput
from data.trade_policy import policy_of
from tools.arguments import NoArguments
from tools.context import ShopContext
from tools.order_arguments import (
    CancelArguments,
    ExchangeArguments,
    ModifyArguments,
    OneOrder,
    ReturnArguments,
)
from tools.order_results import order_result, plan_result, short_result
from tools.outcome import ToolOutcome


def list_orders(context: ShopContext, asked: NoArguments) -> ToolOutcome:
    """List the customer's orders, the newest first, and what was paid and refunded in all."""
    settings = context.shop.settings
    found, count = orders.orders_of(
        context.shop.engine, context.owner, policy_of(settings), settings.max_orders_listed
    )
    money = orders.paid_in_all(context.shop.engine, context.owner)
    result = {
        "orders": [short_result(order) for order in found],
        "total": count,
        "money": [
            {"currency": currency, "paid": paid / 100, "refunded": back / 100}
            for currency, paid, back in money
        ],
    }
    return ToolOutcome(result=result, orders=tuple(found))


def get_order_status(context: ShopContext, asked: OneOrder) -> ToolOutcome:
    """Tell where an order of the customer's is: status, items, payments, timeline, parcels."""
    order = orders.order_of(
        context.shop.engine, context.owner, asked.order_id, policy_of(context.shop.settings)
    )
    return ToolOutcome(result=order_result(order), orders=(order,))


def cancel_order(context: ShopContext, asked: CancelArguments) -> ToolOutcome:
    """Cancel a pending order of the customer's and refund it, for a reason that is accepted."""
    return _done(context, _cancel(asked))


def preview_cancel(context: ShopContext, asked: CancelArguments) -> ToolOutcome:
    """What cancelling would come to."""
    return _told(context, _cancel(asked))


def modify_order(context: ShopContext, asked: ModifyArguments) -> ToolOutcome:
    """Change a pending order: other options of its items, or its address, or its payment.

    One of the three a call. Items can be changed once only, so all of them go into one call.
    """
    return _done(context, _modify(asked))


def preview_modify(context: ShopContext, asked: ModifyArguments) -> ToolOutcome:
    """What the change would come to."""
    return _told(context, _modify(asked))


def return_items(context: ShopContext, asked: ReturnArguments) -> ToolOutcome:
    """Ask to return items of a delivered order.

    The refund goes back the way it was paid, or to a gift card of the customer's.
    """
    return _done(context, _return(asked))


def preview_return(context: ShopContext, asked: ReturnArguments) -> ToolOutcome:
    """What the return would come to."""
    return _told(context, _return(asked))


def exchange_items(context: ShopContext, asked: ExchangeArguments) -> ToolOutcome:
    """Ask to exchange items of a delivered order for other options of the same products.

    Once an order only, so all items go into one call.
    """
    return _done(context, _exchange(asked))


def preview_exchange(context: ShopContext, asked: ExchangeArguments) -> ToolOutcome:
    """What the exchange would come to."""
    return _told(context, _exchange(asked))


def _done(context: ShopContext, asked: Asked) -> ToolOutcome:
    return _outcome(context, after_sales.carry_out, asked)


def _told(context: ShopContext, asked: Asked) -> ToolOutcome:
    return _outcome(context, after_sales.preview, asked)


def _outcome(context: ShopContext, step: after_sales.Step, asked: Asked) -> ToolOutcome:
    policy = policy_of(context.shop.settings)
    found = step(context.shop.engine, context.owner, asked, policy)
    confirm = found.plan.confirm if step is after_sales.preview else None
    return ToolOutcome(result=plan_result(found, policy), orders=(found.order,), confirm=confirm)


def _cancel(asked: CancelArguments) -> Cancel:
    return Cancel(asked.order_id, asked.reason)


def _return(asked: ReturnArguments) -> Return:
    return Return(asked.order_id, tuple(asked.item_ids), asked.payment_method_id)


def _exchange(asked: ExchangeArguments) -> Exchange:
    return Exchange(
        asked.order_id,
        tuple(asked.item_ids),
        tuple(asked.new_item_ids),
        asked.payment_method_id,
        asked.difference_cents,
    )


def _modify(asked: ModifyArguments) -> Asked:
    """The one change that is asked for.

    Raises:
        InvalidInput: It is none, or more than one.
    """
    items, address = bool(asked.item_ids or asked.new_item_ids), bool(asked.address)
    payment = bool(asked.payment_method_id) and not items  # With items it pays the difference.
    if items + address + payment != 1:
        said = "Change either the items, or the address, or the payment of an order."
        raise InvalidInput(said, "one_change", why="one_change")
    if address:
        return ChangeAddress(asked.order_id, address_given(asked.address))
    if payment:
        return ChangePayment(asked.order_id, asked.payment_method_id)
    return ChangeItems(
        asked.order_id,
        tuple(asked.item_ids),
        tuple(asked.new_item_ids),
        asked.payment_method_id,
        asked.difference_cents,
    )
