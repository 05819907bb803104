"""The rows behind the chat's history: blocking, each function one transaction's work."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import delete, literal, tuple_
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, col, select

from data.conversation_removal import drop_threads
from data.conversations import mine, said
from data.errors import NotFound
from data.models import Element, Feedback, Message, Step, Thread
from data.models.columns import UtcDateTime, utc_now
from data.personal_data import mask
from data.thumbs import drop_thumb
from ui.undrawn import elements_of, step_of, undrawn

LONGEST_NAME = 80
LONGEST_TEXT = 20_000
CUSTOMERS_WORDS = ("user_message", "run")  # a run repeats the message it answers
KEPT_DETAILS = ("client_type",)
ACTION_THREAD = "Shopping cart"


class NotYours(NotFound):
    """The thread belongs to somebody else; it is treated as if it were not there."""

    code = "not_yours"


def own_thread(session: Session, thread_id: str, caller: str | None) -> Thread | None:
    """The thread, if it exists.

    Raises:
        NotYours: It belongs to another customer than the caller.
    """
    thread = session.get(Thread, thread_id)
    if thread is not None and thread.customer_id and thread.customer_id != caller:
        raise NotYours("There is no such conversation.")
    return thread


def ensure_thread(session: Session, thread_id: str, caller: str | None) -> Thread:
    """The caller's thread of that id, made where there is none."""
    thread = own_thread(session, thread_id, caller)
    if thread is None:
        try:
            with session.begin_nested():
                session.add(Thread(id=thread_id, customer_id=caller))
        except IntegrityError:
            pass  # the turn itself has just made it
        thread = own_thread(session, thread_id, caller)
    if thread is None:
        raise NotFound("There is no such conversation.")
    if thread.customer_id is None:
        thread.customer_id = caller
    return thread


def write_thread(
    session: Session,
    thread_id: str,
    caller: str | None,
    name: str | None,
    details: dict[str, Any] | None,
    tags: list[str] | None,
) -> None:
    """Change what is given of a thread, and note that it was active."""
    thread = ensure_thread(session, thread_id, caller)
    if name is not None:
        thread.name = mask(name.strip())[0][:LONGEST_NAME] or thread.name
    if tags is not None:
        thread.tags = list(tags)
    if details is not None:
        kept = {key: details[key] for key in KEPT_DETAILS if key in details}
        thread.details = {**thread.details, **kept}
    thread.updated_at = utc_now()
    session.add(thread)


def write_step(session: Session, step: dict[str, Any], caller: str | None) -> None:
    """Keep a step; what it does not say stays as it was, and no text is ever blanked."""
    thread = ensure_thread(session, step["threadId"], caller)
    row = session.get(Step, step["id"])
    if row is not None and row.thread_id != thread.id:
        raise NotYours("There is no such message.")
    content = {key: value for key, value in step.items() if value is not None}
    for text in ("output", "input"):
        if isinstance(content.get(text), str):
            content[text] = _kept_text(content[text], str(content.get("type")))
        if row is not None and not content.get(text):
            content.pop(text, None)
    if row is None:
        row = Step(id=step["id"], thread_id=thread.id, type=step.get("type") or "undefined")
    row.content = {**row.content, **content}
    session.add(row)


def write_element(session: Session, element: dict[str, Any], caller: str | None) -> None:
    """Keep a card or panel of a message."""
    thread = ensure_thread(session, element["threadId"], caller)
    row = session.get(Element, element["id"])
    if row is not None and row.thread_id != thread.id:
        raise NotYours("There is no such element.")
    if row is None:
        row = Element(id=element["id"], thread_id=thread.id, step_id=element.get("forId"))
    row.content = {key: value for key, value in element.items() if value is not None}
    session.add(row)


def drop_feedback(session: Session, feedback_id: str, caller: str | None) -> None:
    """Take a thumb back."""
    row = session.get(Feedback, feedback_id)
    if row is not None:
        drop_thumb(session, caller, row.step_id)


def drop_thread(session: Session, thread_id: str, caller: str | None) -> None:
    """Delete a conversation with all that hangs on it."""
    if own_thread(session, thread_id, caller) is not None:
        drop_threads(session, [thread_id, f"{caller}/{thread_id}"])


