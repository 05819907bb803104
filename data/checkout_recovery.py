"""Finishing, or giving back, what a checkout that was cut off has left behind."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import Engine, delete, update
from sqlmodel import col, select

from data.cart_rows import PAYING
from data.checkout_placing import charge_of, complete, give_up, let_go, wait_for
from data.checkouts import EXPIRED, FAILED, OPEN
from data.database import reading, writing
from data.errors import ShopError
from data.models import Checkout, RequestKey
from data.models.columns import utc_now
from data.order_facts import OrderFacts
from data.payments.port import PaymentProvider
from data.payments.settling import settle_due

KEYS_KEPT = timedelta(days=7)
ACTION_WAITS = timedelta(minutes=15)
"""So long a customer may take to confirm a payment with their bank."""


@dataclass
class Recovered:
    """What a round of recovery did."""

    finished: int = 0
    given_up: int = 0
    waiting: int = 0
    settled: int = 0
    expired: int = 0
    placed: tuple[OrderFacts, ...] = ()
    """The orders that became of them."""
    next_urls: tuple[str, ...] = ()
    """Where customers do what their banks ask for."""

    def counts(self) -> dict[str, int]:
        """How many of each."""
        names = ("finished", "given_up", "waiting", "settled", "expired")
        return {name: getattr(self, name) for name in names}


def recover(
    engine: Engine,
    provider: PaymentProvider,
    older_than_s: float,
    owner: str | None = None,
    *,
    tracks: bool = True,
) -> Recovered:
    """Bring every purchase that is stuck to an end: an order, or nothing charged.

    A checkout that is being paid and has not moved for so long is asked for at the provider by
    its key. What is held becomes the order that was agreed to; otherwise it ends without one. It
    never charges anew: that needs the customer, who may confirm the same summary again. May run
    in several processes at once, and beside the request itself.
    """
    done = Recovered()
    since = utc_now() - timedelta(seconds=older_than_s)
    # Nobody is at work on one that waits for its customer, so its age does not matter.
    idle = (col(Checkout.updated_at) <= since) | (col(Checkout.payment_reference) != "")
    stuck = select(Checkout).where(Checkout.status == PAYING, idle)
    holding = select(Checkout.id).where(Checkout.status == FAILED, Checkout.payment_reference != "")
    if owner is not None:
        stuck, holding = (
            stuck.where(Checkout.owner == owner),
            holding.where(Checkout.owner == owner),
        )
    with reading(engine) as session:
        paying, failed = session.exec(stuck).all(), session.exec(holding).all()
    for checkout in paying:
        _end(engine, provider, checkout, done, tracks)
    for checkout_id in failed:
        try:
            let_go(engine, provider, checkout_id)
        except ShopError as error:
            _told(checkout_id, error, done)
    return done


def abandon(engine: Engine, provider: PaymentProvider, owner: str) -> None:
    """End the owner's purchases that wait for their bank: they want to pay in another way."""
    waiting = select(Checkout).where(
        Checkout.owner == owner, Checkout.status == PAYING, Checkout.payment_reference != ""
    )
    with reading(engine) as session:
        found = session.exec(waiting).all()
    for checkout in found:
        give_up(engine, provider, checkout.id, checkout.payment_reference)


def sweep(
    engine: Engine,
    provider: PaymentProvider,
    older_than_s: float,
    checkout_hours: float,
    *,
    tracks: bool = True,
) -> Recovered:
    """A round of everything: recovery, payments that are due, and what may be forgotten."""
    done = recover(engine, provider, older_than_s, tracks=tracks)
    done.settled = settle_due(engine, provider)
    done.expired = _forget(engine, checkout_hours)
    return done


def _end(
    engine: Engine, provider: PaymentProvider, checkout: Checkout, done: Recovered, tracks: bool
) -> None:
    try:
        with reading(engine) as session:
            charge = charge_of(session, checkout)
        held = provider.find(charge) if charge else None
        if charge is None or (held and held.status in ("authorised", "captured")):
            done.placed += (complete(engine, provider, checkout.id, held, tracks=tracks),)
            done.finished += 1
        elif held and held.status == "action" and not _overdue(checkout):
            wait_for(engine, checkout.id, held.reference)
            done.next_urls += (held.next_url,)
            done.waiting += 1
        else:
            unconfirmed = held.reference if held and held.status == "action" else ""
            give_up(engine, provider, checkout.id, unconfirmed)
            done.given_up += 1
    except ShopError as error:
        _told(checkout.id, error, done)


def _overdue(checkout: Checkout) -> bool:
    """Whether its customer has had time enough to do what their bank asked for."""
    return utc_now() - checkout.updated_at > ACTION_WAITS


def _told(checkout_id: str, error: ShopError, done: Recovered) -> None:
    done.waiting += 1
    logging.getLogger(__name__).warning("checkout %s waits: %s", checkout_id, error.code)


def _forget(engine: Engine, checkout_hours: float) -> int:
    """Forget what was left, with the addresses in it, and keys that are too old; how many."""
    now = utc_now()
    old = (
        col(Checkout.status).in_((OPEN, FAILED))
        & (col(Checkout.payment_reference) == "")
        & (col(Checkout.updated_at) <= now - timedelta(hours=checkout_hours))
    )
    stale = col(RequestKey.created_at) <= now - KEYS_KEPT
    with reading(engine) as session:
        left = session.exec(select(Checkout.id).where(old)).all()
        keys = session.exec(select(RequestKey.key).where(stale).limit(1)).first()
    if not left and keys is None:
        return 0  # so that a quiet shop's rounds write nothing
    empty = {"status": EXPIRED, "email": "", "address": {}, "summary": {}, "summary_hash": ""}
    with writing(engine) as session:
        session.execute(update(Checkout).where(old, col(Checkout.id).in_(left)).values(**empty))
        session.execute(delete(RequestKey).where(stale))
    return len(left)
