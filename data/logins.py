"""Logins: sessions, what they give out, and how they end."""

from __future__ import annotations

import hashlib
import secrets
import uuid
from datetime import datetime, timedelta
from typing import Literal, NamedTuple

import sqlalchemy as sa
from sqlalchemy import Engine, update
from sqlmodel import Session, SQLModel, col, select

from data.database import overwrite_deleted, reading, writing
from data.errors import NotFound, NotSignedIn, ShopError
from data.models import Account, EmailToken, LoginSession, RefreshToken
from data.models.columns import utc_now

STAMP_EVERY = timedelta(minutes=10)
LONGEST_DEVICE = 60


_login, _account, _customer = (
    SQLModel.metadata.tables[name] for name in ("login_session", "account", "customer")
)
_STANDING = (
    sa.select(_login.c.customer_id, _login.c.used_at, _customer.c.role, _customer.c.name)
    .join(_customer, _customer.c.id == _login.c.customer_id)
    .join(_account, _account.c.customer_id == _login.c.customer_id)
    .where(_login.c.id == sa.bindparam("id"), _login.c.ended_at.is_(None))
    .where(_login.c.expires_at > sa.bindparam("now"), _account.c.disabled_at.is_(None))
)


class Standing(NamedTuple):
    """Whose session it is, and what they are in the shop now."""

    customer_id: str
    session_id: str
    role: str
    name: str


class Pair(NamedTuple):
    """A session and the token that renews it."""

    session_id: str
    customer_id: str
    refresh_token: str


class AlreadyRenewed(ShopError):
    """The token was used a moment ago, by a request sent at the same time."""

    code = "already_renewed"


def hash_of(token: str) -> str:
    """What is kept in place of a token; tokens are long and random, so one round is enough."""
    return hashlib.sha256(token.encode("utf-8", "surrogatepass")).hexdigest()


def new_token() -> str:
    """A secret of 256 bits."""
    return secrets.token_urlsafe(32)


def open_login(session: Session, customer_id: str, device: str, days: float) -> Pair:
    """Begin a session in this transaction."""
    now = utc_now()
    login = LoginSession(
        id=uuid.uuid4().hex,
        customer_id=customer_id,
        device=device[:LONGEST_DEVICE],
        expires_at=now + timedelta(days=days),
    )
    session.add(login)
    return Pair(login.id, customer_id, _give_token(session, login.id, now, days))


def standing(engine: Engine, session_id: str, days: float) -> Standing | None:
    """Who a session stands for; None once it has ended, expired, or its account is closed.

    A session that is used lives on: its end is moved, at most every few minutes.
    """
    now = utc_now()
    with engine.connect() as connection:  # on every request: without the weight of a session
        found = connection.execute(_STANDING, {"id": session_id, "now": now}).first()
    if found is None:
        return None
    if now - found.used_at > STAMP_EVERY:
        _stamp(engine, session_id, now, days)
    return Standing(found.customer_id, session_id, found.role, found.name)


def renew(engine: Engine, token: str, days: float, grace_s: float) -> Pair:
    """A new token for one that was not used yet; of two requests at once one gets it.

    A token that comes again was copied: its whole session ends. Only within `grace_s` of its use
    a second one is refused without that, for a page may ask twice; it gets nothing either way.

    Raises:
        NotSignedIn: The token is unknown, used, expired, or its session has ended.
        AlreadyRenewed: It was used a moment ago.
    """
    now = utc_now()
    with writing(engine) as session:
        row = session.get(RefreshToken, hash_of(token), with_for_update=True)
        verdict = _judge(session, row, now, grace_s)
        if verdict == "good" and row is not None:
            row.used_at = now
            session.add(row)
            login = session.get_one(LoginSession, row.session_id)
            login.used_at, login.expires_at = now, now + timedelta(days=days)
            session.add(login)
            fresh = _give_token(session, login.id, now, days)
            return Pair(login.id, login.customer_id, fresh)
    if verdict == "again":
        raise AlreadyRenewed("This token was used a moment ago. Use the newer one.")
    raise NotSignedIn("Please sign in again.", code="refresh_invalid")


def end(engine: Engine, session_id: str, customer_id: str | None = None) -> None:
    """End a session; with a customer, only if it is theirs.

    Raises:
        NotFound: It is not there, or another's.
    """
    with writing(engine) as session:
        login = session.get(LoginSession, session_id, with_for_update=True)
        if login is None or customer_id not in (None, login.customer_id):
            raise NotFound("There is no such session.")
        if login.ended_at is None:
            login.ended_at = utc_now()
            session.add(login)


def end_all(session: Session, customer_id: str, but: str = "") -> None:
    """End every session of a customer in this transaction, except the one named."""
    session.execute(
        update(LoginSession)
        .where(col(LoginSession.customer_id) == customer_id, col(LoginSession.id) != but)
        .where(col(LoginSession.ended_at).is_(None))
        .values(ended_at=utc_now())
    )


def end_everywhere(engine: Engine, customer_id: str) -> None:
    """End every session of a customer."""
    with writing(engine) as session:
        end_all(session, customer_id)


def sessions_of(engine: Engine, customer_id: str) -> list[LoginSession]:
    """The customer's sessions that are open, the one used last first."""
    with reading(engine) as session:
        return list(
            session.exec(
                select(LoginSession)
                .where(LoginSession.customer_id == customer_id)
                .where(col(LoginSession.ended_at).is_(None))
                .where(col(LoginSession.expires_at) > utc_now())
                .order_by(col(LoginSession.used_at).desc())
            )
        )


def _judge(
    session: Session, row: RefreshToken | None, now: datetime, grace_s: float
) -> Literal["good", "again", "bad"]:
    if row is None:
        return "bad"
    login = session.get(LoginSession, row.session_id, with_for_update=True)
    if login is None or login.ended_at is not None:
        return "bad"
    if row.used_at is None:
        account = session.get(Account, login.customer_id)
        closed = account is None or account.disabled_at is not None
        return "bad" if closed or row.expires_at <= now else "good"
    if now - row.used_at <= timedelta(seconds=grace_s):
        return "again"
    login.ended_at = now
    session.add(login)
    return "bad"


def _give_token(session: Session, session_id: str, now: datetime, days: float) -> str:
    token = new_token()
    session.add(
        RefreshToken(
            hash=hash_of(token), session_id=session_id, expires_at=now + timedelta(days=days)
        )
    )
    return token


def _stamp(engine: Engine, session_id: str, now: datetime, days: float) -> None:
    with writing(engine) as session:
        session.execute(
            update(LoginSession)
            .where(col(LoginSession.id) == session_id, col(LoginSession.ended_at).is_(None))
            .values(used_at=now, expires_at=now + timedelta(days=days))
        )


def drop_expired(engine: Engine) -> int:
    """Delete what has opened nothing for a day: logins, their tokens and e-mailed links; how many.

    Until then links that were sent lately are counted, so that nobody is sent too many.
    """
    before, dropped = utc_now() - timedelta(days=1), 0
    old = select(LoginSession.id).where(col(LoginSession.expires_at) < before)
    with writing(engine) as session:
        overwrite_deleted(session)
        for gone in (
            sa.delete(RefreshToken).where(
                col(RefreshToken.session_id).in_(old) | (col(RefreshToken.expires_at) < before)
            ),
            sa.delete(LoginSession).where(col(LoginSession.expires_at) < before),
            sa.delete(EmailToken).where(col(EmailToken.expires_at) < before),
        ):
            dropped += session.connection().execute(gone).rowcount
    return dropped
