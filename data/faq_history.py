"""The history of FAQs: whatever changes them, what they were after each change is kept."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import insert
from sqlalchemy import select as columns_of
from sqlmodel import Session, col, func, select

from data.models import Faq, FaqChange
from data.models.columns import utc_now

CREATED, UPDATED, DELETED = "created", "updated", "deleted"
_AT_ONCE = 500


class _State(NamedTuple):
    question: str
    answer: str
    category: str
    status: str


@contextmanager
def noted(session: Session, ids: Iterable[str], by: str, action: str = UPDATED) -> Iterator[None]:
    """Add whatever the block does to the FAQs of these ids to their history.

    Of a FAQ that has none yet, what it was before is added first. A FAQ that is new is noted
    as created and a changed one as updated, unless `action` says otherwise; one that is gone
    as deleted.
    """
    wanted = list(dict.fromkeys(ids))
    before = _states(session, wanted)
    yield
    session.flush()
    after, numbers = _states(session, wanted), _numbers(session, wanted)
    rows: list[dict[str, Any]] = []
    for faq_id in wanted:
        old, new = before.get(faq_id), after.get(faq_id)
        if (old and old[0]) == (new and new[0]):
            continue
        number = numbers.get(faq_id, 0)
        if old and not number:
            number = 1
            rows.append(_row(faq_id, number, CREATED, "", old))
        told = _told(action, old is not None, new is not None)
        state = new or old
        if state:
            changed = (state[0], utc_now())
            rows.append(_row(faq_id, number + 1, told, by, changed))
    if rows:
        session.execute(insert(FaqChange), rows)


def history_of(session: Session, faq_id: str) -> Sequence[FaqChange]:
    """What the FAQ was after each change, oldest first; also of one that is gone."""
    query = select(FaqChange).where(FaqChange.faq_id == faq_id)
    return session.exec(query.order_by(col(FaqChange.number))).all()


def _told(action: str, was: bool, stays: bool) -> str:
    if not stays:
        return DELETED
    return action if was or action != UPDATED else CREATED


def _row(
    faq_id: str, number: int, action: str, by: str, state: tuple[_State, datetime]
) -> dict[str, Any]:
    held, at = state
    told = {"faq_id": faq_id, "number": number, "action": action, "changed_by": by}
    return told | held._asdict() | {"changed_at": at}


def _states(session: Session, ids: Sequence[str]) -> dict[str, tuple[_State, datetime]]:
    """What the database holds of the FAQs, whatever the session has loaded of them."""
    table = Faq.__table__.c  # type: ignore[attr-defined]
    found: dict[str, tuple[_State, datetime]] = {}
    for part in _parts(ids):
        query = columns_of(
            table.id, table.question, table.answer, table.category, table.status, table.updated_at
        ).where(table.id.in_(part))
        rows: Iterable[Any] = session.connection().execute(query)
        found |= {row[0]: (_State(*row[1:5]), row[5]) for row in rows}
    return found


def _numbers(session: Session, ids: Sequence[str]) -> Mapping[str, int]:
    """The number of the newest change of each FAQ that has any."""
    found: dict[str, int] = {}
    for part in _parts(ids):
        query = (
            select(FaqChange.faq_id, func.max(FaqChange.number))
            .where(col(FaqChange.faq_id).in_(part))
            .group_by(FaqChange.faq_id)
        )
        found |= {faq_id: int(number) for faq_id, number in session.exec(query)}
    return found


def _parts(ids: Sequence[str]) -> Iterator[Sequence[str]]:
    for start in range(0, len(ids), _AT_ONCE):
        yield ids[start : start + _AT_ONCE]
