"""The order that a checkout becomes: its rows, stock, coupons and cart, in one transaction."""

from __future__ import annotations

from collections import Counter
from datetime import datetime

from sqlalchemy import delete
from sqlmodel import Session, col, select

from data import stock
from data.cart_rows import all_lines, open_cart
from data.checkouts import interaction, note_in
from data.coupons import purchase_of, spend
from data.errors import InvalidInput, NotFound
from data.models import (
    CartCoupon,
    Checkout,
    Order,
    OrderEvent,
    OrderLine,
    Payment,
    PaymentMethod,
)
from data.models.columns import utc_now
from data.order_facts import CheckoutFacts, OrderFacts
from data.order_numbers import new_order_number
from data.order_rows import Look, OrderRows, facts_of
from data.payments.methods import GIFT_CARD
from data.stock import Item


def write_order(
    session: Session, checkout: Checkout, reference: str, *, tracks: bool
) -> OrderFacts:
    """Write the order of the checkout's summary, exactly as it was agreed to.

    Args:
        session: One transaction, in which the owner's cart and the checkout are locked.
        checkout: Its summary says what is bought, for how much.
        reference: The provider's, of the money held; empty where it has no part.

    Raises:
        OutOfStock, CouponRefused, InvalidInput: It cannot be; the transaction is to be undone.
    """
    summary = CheckoutFacts.model_validate(checkout.summary)
    wanted = _units(summary)
    counted = stock.take(session, wanted)
    now = utc_now()
    order = _order(checkout, summary, now)
    session.add(order)
    session.flush()
    _spend_coupons(session, summary, order)
    lines = _lines(order, summary, counted)
    session.add_all(lines)
    paid = _pay(session, summary, order, reference)
    event = _placed(order, summary, now)
    session.add(event)
    _empty_cart(session, order.owner, wanted)
    acts = [
        interaction(
            order.owner,
            "order_placed",
            product_id=line.product_id,
            order_id=order.id,
            quantity=line.quantity,
        )
        for line in lines
    ]
    note_in(session, tracks, *acts)
    session.flush()
    rows = OrderRows(
        order,
        tuple(lines),
        tuple(payment for _, payment in paid),
        (event,),
        (),
        {method.id: method for method, _ in paid},
    )
    return facts_of(rows, known={one.product_id: Look(one.image_url) for one in summary.lines})


def _placed(order: Order, summary: CheckoutFacts, now: datetime) -> OrderEvent:
    """The first entry of the timeline, with how it is delivered as it was told before the yes."""
    way = summary.shipping
    details = {"delivery": way.name, "days": [way.min_days, way.max_days]} if way else {}
    return OrderEvent(
        order_id=order.id, kind="placed", details=details, by=order.owner, created_at=now
    )


def _units(summary: CheckoutFacts) -> Counter[Item]:
    units: Counter[Item] = Counter()
    for line in summary.lines:
        units[Item(line.product_id, line.variant_id or "")] += line.quantity
    return units


def _order(checkout: Checkout, summary: CheckoutFacts, now: datetime) -> Order:
    return Order(
        id=new_order_number(),
        owner=checkout.owner,
        currency=summary.currency,
        subtotal_cents=summary.subtotal_cents,
        discount_cents=summary.discount_cents,
        shipping_cents=summary.shipping_cents,
        tax_cents=summary.tax_cents,
        total_cents=summary.total_cents,
        coupons=list(summary.coupons),
        email=summary.email,
        address=summary.address,
        shipping_option=summary.shipping.id if summary.shipping else "",
        checkout_id=checkout.id,
        placed_at=now,
    )


def _lines(order: Order, summary: CheckoutFacts, counted: frozenset[Item]) -> list[OrderLine]:
    return [
        OrderLine(
            order_id=order.id,
            position=position,
            product_id=line.product_id,
            variant_id=line.variant_id or "",
            name=line.name,
            options=line.options,
            quantity=line.quantity,
            price_cents=line.price_cents,
            counted=Item(line.product_id, line.variant_id or "") in counted,
        )
        for position, line in enumerate(summary.lines)
    ]


def _spend_coupons(session: Session, summary: CheckoutFacts, order: Order) -> None:
    if summary.coupons:
        subtotal = summary.subtotal_cents
        purchase = purchase_of(order.owner, order.currency, subtotal, order.email)
        spend(session, summary.coupons, order, purchase)


def _pay(
    session: Session, summary: CheckoutFacts, order: Order, reference: str
) -> list[tuple[PaymentMethod, Payment]]:
    """The payments, gift cards first: done at once, the rest due until the provider took it."""
    paid = []
    for number, part in enumerate(summary.parts, 1):
        method = _method(session, order.owner, part.method.id)
        of_shop = method.kind == GIFT_CARD
        if of_shop:
            _draw(session, method, part.amount_cents)
        payment = Payment(
            order_id=order.id,
            number=number,
            kind="payment",
            amount_cents=part.amount_cents,
            method_id=method.id,
            status="done" if of_shop else "due",
            reference="" if of_shop else reference,
        )
        session.add(payment)
        paid.append((method, payment))
    return paid


def _method(session: Session, owner: str, method_id: str) -> PaymentMethod:
    found = session.exec(
        select(PaymentMethod)
        .where(PaymentMethod.id == method_id, PaymentMethod.owner == owner)
        .with_for_update()
    ).first()
    if found is None or found.removed:
        raise NotFound("That is none of your payment methods.", code="method_not_yours")
    return found


def _draw(session: Session, card: PaymentMethod, cents: int) -> None:
    balance = card.balance_cents or 0
    if balance < cents:
        raise InvalidInput("The gift card does not hold enough.", "gift_card_too_small")
    card.balance_cents = balance - cents
    session.add(card)


def _empty_cart(session: Session, owner: str, bought: Counter[Item]) -> None:
    """Take what was bought out of the cart; what came in meanwhile stays."""
    cart = open_cart(session, owner)
    for line in all_lines(session, cart):
        units = bought[Item(line.product_id, line.variant_id)]
        if line.saved or not units:
            continue
        line.quantity -= units
        if line.quantity > 0:
            session.add(line)
        else:
            session.delete(line)
    session.execute(delete(CartCoupon).where(col(CartCoupon.cart_id) == cart.id))
