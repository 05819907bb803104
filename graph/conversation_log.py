"""Everything said, in the shop's database: each turn as two messages of its thread."""

from __future__ import annotations

import uuid
from contextlib import suppress
from typing import Any

from sqlalchemy import Engine
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session

from data.database import writing
from data.facts import Passage
from data.handoffs import log_id
from data.models import Customer, Message, Thread
from data.models.columns import utc_now
from data.personal_data import mask
from graph.reply import Reply, TurnRequest

LONGEST_SNIPPET = 300


def thread_id(request: TurnRequest) -> str:
    """Where a session is remembered; a customer's sessions are their own, whatever their ids."""
    return log_id(request.customer_id, request.session_id)


def keep(engine: Engine, request: TurnRequest, text: str, reply: Reply) -> str:
    """Write the turn down: the masked message, the reply and its record; the thread's id."""
    with writing(engine) as session:
        return keep_in(session, request, text, reply)[0]


def keep_in(session: Session, request: TurnRequest, text: str, reply: Reply) -> tuple[str, str]:
    """The same within a transaction; the ids of the thread and of the customer's message."""
    thread = _thread(session, request)
    thread.updated_at = utc_now()
    thread.name = thread.name or text[:80]
    session.add(thread)
    session.flush()
    # Browsers choose the ids of what they draw: one that is there already names something else.
    free = session.get(Message, request.message_id) is None
    said = _add(
        session, thread.id, request.message_id if free else "", role="user", text=text, record={}
    )
    told = {"role": "assistant", "text": reply.text, "record": _record(reply)}
    _add(session, thread.id, request.reply_id, **told)
    return str(thread.id), said


def _add(session: Session, thread: str, given: str, **said: Any) -> str:
    row = Message(id=given or str(uuid.uuid4()), thread_id=thread, **said)
    session.add(row)
    session.flush()
    return row.id


def _thread(session: Session, request: TurnRequest) -> Thread:
    """The thread that the customer sees; a session that is named otherwise has a log of its own."""
    known = request.customer_id if _is_known(session, request) else None
    if known and _is_uuid(request.session_id):
        with suppress(IntegrityError), session.begin_nested():  # drawn a moment ago
            if session.get(Thread, request.session_id) is None:
                session.add(Thread(id=request.session_id, customer_id=known))
        shown = session.get_one(Thread, request.session_id)
        if shown.customer_id == known:
            return shown
    log = session.get(Thread, thread_id(request))
    return log or Thread(id=thread_id(request), customer_id=known)


def _is_known(session: Session, request: TurnRequest) -> bool:
    return bool(request.customer_id) and session.get(Customer, request.customer_id) is not None


def _is_uuid(text: str) -> bool:
    try:
        return str(uuid.UUID(text)) == text.lower()
    except ValueError:
        return False


def _record(reply: Reply) -> dict[str, Any]:
    public = reply.public()
    told = {name: _masked(public[name]) for name in ("tools", "pending")}
    more = {
        "cart": None,
        "cart_changed": reply.cart_changed,
        "confidence": reply.confidence,
        "passed_to": reply.passed_to,
        "citations": [
            {**one, "score": passage.score, "snippet": _snippet(passage)}
            for one, passage in zip(public["citations"], reply.citations, strict=True)
        ],
    }
    return public | told | more


def _snippet(passage: Passage) -> str:
    """What of a passage answers, else its beginning."""
    quoted = " … ".join(passage.text[start:end] for start, end in passage.highlights)
    return (quoted or passage.text)[:LONGEST_SNIPPET]


def _masked(value: Any) -> Any:
    """What was called with what, without the personal data that a checkout needs."""
    if isinstance(value, dict):
        return {name: _masked(one) for name, one in value.items()}
    if isinstance(value, list):
        return [_masked(one) for one in value]
    return mask(value)[0] if isinstance(value, str) else value
