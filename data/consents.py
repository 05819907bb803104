"""What a person has agreed to: a yes or no for each use, the shop's default where none is given."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Engine
from sqlmodel import Session, col, select

from data.database import writing
from data.models import Consent
from data.models.columns import utc_now

TRACKING = "tracking"
"""Keeping what somebody does, to recommend by it."""


def is_granted(session: Session, owner: str, purpose: str, default: bool) -> bool:
    """Whether this owner agrees to the use."""
    row = session.get(Consent, (owner, purpose))
    return default if row is None else row.granted


def agreeing(session: Session, owners: Iterable[str], purpose: str, default: bool) -> set[str]:
    """Those of the owners who agree to the use."""
    asked = set(owners)
    rows = session.exec(
        select(Consent.owner, Consent.granted)
        .where(col(Consent.owner).in_(asked))
        .where(Consent.purpose == purpose)
    )
    decided = dict(rows.all())
    return {owner for owner in asked if decided.get(owner, default)}


def refusing(session: Session, purpose: str) -> set[str]:
    """Everybody who has said no to the use."""
    asked = select(Consent.owner).where(Consent.purpose == purpose)
    return set(session.exec(asked.where(col(Consent.granted).is_(False))))


def decide(engine: Engine, owner: str, purpose: str, granted: bool) -> None:
    """Keep this owner's yes or no; a later one takes the place of an earlier one."""
    with writing(engine) as session:
        session.merge(Consent(owner=owner, purpose=purpose, granted=granted, decided_at=utc_now()))


def decided_by(session: Session, owner: str) -> dict[str, Consent]:
    """The rows of this owner's decisions, by purpose."""
    rows = session.exec(select(Consent).where(Consent.owner == owner))
    return {row.purpose: row for row in rows}


def decided(session: Session, owner: str) -> dict[str, bool]:
    """Every decision of this owner, by its purpose."""
    rows = session.exec(select(Consent.purpose, Consent.granted).where(Consent.owner == owner))
    return dict(rows.all())
