"""Replies that customers were not content with, for people of the team to look at."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any, Literal, NamedTuple, get_args

from sqlalchemy import Engine
from sqlmodel import Session, col, func, select

from data.database import reading, writing
from data.errors import InvalidInput, NotFound
from data.models import Feedback, Message, ReplyVerdict, Thread
from data.models.columns import utc_now
from data.personal_data import mask
from data.thumbs import DOWN

# Nothing is copied for the queue: it is read from thumbs and ended conversations, and kept are the
# verdicts alone. What a customer takes back, or what is deleted, is gone from it by itself.
CONTEXT = 12
"""How many messages up to the reply are shown."""
LOWEST_RATING = 2
Verdict = Literal["bad", "good", "dismissed"]
VERDICTS: Sequence[str] = get_args(Verdict)
Complaint = Literal["thumb_down", "unresolved", "low_rating"]


class Queued(NamedTuple):
    """A reply in the queue, why it is there, and since when."""

    message_id: str
    thread_id: str
    complaints: tuple[Complaint, ...]
    at: datetime


def queue(engine: Engine, verdict: Verdict | None = None) -> list[Queued]:
    """The replies that still wait for a verdict, or those of one verdict; the newest first."""
    with reading(engine) as session:
        found: dict[str, Queued] = {}
        for one in (*_thumbed(session), *_left_unresolved(session)):
            before = found.get(one.message_id)
            if before is not None:
                together = (*before.complaints, *one.complaints)
                one = one._replace(complaints=tuple(dict.fromkeys(together)))
            found[one.message_id] = one
        decided = {row.message_id: row.verdict for row in session.exec(select(ReplyVerdict))}
    wanted = [one for one in found.values() if decided.get(one.message_id) == verdict]
    return sorted(wanted, key=lambda one: (one.at, one.message_id), reverse=True)


def told(engine: Engine, queued: Iterable[Queued]) -> list[dict[str, Any]]:
    """Each with what led to it, masked, and what the customer said of it."""
    with reading(engine) as session:
        return [_told(session, one) for one in queued]


def queued_reply(engine: Engine, message_id: str) -> dict[str, Any]:
    """The same of one reply, whatever became of it.

    Raises:
        NotFound: No customer was discontent with such a reply.
    """
    for verdict in (None, *get_args(Verdict)):
        for one in queue(engine, verdict):
            if one.message_id == message_id:
                return told(engine, [one])[0]
    raise no_such_reply()


def decide(engine: Engine, message_id: str, verdict: str, by: str) -> None:
    """Keep what somebody made of a reply; the newest verdict counts.

    Raises:
        InvalidInput: It is no verdict.
        NotFound: There is no such reply.
    """
    if verdict not in VERDICTS:
        raise InvalidInput(f"verdict: one of {', '.join(VERDICTS)}.")
    with writing(engine) as session:
        put_verdict(session, message_id, verdict, by)


def put_verdict(session: Session, message_id: str, verdict: str, by: str) -> None:
    """The same within a transaction."""
    message = session.get(Message, message_id)
    if message is None or message.role != "assistant":
        raise no_such_reply()
    row = session.get(ReplyVerdict, message_id, with_for_update=True)
    row = row or ReplyVerdict(message_id=message_id, thread_id=message.thread_id, verdict=verdict)
    row.verdict, row.decided_by, row.decided_at = verdict, by, utc_now()
    session.add(row)


def labels(engine: Engine) -> list[dict[str, Any]]:
    """Replies with a verdict as labelled cases, on which a judge may be compared with people."""
    bad, good = (queue(engine, verdict) for verdict in ("bad", "good"))
    found = []
    for one, label in [*((q, False) for q in bad), *((q, True) for q in good)]:
        (shown,) = told(engine, [one])
        names = {"user": "Customer", "assistant": "Assistant", "agent": "Agent"}
        *before, reply = shown["conversation"]
        said = "".join(f"{names[line['role']]}: {line['text']}\n" for line in before)
        case = {"task": "reply", "question": said, "text": reply["text"], "labels": [label]}
        found.append(case)
    return found


def conversation_up_to(session: Session, message: Message, most: int) -> list[Message]:
    """The messages of its thread up to this one, oldest first."""
    before = select(Message).where(
        Message.thread_id == message.thread_id, col(Message.created_at) <= message.created_at
    )
    newest = before.order_by(col(Message.created_at).desc()).limit(most)
    return list(session.exec(newest))[::-1]


def no_such_reply() -> NotFound:
    """The refusal of a reply that is not there."""
    return NotFound("There is no such reply.")


def _thumbed(session: Session) -> list[Queued]:
    rows = session.exec(
        select(Feedback, Message)
        .join(Message, col(Message.id) == Feedback.step_id)
        .where(Feedback.value == DOWN, Message.role == "assistant")
    )
    return [Queued(m.id, m.thread_id, ("thumb_down",), f.created_at) for f, m in rows]


def _left_unresolved(session: Session) -> list[Queued]:
    """The last reply of each conversation that ended unresolved, or with a low rating."""
    newest = (
        select(Message.thread_id, func.max(Message.created_at).label("at"))
        .where(Message.role == "assistant")
        .group_by(col(Message.thread_id))
        .subquery()
    )
    ended = col(Thread.ended_at).is_not(None)
    sad = col(Thread.resolved).is_(False) | (col(Thread.rating) <= LOWEST_RATING)
    rows = session.exec(
        select(Thread, Message)
        .join(newest, newest.c.thread_id == col(Thread.id))
        .join(
            Message,
            (col(Message.thread_id) == col(Thread.id)) & (col(Message.created_at) == newest.c.at),
        )
        .where(ended & sad, Message.role == "assistant")
    )
    return [Queued(m.id, t.id, _complaints(t), t.ended_at or m.created_at) for t, m in rows]


def _complaints(thread: Thread) -> tuple[Complaint, ...]:
    found: list[Complaint] = ["unresolved"] if thread.resolved is False else []
    if thread.rating is not None and thread.rating <= LOWEST_RATING:
        found.append("low_rating")
    return tuple(found)


def _told(session: Session, queued: Queued) -> dict[str, Any]:
    message = session.get_one(Message, queued.message_id)
    thread = session.get_one(Thread, queued.thread_id)
    thumb = session.exec(select(Feedback).where(Feedback.step_id == message.id)).first()
    verdict = session.get(ReplyVerdict, message.id)
    record = message.record
    return {
        "message_id": message.id,
        "at": queued.at.isoformat(),
        "complaints": list(queued.complaints),
        "reason": thumb.reason if thumb else None,
        "comments": [one for one in (thumb and thumb.comment, thread.comment) if one],
        "rating": thread.rating,
        "language": record.get("language") or "",
        "tools": [tool["name"] for tool in record.get("tools", [])],
        "cards": [card["name"] for card in record.get("cards", [])],
        "verdict": verdict.verdict if verdict else None,
        "decided_by": verdict.decided_by if verdict else None,
        "conversation": [
            {"role": one.role, "text": mask(one.text)[0]}
            for one in conversation_up_to(session, message, CONTEXT)
        ],
    }
