"""A guest turns out to be a customer: everything of theirs becomes the customer's, once."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Engine, delete, update
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, col, select

from data import handoffs
from data.cart_merge import merge_in
from data.carts import CartLimits
from data.checkouts import EXPIRED, OPEN
from data.consents import decided_by
from data.database import reading
from data.models import (
    Checkout,
    Consent,
    CouponUse,
    Customer,
    Interaction,
    Message,
    Order,
    PaymentMethod,
    Recommendation,
    RecommendationFeedback,
    RequestKey,
    SpentGuest,
    Thread,
)

OWNED = (Order, PaymentMethod, CouponUse, Recommendation, RecommendationFeedback)
KEPT_OF_A_GUEST = ("locale", "brands", "sizes", "address", "preferences")


def is_spent(engine: Engine, guest: str) -> bool:
    """Whether the guest has become a customer: then their old identity opens nothing."""
    with reading(engine) as session:
        return session.get(SpentGuest, guest) is not None


def spoken_in(engine: Engine, guest: str) -> list[str]:
    """The sessions in which the guest has spoken: their conversations' memory moves with them."""
    with reading(engine) as session:
        theirs = (col(Thread.customer_id) == guest) | _log_of(guest)
        ids = session.exec(select(Thread.id).where(theirs))
        return sorted({one.removeprefix(f"{guest}/") for one in ids})


def become(session: Session, guest: str, customer: str, limits: CartLimits) -> bool:
    """Move all that is the guest's to the customer, and spend the guest, in this transaction.

    Cart, orders, checkouts, conversations, what they did and agreed to, and what is known of them
    where the customer's record says nothing. Of several logins at once the first one does it; the
    same again changes nothing; and whoever is spent for one customer gives nothing to another.

    Returns:
        Whether the guest is this customer now.
    """
    if not _spend(session, guest, customer):
        return False
    mine, theirs = f"customer:{guest}", f"customer:{customer}"
    merge_in(session, mine, theirs, limits)  # first: whoever changes an owner's things holds it
    for table in OWNED:
        _hand_over(session, table, "owner", mine, theirs)
    _hand_over(session, Interaction, "customer_id", guest, customer)
    _hand_over(session, Thread, "customer_id", guest, customer)
    _move_checkouts(session, mine, theirs)
    _move_keys(session, mine, theirs)
    _move_consents(session, mine, theirs)
    _move_log(session, guest, customer)
    handoffs.hand_over(session, guest, customer)
    _move_record(session, guest, customer)
    return True


def _spend(session: Session, guest: str, customer: str) -> bool:
    """Note the guest as spent for the customer; a login at the same time waits here."""
    known = session.get(SpentGuest, guest)
    if known is None:
        try:
            with session.begin_nested():
                session.add(SpentGuest(guest_id=guest, customer_id=customer))
            return True
        except IntegrityError:
            known = session.get_one(SpentGuest, guest)
    return known.customer_id == customer


def _hand_over(session: Session, table: Any, column: str, mine: str, theirs: str) -> None:
    owner = getattr(table, column)
    session.execute(update(table).where(owner == mine).values({column: theirs}))


def _move_checkouts(session: Session, mine: str, theirs: str) -> None:
    """A purchase on its way goes on as the customer's; of two that are open theirs stays."""
    open_now = select(Checkout.id).where(Checkout.owner == theirs, Checkout.status == OPEN)
    if session.exec(open_now.limit(1)).first() is not None:
        session.execute(
            update(Checkout)
            .where(col(Checkout.owner) == mine, col(Checkout.status) == OPEN)
            .values(status=EXPIRED)
        )
    _hand_over(session, Checkout, "owner", mine, theirs)


def _move_keys(session: Session, mine: str, theirs: str) -> None:
    taken = select(RequestKey.key).where(RequestKey.owner == theirs)
    session.execute(
        delete(RequestKey).where(col(RequestKey.owner) == mine, col(RequestKey.key).in_(taken))
    )
    _hand_over(session, RequestKey, "owner", mine, theirs)


def _move_consents(session: Session, mine: str, theirs: str) -> None:
    """Of two decisions the later one holds."""
    known = decided_by(session, theirs)
    for row in decided_by(session, mine).values():
        other = known.get(row.purpose)
        if other is None or other.decided_at < row.decided_at:
            session.merge(
                Consent(
                    owner=theirs,
                    purpose=row.purpose,
                    granted=row.granted,
                    decided_at=row.decided_at,
                )
            )
        session.delete(row)
    session.flush()


def _move_log(session: Session, guest: str, customer: str) -> None:
    """What was said, kept by conversation: each one's id names whose it is."""
    for thread in session.exec(select(Thread).where(_log_of(guest))).all():
        named = f"{customer}/{thread.id.removeprefix(f'{guest}/')}"
        if session.get(Thread, named) is None:
            kept = thread.model_dump(exclude={"id", "customer_id"})
            session.add(Thread(id=named, customer_id=customer, **kept))
            session.flush()
        session.execute(
            update(Message).where(col(Message.thread_id) == thread.id).values(thread_id=named)
        )
        session.delete(thread)
    session.flush()


def _move_record(session: Session, guest: str, customer: str) -> None:
    known, target = session.get(Customer, guest), session.get_one(Customer, customer)
    if known is None or not known.is_guest:
        return
    for name in KEPT_OF_A_GUEST:
        if not getattr(target, name):
            setattr(target, name, getattr(known, name))
    session.add(target)
    session.delete(known)
    session.flush()


def _log_of(guest: str) -> Any:
    return col(Thread.id).startswith(f"{guest}/", autoescape=True)