def drop_step(session: Session, step_id: str, caller: str | None) -> None:
    """Delete a message with its cards and thumb."""
    row = session.get(Step, step_id)
    if row is None:
        return
    own_thread(session, row.thread_id, caller)
    session.execute(delete(Feedback).where(col(Feedback.step_id) == step_id))
    session.execute(delete(Element).where(col(Element.step_id) == step_id))
    session.delete(row)


def drop_element(session: Session, element_id: str, caller: str | None) -> None:
    """Delete a card or panel."""
    row = session.get(Element, element_id)
    if row is not None:
        own_thread(session, row.thread_id, caller)
        session.delete(row)


def read_thread(session: Session, thread_id: str) -> dict[str, Any] | None:
    """A conversation as the interface draws it again, None if there is none.

    What was said by another door than the chat is drawn as if it had been said here.
    """
    thread = session.get(Thread, thread_id)
    if thread is None:
        return None
    rows = of_thread(session, Step, thread_id)
    steps = [(row.created_at, row.content) for row in rows]
    elements = [row.content for row in of_thread(session, Element, thread_id)]
    for message in undrawn(session, thread_id, {row.id for row in rows}):
        steps.append((message.created_at, step_of(message)))
        elements += elements_of(message)
    thumbs = {row.step_id: _thumb(row) for row in of_thread(session, Feedback, thread_id)}
    for _, step in steps:  # the chat looks for it at the run that the reply came out of
        if step["id"] in thumbs and step.get("parentId"):
            thumbs[step["parentId"]] = thumbs[step["id"]]
    return describe(thread) | {
        "steps": [
            step | {"feedback": thumbs.get(step["id"])} for _, step in sorted(steps, key=_moment)
        ],
        "elements": elements,
    }


def list_threads(
    session: Session, customer_id: str, search: str | None, cursor: str | None, count: int
) -> list[dict[str, Any]]:
    """The customer's named conversations, newest first, after the one of the cursor."""
    begun = col(Thread.id).in_(select(Step.thread_id)) | col(Thread.id).in_(
        select(Message.thread_id)
    )
    query = select(Thread).where(mine(customer_id), col(Thread.name).is_not(None), begun)
    if search:
        query = query.where(said(search))
    last = session.get(Thread, cursor) if cursor else None
    place = tuple_(col(Thread.updated_at), col(Thread.id))
    if last is not None:
        # Values have no column to take their type from here: times are kept as UTC.
        query = query.where(
            place < tuple_(literal(last.updated_at, UtcDateTime()), literal(last.id))
        )
    newest = query.order_by(col(Thread.updated_at).desc(), col(Thread.id).desc())
    return [
        describe(row) | {"createdAt": _stamp(row.updated_at), "steps": [], "elements": []}
        for row in session.exec(newest.limit(count))
    ]


def describe(thread: Thread) -> dict[str, Any]:
    """A thread in the interface's own words; its user's id and identifier are one."""
    return {
        "id": thread.id,
        "createdAt": _stamp(thread.created_at),
        "name": thread.name,
        "userId": thread.customer_id,
        "userIdentifier": thread.customer_id,
        "tags": thread.tags,
        "metadata": dict(thread.details),
    }


def _kept_text(text: str, kind: str) -> str:
    kept = text[:LONGEST_TEXT]
    return mask(kept)[0] if kind in CUSTOMERS_WORDS else kept


def of_thread(session: Session, table: Any, thread_id: str) -> list[Any]:
    """The rows of a thread in the order in which they came."""
    query = select(table).where(table.thread_id == thread_id).order_by(table.created_at)
    return list(session.exec(query))


def _moment(step: tuple[datetime, dict[str, Any]]) -> datetime:
    return step[0]


def _thumb(row: Feedback) -> dict[str, Any]:
    return {"id": row.id, "forId": row.step_id, "value": row.value, "comment": row.comment}


def _stamp(moment: Any) -> str:
    return str(moment.replace(tzinfo=None).isoformat()) + "Z"
