"""After-sales: what a customer asks of an order, told beforehand or carried out in one step."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from sqlalchemy import Engine, delete
from sqlmodel import Session, col, select

from data.after_sales_gates import EVENT, refuse
from data.after_sales_plan import Asked, ChangeItems, LineUnits, Movement, Plan, Standing
from data.after_sales_rules import plan
from data.cart_rows import open_cart
from data.catalogue import product_facts
from data.database import reading, writing
from data.models import CouponUse, Order, OrderEvent, OrderLine, Payment, PaymentMethod
from data.models.columns import utc_now
from data.order_facts import OrderFacts
from data.order_rows import CANCELLED, GIFT_CARD, OrderRows, rows_of
from data.orders import owned, told
from data.stock import Item, give_back, take
from data.trade_policy import Policy


class Told(NamedTuple):
    """A plan, the order with it (carried out) or before it (told), and the ways of paying."""

    plan: Plan
    order: OrderFacts
    methods: Mapping[str, PaymentMethod]


Step = Callable[[Engine, str, Asked, Policy], Told]
"""Telling beforehand, or carrying out."""


def preview(engine: Engine, owner: str, asked: Asked, policy: Policy) -> Told:
    """What would come of the request; nothing is changed.

    Raises:
        NotFound: The owner has no such order.
        NotPossible: The policy or the order's state forbids it.
    """
    with reading(engine) as session:
        order = owned(session, owner, asked.order_id)
        standing = standing_of(session, order, owner)
        found = plan(standing, asked, policy)
        return Told(found, told(session, [order], policy)[0], _known(standing))


def carry_out(engine: Engine, owner: str, asked: Asked, policy: Policy) -> Told:
    """Do it, all of it or nothing: the order, its payments, balances, stock and timeline.

    Raises:
        NotFound, NotPossible, OutOfStock: as `preview`; nothing was changed.
    """
    with writing(engine) as session:
        owned(session, owner, asked.order_id)
        open_cart(session, owner)  # Locked first, as in a checkout: so the two never cross.
        order = owned(session, owner, asked.order_id, locked=True)
        standing = standing_of(session, order, owner, locked=True)
        found = plan(standing, asked, policy)
        _check_agreed(asked, found, policy)
        _apply(session, standing, found, by=owner)
        session.flush()
        return Told(found, told(session, [order], policy)[0], _known(standing))


def standing_of(session: Session, order: Order, owner: str, *, locked: bool = False) -> Standing:
    """The order as it stands; locked, nobody else changes it or a balance before the end."""
    mine = (
        select(PaymentMethod)
        .where(PaymentMethod.owner == owner, col(PaymentMethod.removed).is_(False))
        .order_by(col(PaymentMethod.id))
    )
    methods = session.exec(mine.with_for_update() if locked else mine).all()
    rows = rows_of(session, [order])[0]
    products = product_facts(session, [line.product_id for line in rows.lines])
    return Standing(
        rows, {each.id: each for each in methods}, {each.id: each for each in products}, utc_now()
    )


def _check_agreed(asked: Asked, found: Plan, policy: Policy) -> None:
    """Refuse a price that is not the one the customer was told.

    Raises:
        NotPossible: Coded price_changed.
    """
    agreed = asked.agreed_cents if isinstance(asked, ChangeItems) else None
    difference = found.details.get("difference_cents")
    if agreed not in (None, difference):
        said = "A price has changed since; please look at the difference again."
        raise refuse(policy, "price_changed", said, difference_cents=difference)


def _known(standing: Standing) -> dict[str, PaymentMethod]:
    return {**standing.rows.methods, **standing.methods}


def _apply(session: Session, standing: Standing, found: Plan, by: str) -> None:
    order = standing.rows.order
    change_order(order, found)
    session.add(order)
    move(session, standing, found.movements)
    give_back(session, found.give_back)
    counted = take(session, found.take)
    if found.lines is not None:
        write_lines(session, order, found.lines, counted)
    if found.status == CANCELLED:
        _let_go(session, standing.rows)
    kept = {"counted": sorted(item.variant_id for item in counted)} if found.agreed else {}
    details = {**found.details, **found.agreed, **kept}
    session.add(OrderEvent(order_id=order.id, kind=EVENT[found.action], details=details, by=by))


def change_order(order: Order, found: Plan) -> None:
    """Write what becomes of the order itself."""
    order.status = found.status or order.status
    order.cancel_reason = found.cancel_reason or order.cancel_reason
    if found.address is not None:
        order.address = dict(found.address)
    if found.totals is not None:
        order.subtotal_cents = found.totals.subtotal_cents
        order.discount_cents = found.totals.discount_cents
        order.tax_cents = found.totals.tax_cents
        order.total_cents = found.totals.total_cents
    order.updated_at = utc_now()


def move(session: Session, standing: Standing, movements: tuple[Movement, ...]) -> None:
    """Write the movements down; those of gift cards happen here and now."""
    number = max((payment.number for payment in standing.rows.payments), default=0)
    known = _known(standing)
    for offset, moved in enumerate(movements, start=1):
        session.add(
            Payment(
                order_id=standing.rows.order.id,
                number=number + offset,
                kind=moved.kind,
                amount_cents=moved.amount_cents,
                method_id=moved.method_id,
                status=moved.status,
            )
        )
        method = known.get(moved.method_id)
        if method is not None and method.kind == GIFT_CARD:
            sign = 1 if moved.kind == "refund" else -1
            method.balance_cents = (method.balance_cents or 0) + sign * moved.amount_cents
            session.add(method)


def write_lines(
    session: Session, order: Order, lines: tuple[LineUnits, ...], counted: frozenset[Item]
) -> None:
    """Put these lines in the place of the order's; fresh ones hold stock where it is counted."""
    session.execute(delete(OrderLine).where(col(OrderLine.order_id) == order.id))
    for position, line in enumerate(lines, start=1):
        session.add(
            OrderLine(
                order_id=order.id,
                position=position,
                product_id=line.item.product_id,
                variant_id=line.item.variant_id,
                name=line.name,
                options=dict(line.options),
                quantity=line.quantity,
                price_cents=line.price_cents,
                counted=line.item in counted if line.fresh else line.counted,
            )
        )


def _let_go(session: Session, rows: OrderRows) -> None:
    """A cancelled order holds no stock and has spent no coupon."""
    for line in rows.lines:
        line.counted = False
        session.add(line)
    session.execute(delete(CouponUse).where(col(CouponUse.order_id) == rows.order.id))
