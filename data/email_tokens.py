"""Secrets of an address, most of them sent to it: good once, for a while, for one purpose."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from email_validator import EmailNotValidError, validate_email
from sqlalchemy import func
from sqlmodel import Session, col, select

from data.errors import InvalidInput
from data.logins import hash_of, new_token
from data.models import EmailToken
from data.models.columns import utc_now

VERIFY, RESET, NOTICE = "verify", "reset", "notice"
FRAME = "frame"  # shown to a frame, in no letter


class BadToken(InvalidInput):
    """A link that is wrong, used or too old."""

    code = "token_invalid"


def normalised(email: str) -> str:
    """The one spelling of an address, by which accounts are told apart.

    Raises:
        InvalidInput: It is no address.
    """
    try:
        found = validate_email(
            email.strip(), check_deliverability=False, test_environment=True
        ).normalized
    except EmailNotValidError as error:
        raise InvalidInput(str(error), code="invalid_email", field="email") from error
    return found.lower()


def may_send(session: Session, email: str, most_an_hour: int) -> bool:
    """Whether the address may get one more letter: nobody is to flood another's mailbox."""
    since = utc_now() - timedelta(hours=1)
    sent = select(func.count()).where(
        EmailToken.email == email,
        EmailToken.purpose != FRAME,
        col(EmailToken.created_at) > since,
    )
    return session.exec(sent).one() < most_an_hour


def issue(
    session: Session,
    email: str,
    purpose: str,
    minutes: float,
    name: str = "",
    password_hash: str | None = None,
) -> str:
    """A new secret in this transaction; its letter goes out once that is committed."""
    token = new_token()
    session.add(
        EmailToken(
            hash=hash_of(token),
            email=email,
            purpose=purpose,
            name=name,
            password_hash=password_hash,
            expires_at=utc_now() + timedelta(minutes=minutes),
        )
    )
    return token


def redeem(session: Session, token: str, purpose: str) -> EmailToken:
    """Use up a secret, and with it all others of its address and purpose.

    Raises:
        BadToken: It is unknown, used, too old or for something else.
    """
    asked = session.get(EmailToken, hash_of(token))
    rows = use_up(session, asked.email if asked else "", purpose)
    if asked not in rows or asked is None or asked.expires_at <= utc_now():
        raise BadToken("This link is no longer good. Ask for a new one.")
    return asked


def use_up(session: Session, email: str, purpose: str) -> Sequence[EmailToken]:
    """Let no secret of an address for a purpose be good any more; those that were not used."""
    rows = session.exec(
        select(EmailToken)
        .where(EmailToken.email == email, EmailToken.purpose == purpose)
        .where(col(EmailToken.used_at).is_(None))
        .order_by(col(EmailToken.hash))  # two of one address never wait for each other
        .with_for_update()
    ).all()
    for row in rows:
        row.used_at = utc_now()
        session.add(row)
    return rows


def waiting_registration(session: Session, email: str) -> EmailToken | None:
    """The newest registration of an address that was not confirmed yet."""
    return session.exec(
        select(EmailToken)
        .where(EmailToken.email == email, EmailToken.purpose == VERIFY)
        .where(col(EmailToken.used_at).is_(None), col(EmailToken.expires_at) > utc_now())
        .order_by(col(EmailToken.created_at).desc())
        .limit(1)
    ).first()
