"""Roles: who is a customer, who helps customers, and who runs the shop."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from sqlalchemy import Engine, func
from sqlmodel import Session, col, select

from data import passwords
from data.accounts import Rules, account_of, open_account
from data.database import reading, writing
from data.email_tokens import normalised
from data.errors import InvalidInput, NotFound, ShopError
from data.models import Account, Customer
from data.models.columns import utc_now
from data.settings import Settings

ROLES = ("customer", "support_agent", "admin")


class Person(NamedTuple):
    """An account as an admin sees it."""

    id: str
    email: str
    name: str
    role: str
    verified: bool
    disabled: bool
    created_at: str


class LastAdmin(ShopError):
    """The only admin cannot stop being one: nobody could name another."""

    code = "last_admin"


def add_person(
    engine: Engine, email: str, password: str, role: str, name: str, rules: Rules
) -> Person:
    """Open an account for somebody, or give one that is there this password and role.

    Raises:
        InvalidInput: It is no address, or no role.
        WeakPassword: The password will not do.
    """
    address = normalised(email)
    _demand_role(role)
    passwords.demand_good(password, rules.least_chars, (address, name))
    kept = passwords.hashed(password, rules.cost)
    with writing(engine) as session:
        account = account_of(session, address) or open_account(session, address, name)
        account.password_hash = kept
        account.verified_at = account.verified_at or utc_now()
        session.add(account)
        customer = session.get_one(Customer, account.customer_id)
        customer.role, customer.name = role, name or customer.name
        session.add(customer)
        session.flush()
        return _person(account, customer)


def set_role(engine: Engine, who: str, role: str) -> Person:
    """Give somebody a role, by their customer id or address; it holds from now on.

    Raises:
        InvalidInput: There is no such role.
        NotFound: There is no such account.
        LastAdmin: They are the only admin.
    """
    _demand_role(role)
    with writing(engine) as session:
        admins = session.exec(
            select(Customer.id)
            .join(Account, col(Account.customer_id) == Customer.id)
            .where(Customer.role == "admin", col(Account.disabled_at).is_(None))
            .order_by(col(Customer.id))
            .with_for_update()
        ).all()
        account = _find(session, who)
        customer = session.get_one(Customer, account.customer_id, with_for_update=True)
        if role != "admin" and list(admins) == [customer.id]:
            raise LastAdmin("This is the only admin. Name another one first.")
        customer.role = role
        session.add(customer)
        session.flush()
        return _person(account, customer)


def people(engine: Engine, page: int, page_size: int) -> tuple[Sequence[Person], int]:
    """A page of all accounts by address, counted from 1, and how many there are."""
    with reading(engine) as session:
        total = session.exec(select(func.count()).select_from(Account)).one()
        rows = session.exec(
            select(Account, Customer)
            .join(Customer, col(Customer.id) == Account.customer_id)
            .order_by(col(Account.email))
            .offset((page - 1) * page_size)
            .limit(page_size)
        )
        return [_person(account, customer) for account, customer in rows], total


def who_looks_after(engine: Engine, settings: Settings) -> list[str]:
    """The addresses that hear how the shop does: those that are set, else all its admins'."""
    named = [one.strip() for one in settings.operator_mail.split(",") if one.strip()]
    if named:
        return named
    admins = select(Account.email).join(Customer, col(Customer.id) == Account.customer_id)
    admins = admins.where(Customer.role == "admin", col(Account.disabled_at).is_(None))
    with reading(engine) as session:
        return list(session.exec(admins.order_by(col(Account.email))))


def _find(session: Session, who: str) -> Account:
    account = session.get(Account, who)
    if account is None and "@" in who:
        account = account_of(session, normalised(who))
    if account is None:
        raise NotFound("There is no such account.")
    return account


def _demand_role(role: str) -> None:
    if role not in ROLES:
        raise InvalidInput(f"A role is one of {', '.join(ROLES)}.", field="role")


def _person(account: Account, customer: Customer) -> Person:
    return Person(
        customer.id,
        account.email,
        customer.name,
        customer.role,
        account.verified_at is not None,
        account.disabled_at is not None,
        account.created_at.isoformat(),
    )
