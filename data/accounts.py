"""Accounts: registered, confirmed, entered and kept by whoever reads the address's mail."""

from __future__ import annotations

import uuid
from typing import NamedTuple

from sqlalchemy import Engine, func
from sqlmodel import Session, col, select

from data import email_tokens, passwords
from data.database import reading, writing
from data.email_tokens import NOTICE, RESET, VERIFY, normalised
from data.errors import NotAllowed, NotSignedIn
from data.letters import Letter
from data.logins import end_all
from data.models import Account, Customer
from data.models.columns import utc_now
from data.settings import Settings


class Rules(NamedTuple):
    """What the shop demands of accounts, and how long its letters hold."""

    cost: passwords.Cost
    least_chars: int
    verify_minutes: float
    reset_minutes: float
    letters_an_hour: int


class Registration(NamedTuple):
    """What somebody gives who wants an account."""

    email: str
    password: str
    name: str = ""
    language: str = ""


class WrongCredentials(NotSignedIn):
    """Address and password do not go together; which of them is wrong stays unsaid."""

    code = "wrong_credentials"


def rules_of(settings: Settings) -> Rules:
    """The rules that the shop's settings name."""
    return Rules(
        passwords.cost_of(settings),
        settings.password_chars,
        settings.verify_minutes,
        settings.reset_minutes,
        settings.letters_an_hour,
    )


def register(engine: Engine, asked: Registration, rules: Rules) -> Letter | None:
    """Take a registration in; the account begins when its address is confirmed.

    Whether the address is known shows neither in the answer nor in the work it takes: only the
    letter, which goes to the address itself, tells. None: that mailbox had its letters.

    Raises:
        InvalidInput: It is no address.
        WeakPassword: The password will not do.
    """
    email = normalised(asked.email)
    passwords.demand_good(asked.password, rules.least_chars, (email, asked.name))
    kept = passwords.hashed(asked.password, rules.cost)
    with writing(engine) as session:
        if not email_tokens.may_send(session, email, rules.letters_an_hour):
            return None
        known = account_of(session, email) is not None
        purpose = NOTICE if known else VERIFY
        token = email_tokens.issue(
            session, email, purpose, rules.verify_minutes, asked.name, None if known else kept
        )
    if known:
        return Letter(email, "known", asked.language)
    return Letter(email, "verify", asked.language, token, rules.verify_minutes)


def confirm(engine: Engine, token: str) -> str:
    """Open the account whose address the token proves; its customer id.

    Raises:
        BadToken: The token is not good any more.
    """
    with writing(engine) as session:
        proved = email_tokens.redeem(session, token, VERIFY)
        if account_of(session, proved.email) is not None:
            raise email_tokens.BadToken("This address has an account already.")
        account = open_account(session, proved.email, proved.name)
        account.password_hash = proved.password_hash
        return account.customer_id


def check_password(engine: Engine, email: str, password: str, rules: Rules) -> str:
    """The customer id of whoever knows the password.

    Raises:
        WrongCredentials: They do not, or there is no such account.
        NotAllowed: They do, but the address was not confirmed yet, or the account is closed.
    """
    address = normalised(email)
    with reading(engine) as session:
        account = account_of(session, address)
        waiting = None if account else email_tokens.waiting_registration(session, address)
    asked = account or waiting
    kept = asked.password_hash if asked else None
    if not passwords.is_right(kept, password[: passwords.LONGEST], rules.cost):
        raise WrongCredentials("E-mail address and password do not go together.")
    if account is None:
        raise NotAllowed("Confirm your address first: we sent you a letter.", "email_not_verified")
    if account.disabled_at is not None:
        raise NotAllowed("This account is closed.", "account_disabled")
    if kept and passwords.is_outdated(kept, rules.cost):
        _keep_password(engine, account.customer_id, passwords.hashed(password, rules.cost))
    return account.customer_id


def ask_reset(engine: Engine, email: str, language: str, rules: Rules) -> Letter | None:
    """The letter by which a forgotten password is replaced; None where there is no such account.

    Raises:
        InvalidInput: It is no address.
    """
    address = normalised(email)
    with writing(engine) as session:
        if not email_tokens.may_send(session, address, rules.letters_an_hour):
            return None
        known = account_of(session, address) is not None
        purpose = RESET if known else NOTICE
        token = email_tokens.issue(session, address, purpose, rules.reset_minutes)
    return Letter(address, "reset", language, token, rules.reset_minutes) if known else None


def reset(engine: Engine, token: str, password: str, rules: Rules) -> tuple[str, Letter]:
    """Set a new password by a letter's token; whoever was signed in anywhere no longer is.

    Returns:
        The customer id, and the letter that tells the owner.

    Raises:
        BadToken: The token is not good any more.
        WeakPassword: The password will not do; the token stays good.
    """
    passwords.demand_good(password, rules.least_chars)
    kept = passwords.hashed(password, rules.cost)
    with writing(engine) as session:
        proved = email_tokens.redeem(session, token, RESET)
        account = account_of(session, proved.email)
        if account is None:
            raise email_tokens.BadToken("This link is no longer good.")
        account.password_hash = kept
        session.add(account)
        end_all(session, account.customer_id)
        return account.customer_id, Letter(account.email, "changed")


def change_password(
    engine: Engine, customer_id: str, known: str, wanted: str, session_id: str, rules: Rules
) -> Letter:
    """Set a new password by the old one; every other session of the customer ends.

    Raises:
        WrongCredentials: The old one is wrong.
        WeakPassword: The new one will not do.
    """
    with reading(engine) as session:
        account = session.get_one(Account, customer_id)
    if account.password_hash is not None and not passwords.is_right(
        account.password_hash, known, rules.cost
    ):
        raise WrongCredentials("This is not your present password.")
    passwords.demand_good(wanted, rules.least_chars, (account.email,))
    kept = passwords.hashed(wanted, rules.cost)
    with writing(engine) as session:
        row = session.get_one(Account, customer_id, with_for_update=True)
        row.password_hash = kept
        session.add(row)
        end_all(session, customer_id, but=session_id)
    return Letter(account.email, "changed")


def known_elsewhere(engine: Engine, email: str, name: str) -> str:
    """The customer whose address another login service has verified, made where there is none.

    Raises:
        InvalidInput: It is no address.
        NotAllowed: The account is closed.
    """
    address = normalised(email)
    with writing(engine) as session:
        account = account_of(session, address) or open_account(session, address, name)
        if account.disabled_at is not None:
            raise NotAllowed("This account is closed.", "account_disabled")
        return account.customer_id


def account_of(session: Session, email: str) -> Account | None:
    """The account of a normalised address."""
    return session.exec(select(Account).where(Account.email == email)).first()


def open_account(session: Session, email: str, name: str) -> Account:
    """A new account of an address that is known to be its owner's.

    A customer whom the shop already knows by that address, from an import, is who it belongs to.
    """
    taken = select(Account.customer_id)
    known = session.exec(
        select(Customer)
        .where(func.lower(Customer.email) == email, col(Customer.is_guest).is_(False))
        .where(col(Customer.id).not_in(taken))
        .limit(2)
    ).all()
    customer = known[0] if len(known) == 1 else Customer(id=f"customer-{uuid.uuid4()}")
    customer.email, customer.name = email, customer.name or name
    session.add(customer)
    account = Account(customer_id=customer.id, email=email, verified_at=utc_now())
    session.add(account)
    session.flush()
    return account


def _keep_password(engine: Engine, customer_id: str, kept: str) -> None:
    with writing(engine) as session:
        account = session.get_one(Account, customer_id, with_for_update=True)
        account.password_hash = kept
        session.add(account)
