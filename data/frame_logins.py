"""A login handed to the chat in a store's page: by a code, good once and for a minute."""

from __future__ import annotations

from sqlalchemy import Engine
from sqlmodel import select

from data import email_tokens
from data.database import writing
from data.email_tokens import FRAME
from data.errors import NotFound, NotSignedIn
from data.models import Account

MINUTES = 1.0


def hand_out(engine: Engine, customer_id: str) -> str:
    """A code with which a frame signs this customer in; the ones given before are worth nothing.

    Raises:
        NotFound: They have no account.
    """
    with writing(engine) as session:
        account = session.get(Account, customer_id)
        if account is None:
            raise NotFound("There is no such account.")
        email_tokens.use_up(session, account.email, FRAME)
        return email_tokens.issue(session, account.email, FRAME, MINUTES)


def redeem(engine: Engine, code: str) -> str:
    """Use a code up; the customer whom it signs in.

    Raises:
        BadToken: It is unknown, used or too old.
        NotSignedIn: Their account was closed meanwhile.
    """
    with writing(engine) as session:
        proved = email_tokens.redeem(session, code, FRAME)
        account = session.exec(select(Account).where(Account.email == proved.email)).first()
        if account is None or account.disabled_at is not None:
            raise NotSignedIn("Please sign in again.")
        return account.customer_id
