"""Hand-offs: asked for once, taken over by exactly one agent, every act written down."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import Engine
from sqlmodel import Session, select

from data import handoff_words, handoffs
from data.canned_replies import canned_replies, drop_canned, keep_canned
from data.database import reading, writing
from data.erasure import close_account
from data.errors import InvalidInput, NotFound, ShopError
from data.handoff_asking import Answer, Wish, ask_person, give_email, see_agent
from data.handoff_queue import earlier, queue
from data.handoffs import Agent
from data.models import Customer, Handoff, HandoffEvent, Message, Thread
from data.settings import Settings

OPEN_AT = datetime(2026, 11, 26, 10, 0, tzinfo=UTC)  # a Thursday
CLOSED_AT = datetime(2026, 11, 28, 10, 0, tzinfo=UTC)
Member = Callable[[], str]


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(home=tmp_path, support_hours="Mo-Fr 09:00-17:00", _env_file=None)


def guest(engine: Engine) -> str:
    """A guest with a conversation that is drawn and logged."""
    name = f"guest-{uuid.uuid4()}"
    with writing(engine) as session:
        session.add(Customer(id=name, is_guest=True))
        session.flush()
        session.add(Thread(id=f"{name}-chat", customer_id=name))
        session.flush()
        session.add(
            Message(id=str(uuid.uuid4()), thread_id=f"{name}-chat", role="user", text="Hi!")
        )
    return name


def agent(name: str = "Anna") -> Agent:
    return Agent(f"agent-{uuid.uuid4()}", name)


def asked(engine: Engine, settings: Settings, at: datetime = OPEN_AT, who: str = "") -> Answer:
    name = who or guest(engine)
    wish = Wish(f"{name}-chat", name, reason="a broken mug", sentiment="complaint")
    return ask_person(engine, wish, settings, at)


def says(engine: Engine, row: Handoff, text: str) -> handoff_words.Said | None:
    with writing(engine) as session:
        return handoff_words.customer_says(session, row.thread_id, text, str(uuid.uuid4()))


def kinds(engine: Engine, row: Handoff) -> list[str]:
    with reading(engine) as session:
        return [event.kind for event in handoffs.events_of(session, row.id)]


def test_a_person_is_asked_for_once(engine: Engine, settings: Settings) -> None:
    who = guest(engine)
    with ThreadPoolExecutor(4) as crowd:
        found = list(crowd.map(lambda _: asked(engine, settings, who=who), range(4)))
    assert len({one.handoff.id for one in found}) == 1
    assert sum(one.is_new for one in found) == 1
    row = found[0].handoff
    assert (row.status, row.sentiment, row.email) == ("waiting", "complaint", None)
    assert row.summary["asked"] == ["Hi!"]
    assert kinds(engine, row) == ["opened", "queued"]
    assert row.id in [one["id"] for one in queue(engine)]


def test_the_wait_grows_with_the_queue(engine: Engine, settings: Settings) -> None:
    first, second = (asked(engine, settings).handoff for _ in range(2))
    assert second.expected_minutes == (first.expected_minutes or 0) + settings.support_minutes


def test_outside_hours_it_is_a_ticket_with_letters(engine: Engine, settings: Settings) -> None:
    found = asked(engine, settings, CLOSED_AT)
    assert (found.handoff.status, found.letter) == ("ticket", None)
    assert found.opens_at == datetime(2026, 11, 30, 9, 0, tzinfo=UTC)
    assert found.handoff.expected_minutes is None
    with pytest.raises(InvalidInput):
        give_email(engine, found.handoff.thread_id, "nowhere", settings)
    address = f"{uuid.uuid4().hex[:8]}@example.com"
    told = give_email(engine, found.handoff.thread_id, address.upper(), settings)
    assert told is not None
    assert told.letter is not None
    assert (told.letter.to, told.letter.kind) == (address, "ticket")
    assert told.letter.values["number"] == found.handoff.ticket
    again = give_email(engine, found.handoff.thread_id, address, settings)
    assert again is not None
    assert again.letter is None
    later = ask_person(
        engine, Wish(found.handoff.session_id, found.handoff.customer_id), settings, OPEN_AT
    )
    assert (later.handoff.id, later.handoff.status) == (found.handoff.id, "waiting")


def test_without_hours_people_are_there_while_one_is_at_the_desk(
    engine: Engine, tmp_path: Path
) -> None:
    bare = Settings(home=tmp_path, _env_file=None)
    with writing(engine) as session:
        for row in session.exec(select(Handoff)).all():
            row.status = "closed" if row.status != "returned" else row.status
    before = asked(engine, bare, datetime(2030, 1, 1, tzinfo=UTC))
    assert (before.handoff.status, before.opens_at) == ("ticket", None)
    see_agent(engine, agent())
    who = guest(engine)
    assert ask_person(engine, Wish("s", who), bare).handoff.status == "waiting"


def test_exactly_one_of_many_agents_gets_it(engine: Engine, settings: Settings) -> None:
    row = asked(engine, settings).handoff

    def take(one: Agent) -> str:
        try:
            return handoffs.claim(engine, row.id, one).agent_id or ""
        except ShopError as error:
            return error.code

    crowd = [agent(f"Agent {number}") for number in range(8)]
    with ThreadPoolExecutor(8) as threads:
        told = list(threads.map(take, crowd))
    [winner] = [one for one in told if one != "already_claimed"]
    assert winner in [one.id for one in crowd]
    assert kinds(engine, row).count("claimed") == 1


def test_both_speak_and_the_assistant_hears_of_it_once(engine: Engine, settings: Settings) -> None:
    row, anna = asked(engine, settings).handoff, agent("Anna *B*")
    assert says(engine, row, "anyone?") is None
    with pytest.raises(ShopError) as early:
        handoff_words.agent_says(engine, row.id, anna, "Hello")
    assert early.value.code == "not_claimed"
    handoffs.claim(engine, row.id, anna)
    with pytest.raises(ShopError) as foreign:
        handoff_words.agent_says(engine, row.id, agent(), "Hello")
    assert foreign.value.code == "not_claimed"
    handoff_words.typing(engine, row.id, "agent", is_typing=True)
    assert handoff_words.is_typing(handoffs.find(engine, row.id), "agent")
    said = handoff_words.agent_says(engine, row.id, anna, "Hello")
    assert said.letter is None
    assert not handoff_words.is_typing(said.handoff, "agent")
    assert says(engine, row, "my mug is broken") is not None
    handoffs.end(engine, row.id, anna, "returned")
    assert says(engine, row, "thanks") is None
    assert handoff_words.said_unheard(engine, row.thread_id) == [
        ("Anna *B*", "Hello"),
        ("", "my mug is broken"),
    ]
    handoff_words.mark_heard(engine, row.thread_id)
    assert handoff_words.said_unheard(engine, row.thread_id) == []
    with pytest.raises(ShopError) as over:
        handoffs.claim(engine, row.id, agent())
    assert over.value.code == "handoff_over"
    with reading(engine) as session:
        query = select(Message).where(Message.thread_id == row.session_id)
        [kept] = session.exec(query.where(Message.role == "agent")).all()
    shown = handoff_words.drawn(kept.record["agent"], kept.text)
    assert shown["output"] == "**Anna B**\n\nHello"


def test_who_is_away_is_answered_by_letter(engine: Engine, settings: Settings) -> None:
    row, anna = asked(engine, settings, CLOSED_AT).handoff, agent()
    give_email(engine, row.thread_id, f"{uuid.uuid4().hex[:8]}@example.com", settings)
    handoffs.claim(engine, row.id, anna)
    said = handoff_words.agent_says(engine, row.id, anna, "We send a new mug.")
    away = said.letter if handoff_words.is_away(said.handoff) else None
    with writing(engine) as session:
        session.get_one(Handoff, row.id).customer_seen_at = None
    said = handoff_words.agent_says(engine, row.id, anna, "It is on its way.")
    assert said.letter is not None
    assert (said.letter.kind, said.letter.values["answer"]) == ("answer", "It is on its way.")
    assert away is None or away.kind == "answer"


def test_hand_offs_go_with_their_customer(
    engine: Engine, settings: Settings, member: Member
) -> None:
    who = member()
    with writing(engine) as session:
        session.add(Thread(id=f"{who}/s", customer_id=who))
    row = ask_person(engine, Wish("s", who), settings, OPEN_AT).handoff
    assert row.email
    close_account(engine, who)
    with reading(engine) as session:
        assert session.get(Handoff, row.id) is None
        assert not left(session, row)
    with pytest.raises(NotFound):
        handoffs.find(engine, row.id)


def left(session: Session, row: Handoff) -> list[HandoffEvent]:
    return list(session.exec(select(HandoffEvent).where(HandoffEvent.handoff_id == row.id)))


def test_replies_kept_ready_are_changed_added_and_taken_away(engine: Engine) -> None:
    shipped = {one.id: one for one in canned_replies(engine)}
    assert len(shipped) > 3
    keep_canned(engine, "Hello", "Hello there.", "Anna", "greeting")
    made = keep_canned(engine, "Opening hours", "We are there from 9.", "Anna")
    drop_canned(engine, "photo", "Anna")
    found = {one.id: one for one in canned_replies(engine)}
    assert found["greeting"].text == "Hello there."
    assert found[made.id].changed_by == "Anna"
    assert "photo" in shipped
    assert "photo" not in found
    for title, text in (("", "x"), ("x", " ")):
        with pytest.raises(InvalidInput):
            keep_canned(engine, title, text, "Anna")
    with pytest.raises(NotFound):
        keep_canned(engine, "x", "y", "Anna", "nothing")


def test_an_agents_list_holds_what_they_had_and_is_over(engine: Engine, settings: Settings) -> None:
    anna, ben = agent(), agent("Ben")

    def had(who: Agent, most: int = 9) -> list[str]:
        return [one["session"] for one in earlier(engine, who.id, most)]

    first, second = (asked(engine, settings).handoff for _ in range(2))
    for row in (first, second):
        handoffs.claim(engine, row.id, anna)
        assert row.session_id not in had(anna)
        handoffs.end(engine, row.id, anna, "returned")
    assert had(anna) == [second.session_id, first.session_id]
    assert had(anna, 1) == [second.session_id]
    assert had(ben) == []
    again = asked(engine, settings, who=str(first.customer_id)).handoff
    assert had(anna) == [second.session_id]  # the other one waits in the queue again
    handoffs.claim(engine, again.id, anna)
    handoffs.end(engine, again.id, anna, "closed")
    found = earlier(engine, anna.id, 9)
    assert [one["session"] for one in found] == [first.session_id, second.session_id]
    assert [one["status"] for one in found] == ["closed", "returned"]
