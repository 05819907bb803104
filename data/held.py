"""Everything that the shop holds of one customer, table by table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Engine
from sqlmodel import Session, SQLModel, col, or_, select
from sqlmodel.sql.expression import SelectOfScalar

from data.database import reading
from data.errors import NotFound
from data.models import (
    Account,
    Cart,
    CartCoupon,
    CartLine,
    Checkout,
    Consent,
    CouponUse,
    Customer,
    Element,
    EmailToken,
    Exposure,
    Feedback,
    Handoff,
    HandoffEvent,
    Interaction,
    LabReport,
    LoginSession,
    Message,
    MessageKey,
    ModelCall,
    Order,
    OrderEvent,
    OrderLine,
    Payment,
    PaymentMethod,
    Recommendation,
    RecommendationFeedback,
    RefreshToken,
    ReplyCase,
    ReplyVerdict,
    RequestKey,
    Review,
    Shipment,
    SpentGuest,
    Step,
    Thread,
)
from data.reviews_due import review_id

SECRETS = frozenset({"password_hash", "token", "hash", "text_hash", "request_hash", "summary_hash"})
"""What proves something to a machine and tells a person nothing."""

BY_CUSTOMER = (Account, LoginSession, SpentGuest, Interaction, Handoff, ReplyCase)
BY_OWNER = (
    *(Cart, Checkout, PaymentMethod, Order, CouponUse, RequestKey),
    *(Consent, Recommendation, RecommendationFeedback, Exposure),
)
BY_THREAD = (Message, MessageKey, Step, Element, Feedback, ReplyVerdict, ModelCall)
BY_ORDER = (OrderLine, Shipment, Payment, OrderEvent)
BY_CART = (CartLine, CartCoupon)
ALL = (
    *(Customer, *BY_CUSTOMER, EmailToken, RefreshToken, Thread, *BY_THREAD, HandoffEvent),
    *(*BY_OWNER, *BY_ORDER, *BY_CART, Review, LabReport),
)
"""The tables in which something of a customer may stand."""

Rows = Mapping[str, Sequence[dict[str, Any]]]


def held_of(engine: Engine, customer_id: str) -> Rows:
    """What each table holds of a customer, those that hold nothing left out; no secrets.

    Raises:
        NotFound: No table holds anything.
    """
    with reading(engine) as session:
        found = {
            table.__tablename__: [_told(row) for row in session.exec(select(table).where(which))]
            for table, which in _whose(session, customer_id)
        }
        reports = [
            _told(row) for row in session.exec(select(LabReport)) if _is_of(row, customer_id)
        ]
    held = {str(name): rows for name, rows in {**found, "lab_report": reports}.items() if rows}
    if not held:
        raise NotFound(f"There is no customer {customer_id}.")
    return held


def addresses_in(held: Rows) -> set[str]:
    """The e-mail addresses by which the shop knows the customer."""
    return {row["email"] for rows in held.values() for row in rows if row.get("email")}


def _whose(
    session: Session, customer_id: str
) -> Iterator[tuple[type[SQLModel], ColumnElement[bool]]]:
    """Each table with what tells the customer's rows from all others."""
    owner = f"customer:{customer_id}"
    logged = col(Thread.id).startswith(f"{customer_id}/", autoescape=True)
    own_threads = (col(Thread.customer_id) == customer_id) | logged
    emails = session.exec(select(Account.email).where(Account.customer_id == customer_id)).all()
    yield Customer, col(Customer.id) == customer_id
    yield EmailToken, col(EmailToken.email).in_(emails)
    for by_customer in BY_CUSTOMER:
        yield by_customer, col(by_customer.customer_id) == customer_id
    logins = select(LoginSession.id).where(LoginSession.customer_id == customer_id)
    yield RefreshToken, col(RefreshToken.session_id).in_(logins)
    yield Thread, own_threads
    threads = select(Thread.id).where(own_threads)
    for by_thread in BY_THREAD:
        yield by_thread, col(by_thread.thread_id).in_(threads)
    handoffs = select(Handoff.id).where(col(Handoff.customer_id) == customer_id)
    acted = col(HandoffEvent.actor_id) == customer_id
    yield HandoffEvent, or_(col(HandoffEvent.handoff_id).in_(handoffs), acted)
    for by_owner in BY_OWNER:
        yield by_owner, col(by_owner.owner) == owner
    for by_order in BY_ORDER:
        yield by_order, col(by_order.order_id).in_(_orders(owner))
    lines = select(OrderLine.order_id, OrderLine.product_id)
    bought = session.exec(lines.where(col(OrderLine.order_id).in_(_orders(owner)))).all()
    yield Review, col(Review.id).in_([review_id(order, product) for order, product in bought])
    for by_cart in BY_CART:
        yield by_cart, col(by_cart.cart_id).in_(select(Cart.id).where(Cart.owner == owner))


def _orders(owner: str) -> SelectOfScalar[str]:
    return select(Order.id).where(Order.owner == owner)


def _is_of(report: LabReport, customer_id: str) -> bool:
    return any(case.get("customer_id") == customer_id for case in report.figures.get("cases", ()))


def _told(row: SQLModel) -> dict[str, Any]:
    told = row.model_dump(mode="json")
    return {name: value for name, value in told.items() if name not in SECRETS}
