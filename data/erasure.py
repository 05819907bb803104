"""An account is closed by its owner: what is only theirs goes, what the books need stays."""

from __future__ import annotations

from sqlalchemy import Engine, delete
from sqlmodel import Session, col, select

from data import handoffs
from data.cart_rows import PAYING, open_cart
from data.conversation_removal import drop_threads
from data.database import empty_log, overwrite_deleted, writing
from data.lab_reports import forget_customer_reports
from data.models import (
    Account,
    CartCoupon,
    CartLine,
    Checkout,
    Consent,
    Customer,
    EmailToken,
    Exposure,
    Interaction,
    LoginSession,
    PaymentMethod,
    Recommendation,
    RecommendationFeedback,
    RefreshToken,
    RequestKey,
    Thread,
)
from data.reply_cases import forget_customer_cases


def close_account(engine: Engine, customer_id: str) -> None:
    """Delete the account and all that is only the customer's, in one transaction.

    Orders stay, with where they go: they have to be delivered, and the books hold them. Ways of
    paying lose their token and are removed. Everything that a login gave out ends.
    """
    owner = f"customer:{customer_id}"
    with writing(engine) as session:
        overwrite_deleted(session)
        _empty_cart(session, owner)
        _drop_conversations(session, customer_id)
        for table in (RecommendationFeedback, Recommendation, Consent, RequestKey, Exposure):
            session.execute(delete(table).where(col(table.owner) == owner))
        session.execute(delete(Interaction).where(col(Interaction.customer_id) == customer_id))
        session.execute(
            delete(Checkout).where(col(Checkout.owner) == owner, col(Checkout.status) != PAYING)
        )
        for method in session.exec(select(PaymentMethod).where(PaymentMethod.owner == owner)):
            method.removed, method.token, method.last_four = True, "", ""
            session.add(method)
        _drop_logins(session, customer_id)
        _blank(session, customer_id)
    empty_log(engine)


def _empty_cart(session: Session, owner: str) -> None:
    cart = open_cart(session, owner)
    session.execute(delete(CartLine).where(col(CartLine.cart_id) == cart.id))
    session.execute(delete(CartCoupon).where(col(CartCoupon.cart_id) == cart.id))
    session.delete(cart)
    session.flush()


def _drop_conversations(session: Session, customer_id: str) -> None:
    own = col(Thread.customer_id) == customer_id
    logged = col(Thread.id).startswith(f"{customer_id}/", autoescape=True)
    drop_threads(session, session.exec(select(Thread.id).where(own | logged)).all())
    handoffs.forget_customer(session, customer_id)
    forget_customer_cases(session, customer_id)
    forget_customer_reports(session, customer_id)


def _drop_logins(session: Session, customer_id: str) -> None:
    logins = list(
        session.exec(select(LoginSession.id).where(LoginSession.customer_id == customer_id))
    )
    session.execute(delete(RefreshToken).where(col(RefreshToken.session_id).in_(logins)))
    session.execute(delete(LoginSession).where(col(LoginSession.id).in_(logins)))
    account = session.get(Account, customer_id, with_for_update=True)
    if account is not None:
        session.execute(delete(EmailToken).where(col(EmailToken.email) == account.email))
        session.delete(account)


def _blank(session: Session, customer_id: str) -> None:
    customer = session.get(Customer, customer_id)
    if customer is not None:
        customer.name, customer.email, customer.locale, customer.role = "", None, None, "customer"
        customer.brands, customer.sizes, customer.address = [], [], {}
        customer.preferences = {}
        session.add(customer)
