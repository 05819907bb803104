"""Conversations on both databases: each owner's own, ended once, answered once, gone for good."""

from __future__ import annotations

import uuid
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from sqlalchemy import Engine
from sqlmodel import SQLModel, col, select

from data import conversations
from data.conversation_removal import OF_A_THREAD, remove
from data.conversations import ConversationClosed
from data.database import reading, writing
from data.errors import InvalidInput, NotFound
from data.models import Customer, Element, Message, Step, Thread
from data.models.columns import utc_now
from data.request_keys import KeyReused
from data.said import ask_once, messages_of
from data.thumbs import note_thumb

DAYS = 30.0


@pytest.fixture
def guest() -> str:
    return f"guest-{uuid.uuid4()}"


def begun(engine: Engine, who: str, *said: str, title: str | None = None) -> str:
    """A conversation with these turns in it; its id."""
    found = conversations.begin(engine, who, DAYS, guest=True, title=title)
    for text in said:
        asked = ask_once(engine, who, found.id, uuid.uuid4().hex, text, DAYS)
        with writing(engine) as session:
            for number, role in ((asked.message_id, "user"), (asked.reply_id, "assistant")):
                session.add(Message(id=number, thread_id=found.id, role=role, text=text))
                session.flush()
            session.get_one(Thread, found.id).updated_at = utc_now()
    return found.id


def test_they_are_listed_searched_and_read_by_their_owner_alone(engine: Engine, guest: str) -> None:
    first = begun(engine, guest, "a red kettle", "100% wool", title="Gifts")
    second = begun(engine, guest, "boots")
    with writing(engine) as session:
        session.add(Thread(id=f"{guest}/s1", customer_id=guest, name="by the command line"))
    found, total = conversations.conversations_of(engine, guest, DAYS, 1)
    assert ([one.id for one in found], total) == ([second], 2)
    rest, _ = conversations.conversations_of(engine, guest, DAYS, 9, 1)
    assert [(one.id, one.title, one.messages, one.status) for one in rest] == [
        (first, "Gifts", 4, "active")
    ]
    for words, wanted in (
        ("KETTLE", [first]),
        ("gift", [first]),
        ("100%", [first]),
        ("%", [first]),
    ):
        some, _ = conversations.conversations_of(engine, guest, DAYS, 9, search=words)
        assert [one.id for one in some] == wanted
    said, count = messages_of(engine, guest, first, 3)
    assert ([one.role for one in said], count) == (["user", "assistant", "user"], 4)
    assert conversations.conversations_of(engine, "somebody", DAYS, 9) == ([], 0)
    for read in (
        lambda: conversations.conversation_of(engine, "somebody", first, DAYS),
        lambda: messages_of(engine, "somebody", first, 9),
        lambda: conversations.rename(engine, "somebody", first, "mine", DAYS),
        lambda: conversations.end(engine, "somebody", first, DAYS),
        lambda: ask_once(engine, "somebody", first, "1", "hi", DAYS),
        lambda: remove(engine, "somebody", first),
        lambda: note_thumb(engine, "somebody", said[1].id, up=True),
    ):
        with pytest.raises(NotFound):
            read()


def test_one_is_renamed_and_its_title_holds_no_personal_data(engine: Engine, guest: str) -> None:
    thread = begun(engine, guest, "hi")
    renamed = conversations.rename(engine, guest, thread, "  mail ann@example.com  ", DAYS)
    assert renamed.title == "mail [email]"
    with pytest.raises(InvalidInput):
        conversations.rename(engine, guest, thread, "   ", DAYS)


