"""Payments that are due: taken from or given back through the provider, each exactly once."""

from __future__ import annotations

import logging
from collections.abc import Sequence

from sqlalchemy import Engine
from sqlmodel import Session, col, select

from data.database import reading, writing
from data.errors import ShopError
from data.models import Order, Payment, PaymentMethod
from data.payments.methods import GIFT_CARD
from data.payments.port import Charge, PaymentDeclined, PaymentProvider, Refund

DONE, DUE, REFUND = "done", "due", "refund"
Part = tuple[str, int]
"""A provider's reference, and cents."""


def settle_order(engine: Engine, provider: PaymentProvider, order_id: str) -> int:
    """Carry out what is due of an order; how many payments that were.

    Whatever the provider cannot do now stays due for the next time.
    """
    return _settle(engine, provider, [order_id])


def settle_due(engine: Engine, provider: PaymentProvider) -> int:
    """Carry out every payment and refund that is due; how many that were.

    May run at once in several processes: each payment has its key at the provider, and is
    marked done once.
    """
    with reading(engine) as session:
        due = select(Payment.order_id).where(Payment.status == DUE).distinct()
        orders = session.exec(due.order_by(Payment.order_id)).all()
    return _settle(engine, provider, orders)


def _settle(engine: Engine, provider: PaymentProvider, order_ids: Sequence[str]) -> int:
    settled = 0
    for order_id in order_ids:
        with reading(engine) as session:
            due = select(Payment).where(Payment.order_id == order_id, Payment.status == DUE)
            payments = session.exec(due.order_by(col(Payment.number))).all()
        for payment in payments:
            try:
                settled += _settle_one(engine, provider, payment)
            except ShopError as error:
                # It stays due; nobody's data is told.
                log = logging.getLogger(__name__)
                log.warning("payment %s of %s waits: %s", payment.number, order_id, error.code)
    return settled


def _settle_one(engine: Engine, provider: PaymentProvider, payment: Payment) -> bool:
    with reading(engine) as session:
        order = session.get_one(Order, payment.order_id)
        method = session.get(PaymentMethod, payment.method_id)
        parts = _parts(session, payment) if payment.kind == REFUND else ()
    token = method.token if method else ""
    if method is not None and method.kind == GIFT_CARD:
        return _through_gift_card(engine, payment)
    if payment.kind == REFUND:
        reference = _give_back(provider, payment, parts, token, order.currency)
    else:
        reference = _take(provider, payment, token, order.currency)
    return _mark_done(engine, payment, reference)


def _take(provider: PaymentProvider, payment: Payment, token: str, currency: str) -> str:
    """Capture what is held; what was agreed to later, as a dearer item, is held first."""
    reference = payment.reference
    if not reference:
        key = f"payment-{payment.order_id}-{payment.number}"
        held = provider.authorise(Charge(key, token, payment.amount_cents, currency))
        if held.status not in ("authorised", "captured"):
            raise PaymentDeclined("The payment was declined.", why=held.why)
        reference = held.reference
    provider.capture(reference)
    return reference


def _give_back(
    provider: PaymentProvider, payment: Payment, parts: Sequence[Part], token: str, currency: str
) -> str:
    references = []
    for charge, cents in parts:
        key = f"refund-{payment.order_id}-{payment.number}-{charge or 'other'}"
        references.append(provider.refund(Refund(key, charge, token, cents, currency)))
    return ",".join(references)


def _parts(session: Session, refund: Payment) -> list[Part]:
    """The charges that a refund is taken from, by the same method, the oldest first.

    What no charge of ours covers was paid elsewhere (an imported order, another method): it has
    no reference, and the provider gives it to the method itself, where it can.
    """
    rows = session.exec(
        select(Payment).where(Payment.order_id == refund.order_id).order_by(col(Payment.number))
    ).all()
    same = [row for row in rows if row.method_id == refund.method_id]
    before = [row for row in same if row.kind == REFUND and row.number < refund.number]
    back = sum(row.amount_cents for row in before)
    left, parts = refund.amount_cents, list[Part]()
    for row in same:
        if row.kind == REFUND or not row.reference:
            continue
        earlier = min(back, row.amount_cents)
        back -= earlier
        cents = min(left, row.amount_cents - earlier)
        left -= cents
        if cents:
            parts.append((row.reference, cents))
    return [*parts, ("", left)] if left else parts


def _through_gift_card(engine: Engine, payment: Payment) -> bool:
    """A gift card is the shop's own money: its balance moves with the mark, in one transaction."""
    with writing(engine) as session:
        row = _locked(session, payment)
        if row.status != DUE:
            return False
        card = session.exec(
            select(PaymentMethod).where(PaymentMethod.id == row.method_id).with_for_update()
        ).one()
        change = row.amount_cents if row.kind == REFUND else -row.amount_cents
        card.balance_cents = (card.balance_cents or 0) + change
        row.status = DONE
        session.add_all((card, row))
    return True


def _mark_done(engine: Engine, payment: Payment, reference: str) -> bool:
    with writing(engine) as session:
        row = _locked(session, payment)
        if row.status != DUE:
            return False
        row.status, row.reference = DONE, reference
        session.add(row)
    return True


def _locked(session: Session, payment: Payment) -> Payment:
    return session.exec(select(Payment).where(Payment.id == payment.id).with_for_update()).one()
