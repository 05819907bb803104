"""What customers see and change about themselves on their account's page."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Engine, func
from sqlmodel import Session, col, select

from data.addresses import put_in_order
from data.database import reading, writing
from data.models import Account, Customer, Message, Order, Thread

KEPT_ASIDE = ("timezone", "theme", "notifications")
DEFAULTS: dict[str, Any] = {"timezone": "UTC", "theme": "system", "notifications": True}


def page_of(engine: Engine, customer_id: str) -> dict[str, Any]:
    """Everything on the page of somebody with an account."""
    with reading(engine) as session:
        customer = session.get_one(Customer, customer_id)
        account = session.get_one(Account, customer_id)
        return _page(session, customer, account)


def change_page(engine: Engine, customer_id: str, given: dict[str, Any]) -> dict[str, Any]:
    """Keep what is given, leave the rest; the page after it.

    Raises:
        BadAddress: The address is none.
    """
    with writing(engine) as session:
        customer = session.get_one(Customer, customer_id, with_for_update=True)
        aside = {name: given[name] for name in KEPT_ASIDE if name in given}
        customer.preferences = {**customer.preferences, **aside}
        if "language" in given:
            customer.locale = given["language"]
        if "address" in given:
            customer.address = put_in_order(given["address"]) if given["address"] else {}
        for name in ("name", "brands", "sizes"):
            if name in given:
                setattr(customer, name, given[name])
        session.add(customer)
        session.flush()
        return _page(session, customer, session.get_one(Account, customer_id))


def _page(session: Session, customer: Customer, account: Account) -> dict[str, Any]:
    aside = {name: customer.preferences.get(name, DEFAULTS[name]) for name in KEPT_ASIDE}
    return {
        "id": customer.id,
        "email": account.email,
        "name": customer.name,
        "role": customer.role,
        "language": customer.locale,
        "brands": customer.brands,
        "sizes": customer.sizes,
        "address": customer.address,
        **aside,
        "has_password": account.password_hash is not None,
        "statistics": _statistics(session, customer),
    }


def _statistics(session: Session, customer: Customer) -> dict[str, Any]:
    threads = select(Thread.id).where(Thread.customer_id == customer.id)
    said = col(Message.thread_id).in_(threads)

    def count(table: Any, *conditions: Any) -> int:
        return session.exec(select(func.count()).select_from(table).where(*conditions)).one()

    return {
        "orders": count(Order, Order.owner == f"customer:{customer.id}"),
        "messages": count(Message, said, Message.role == "user"),
        "member_since": customer.created_at.isoformat(),
    }