def test_one_ends_once_and_takes_no_more_messages(engine: Engine, guest: str) -> None:
    thread = begun(engine, guest, "a kettle")
    with writing(engine) as session:
        [first, *_] = session.exec(select(Message).where(Message.thread_id == thread)).all()
        first.created_at -= timedelta(seconds=90)
    before = ask_once(engine, guest, thread, "before", "and a pot", DAYS)
    with pytest.raises(InvalidInput):
        conversations.end(engine, guest, thread, DAYS, rating=6)
    for _ in range(2):
        ended = conversations.end(
            engine, guest, thread, DAYS, rating=5, comment="thanks, ann@example.com", resolved=True
        )
        assert (ended.status, ended.rating, ended.resolved) == ("ended", 5, True)
        assert (ended.messages, ended.comment) == (2, "thanks, [email]")
        assert 90 <= ended.duration_s < 120
    with pytest.raises(ConversationClosed):
        conversations.end(engine, guest, thread, DAYS, rating=1)
    for client in ("before", "after"):  # neither has been answered
        with pytest.raises(ConversationClosed):
            ask_once(engine, guest, thread, client, "and a pot", DAYS)
    with writing(engine) as session:
        session.add(Message(id=before.reply_id, thread_id=thread, role="assistant", text="Here"))
    assert ask_once(engine, guest, thread, "before", "and a pot", DAYS) == before


def test_one_that_was_left_for_long_takes_no_more_messages(engine: Engine, guest: str) -> None:
    thread = begun(engine, guest, "hi")
    assert not conversations.is_closed(engine, thread, DAYS)
    with writing(engine) as session:
        session.get_one(Thread, thread).updated_at -= timedelta(days=DAYS + 1)
    assert conversations.conversation_of(engine, guest, thread, DAYS).status == "expired"
    with pytest.raises(ConversationClosed):
        ask_once(engine, guest, thread, "1", "hi", DAYS)
    assert not conversations.is_closed(engine, "not-begun-yet", DAYS)


def test_a_message_sent_by_many_at_once_has_one_reply(engine: Engine, guest: str) -> None:
    thread = begun(engine, guest)
    with ThreadPoolExecutor(6) as pool:
        asked = list(
            pool.map(lambda _: ask_once(engine, guest, thread, "m1", "hi", DAYS), range(12))
        )
    assert len({one.reply_id for one in asked}) == 1
    with pytest.raises(KeyReused):
        ask_once(engine, guest, thread, "m1", "something else", DAYS)
    other = begun(engine, guest)
    assert ask_once(engine, guest, other, "m1", "else", DAYS).reply_id != asked[0].reply_id


def test_the_newest_thumb_on_a_reply_counts(engine: Engine, guest: str) -> None:
    thread = begun(engine, guest, "a kettle")
    question, reply = messages_of(engine, guest, thread, 9)[0]
    note_thumb(engine, guest, reply.id, up=True)
    note_thumb(engine, guest, reply.id, up=False, reason="wrong", comment="call +1 202 555 0143")
    [_, reply] = messages_of(engine, guest, thread, 9)[0]
    assert reply.feedback == {
        "message_id": reply.id,
        "value": "down",
        "reason": "wrong",
        "comment": "call [phone]",
    }
    with pytest.raises(NotFound):
        note_thumb(engine, guest, question.id, up=True)


def test_deleting_one_leaves_nothing_of_it(engine: Engine, guest: str) -> None:
    thread, kept = begun(engine, guest, "a kettle"), begun(engine, guest, "boots")
    reply = messages_of(engine, guest, thread, 9)[0][1]
    note_thumb(engine, guest, reply.id, up=True)
    with writing(engine) as session:
        session.add(Step(id=reply.id, thread_id=thread, type="assistant_message"))
        session.add(Element(id=uuid.uuid4().hex, thread_id=thread, step_id=reply.id))
    remove(engine, guest, thread)
    with reading(engine) as session:
        for table in OF_A_THREAD:
            rows: list[SQLModel] = list(
                session.exec(select(table).where(col(table.thread_id) == thread))
            )
            assert rows == [], table
        assert session.get(Thread, thread) is None
        assert session.get(Customer, guest) is not None
    assert conversations.conversations_of(engine, guest, DAYS, 9)[0][0].id == kept
