"""Everything said, in the shop's database: each turn as two messages of its thread."""

from __future__ import annotations

import uuid
from typing import Any

from sqlalchemy import Engine

from data.database import writing
from data.models import Customer, Message, Thread
from data.models.columns import utc_now
from data.personal_data import mask
from graph.reply import Reply, TurnRequest


def thread_id(request: TurnRequest) -> str:
    """The thread of a session; a customer's sessions are their own, whatever the session's id."""
    return (
        f"{request.customer_id}/{request.session_id}"
        if request.customer_id
        else (request.session_id)
    )


def keep(engine: Engine, request: TurnRequest, text: str, reply: Reply) -> None:
    """Write the turn down: the masked message, the reply and the record that made it."""
    with writing(engine) as session:
        thread = session.get(Thread, thread_id(request))
        if thread is None:
            known = request.customer_id and session.get(Customer, request.customer_id)
            thread = Thread(
                id=thread_id(request), customer_id=request.customer_id if known else None
            )
        thread.updated_at = utc_now()
        thread.name = thread.name or text[:80]
        session.add(thread)
        session.flush()
        public = reply.public()
        told = {name: _masked(public[name]) for name in ("tools", "pending")}
        record = public | told | {"cart": None}
        for role, said, kept in (("user", text, {}), ("assistant", reply.text, record)):
            row = Message(
                id=str(uuid.uuid4()), thread_id=thread.id, role=role, text=said, record=kept
            )
            session.add(row)
            session.flush()


def _masked(value: Any) -> Any:
    """What was called with what, without the personal data that a checkout needs."""
    if isinstance(value, dict):
        return {name: _masked(one) for name, one in value.items()}
    if isinstance(value, list):
        return [_masked(one) for one in value]
    return mask(value)[0] if isinstance(value, str) else value
