"""Sentences that the shop was taught: what customers mean by them here."""

from __future__ import annotations

import uuid
from datetime import datetime

from sqlalchemy import Engine
from sqlmodel import col, select

from data.database import content_version, raise_content_version, reading, writing
from data.errors import InvalidInput, NotFound
from data.facts import Facts
from data.models import TaughtSentence
from data.models.columns import utc_now
from data.personal_data import mask

KIND = "taught"
LONGEST = 300


class Taught(Facts):
    """A sentence and the intent that it shows."""

    id: str
    text: str
    intent: str
    case_id: str | None
    taught_at: datetime
    taught_by: str


def teach(engine: Engine, text: str, intent: str, by: str, case_id: str | None = None) -> Taught:
    """Teach a sentence; taught again it shows the newer intent.

    Raises:
        InvalidInput: It is empty or too long.
    """
    said = mask(" ".join(text.split()))[0]
    if not said or len(said) > LONGEST:
        raise InvalidInput(f"text: 1 to {LONGEST} characters.")
    with writing(engine) as session:
        known = select(TaughtSentence).where(TaughtSentence.text == said)
        row = session.exec(known).first() or TaughtSentence(
            id=uuid.uuid4().hex[:12], text=said, intent=intent
        )
        row.intent, row.case_id, row.taught_by, row.taught_at = intent, case_id, by, utc_now()
        session.add(row)
        raise_content_version(session, KIND)
        session.flush()
        return _fact(row)


def unteach(engine: Engine, sentence_id: str) -> None:
    """Take a sentence back; raises NotFound."""
    with writing(engine) as session:
        row = session.get(TaughtSentence, sentence_id)
        if row is None:
            raise NotFound("There is no such sentence.")
        session.delete(row)
        raise_content_version(session, KIND)


def all_taught(engine: Engine) -> list[Taught]:
    """Every sentence, the newest first."""
    newest = col(TaughtSentence.taught_at).desc()
    with reading(engine) as session:
        return [_fact(row) for row in session.exec(select(TaughtSentence).order_by(newest))]


def taught_version(engine: Engine) -> int:
    """Rises with every change."""
    with reading(engine) as session:
        return content_version(session, KIND)


def _fact(row: TaughtSentence) -> Taught:
    return Taught.model_validate(row.model_dump())
