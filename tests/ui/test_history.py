"""The chat's memory on a real database: complete, in order, and each customer's own."""

from __future__ import annotations

import asyncio
import uuid
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from chainlit.types import Feedback, Pagination, ThreadFilter
from chainlit.user import User
from sqlmodel import select

from data.database import migrate, open_engine, reading, writing
from data.errors import NotFound
from data.models import Customer, Element, Message, Step, Thread
from ui.history import ChatHistory
from ui.history_rows import NotYours
from ui.identity import request_speaker

ANNA, BEN = "guest-anna", "guest-ben"


def new_id() -> str:
    return str(uuid.uuid4())


def step(thread: str, **more: Any) -> Any:
    return {"id": new_id(), "threadId": thread, "type": "assistant_message", "name": "x", **more}


@pytest.fixture
async def history(tmp_path: Path) -> AsyncIterator[ChatHistory]:
    engine = open_engine(f"sqlite:///{tmp_path / 'shop.db'}")
    migrate(engine)
    kept = ChatHistory(engine)
    request_speaker.set(ANNA)
    for name in (ANNA, BEN):
        await kept.create_user(User(identifier=name))
    yield kept
    await kept.close()
    engine.dispose()


async def test_a_guest_is_known_by_their_id_and_stays_a_customer(history: ChatHistory) -> None:
    again = await history.create_user(User(identifier=ANNA, metadata={"role": "admin"}))
    assert again is not None
    assert (again.id, again.identifier, again.metadata["role"]) == (ANNA, ANNA, "customer")
    assert await history.get_user("guest-nobody") is None


async def test_a_thread_comes_back_with_all_that_was_drawn(
    history: ChatHistory, written: Any
) -> None:
    thread = new_id()
    await history.update_thread(thread, name="A laptop", metadata={"env": "secret"})
    said = step(thread, output="Here you are", createdAt="2026-01-01T00:00:00Z")
    await written(history.create_step(said))
    await history.upsert_feedback(Feedback(forId=said["id"], value=1, comment="good"))
    found: Any = await history.get_thread(thread)
    assert found["userIdentifier"] == ANNA
    assert found["metadata"] == {}
    assert found["steps"][0]["output"] == "Here you are"
    assert found["steps"][0]["feedback"]["value"] == 1


async def test_hundred_writes_at_once_keep_their_order_and_lose_nothing(
    history: ChatHistory, written: Any
) -> None:
    thread = new_id()
    steps = [step(thread, output=str(number)) for number in range(100)]
    await asyncio.gather(*(written(history.create_step(one)) for one in steps))
    found: Any = await history.get_thread(thread)
    assert [one["output"] for one in found["steps"]] == [str(number) for number in range(100)]


async def test_an_update_never_blanks_a_text(history: ChatHistory, written: Any) -> None:
    thread = new_id()
    said = step(thread, output="kept", input="asked")
    await written(history.create_step(said))
    blanked: Any = {**said, "output": "", "input": None}
    await written(history.update_step(blanked))
    found: Any = await history.get_thread(thread)
    assert (found["steps"][0]["output"], found["steps"][0]["input"]) == ("kept", "asked")


async def test_personal_data_is_masked_before_it_is_kept(
    history: ChatHistory, written: Any
) -> None:
    thread, card = new_id(), "4111 1111 1111 1111"
    said = step(thread, type="user_message", output=f"my card is {card}")
    ran = step(thread, type="run", input=f"my card is {card}")
    for one in (said, ran):
        await written(history.create_step(one))
    await history.update_thread(thread, name=f"my card is {card}")
    found: Any = await history.get_thread(thread)
    assert "1111" not in str(found)
    assert found["steps"][0]["output"].startswith("my card is")


async def test_nobody_reaches_into_anothers_thread(history: ChatHistory, written: Any) -> None:
    thread = new_id()
    said = step(thread, output="mine")
    await written(history.create_step(said))
    for stranger in (BEN, None):
        request_speaker.set(stranger)
        changed: Any = {**said, "output": "yours"}
        with pytest.raises(NotYours):
            await written(history.update_step(changed))
        with pytest.raises(NotYours):
            await written(history.delete_step(said["id"]))
        with pytest.raises(NotYours):
            await history.update_thread(thread, name="taken")
        with pytest.raises(NotYours):
            await history.delete_thread(thread)
        with pytest.raises(NotFound):
            await history.upsert_feedback(Feedback(forId=said["id"], value=0))
    found: Any = await history.get_thread(thread)
    assert found["steps"][0]["output"] == "mine"
    assert found["steps"][0]["feedback"] is None


async def test_a_step_cannot_move_to_another_thread(history: ChatHistory, written: Any) -> None:
    first, second = new_id(), new_id()
    said = step(first, output="here")
    await written(history.create_step(said))
    moved: Any = {**said, "threadId": second}
    with pytest.raises(NotYours):
        await written(history.create_step(moved))


async def test_threads_are_listed_newest_first_page_by_page(
    history: ChatHistory, written: Any
) -> None:
    ids = [new_id() for _ in range(5)]
    for number, thread in enumerate(ids):
        await written(history.create_step(step(thread, output=f"about boots {number}")))
        await history.update_thread(thread, name=f"Talk {number}")
        with writing(history._engine) as session:
            about = f"about boots {number}"
            session.add(Message(id=new_id(), thread_id=thread, role="user", text=about))
    everything = ThreadFilter(userId=ANNA)
    first: Any = await history.list_threads(Pagination(first=3), everything)
    assert [one["id"] for one in first.data] == ids[::-1][:3]
    assert first.pageInfo.hasNextPage
    cursor = first.pageInfo.endCursor
    rest: Any = await history.list_threads(Pagination(first=3, cursor=cursor), everything)
    assert [one["id"] for one in rest.data] == ids[::-1][3:]
    assert not rest.pageInfo.hasNextPage
    found: Any = await history.list_threads(
        Pagination(first=9), ThreadFilter(userId=ANNA, search="boots 3")
    )
    assert [one["name"] for one in found.data] == ["Talk 3"]
    others: Any = await history.list_threads(Pagination(first=9), ThreadFilter(userId=BEN))
    assert others.data == []


async def test_what_was_said_by_another_door_is_drawn_listed_and_found(
    history: ChatHistory, written: Any
) -> None:
    thread, drawn = new_id(), new_id()
    said: Any = {**step(thread, output="drawn here"), "id": drawn}
    await written(history.create_step(said))
    card = {"id": "p1", "name": "Kettle", "price": 12.5}
    elsewhere = {"cards": [card], "suggestions": ["More"], "language": "en"}
    with writing(history._engine) as session:
        for number, role, record in (
            (drawn, "assistant", {}),
            (new_id(), "user", {}),
            (new_id(), "assistant", elsewhere),
        ):
            text = f"a kettle for {role}"
            row = Message(id=number, thread_id=thread, role=role, text=text, record=record)
            session.add(row)
            session.flush()
        session.get_one(Thread, thread).name = "By program"
    found: Any = await history.get_thread(thread)
    assert [one["type"] for one in found["steps"]] == [
        *("assistant_message", "user_message", "assistant_message"),
    ]
    assert found["steps"][0]["output"] == "drawn here"
    assert [one["name"] for one in found["elements"]] == ["ProductCards", "NextSteps"]
    assert found["elements"][0]["props"]["products"][0]["price_cents"] == 1250
    listed: Any = await history.list_threads(
        Pagination(first=9), ThreadFilter(userId=ANNA, search="KETTLE for")
    )
    assert [one["id"] for one in listed.data] == [thread]


async def test_deleting_a_thread_leaves_nothing_of_it(history: ChatHistory, written: Any) -> None:
    thread = new_id()
    await written(history.create_step(step(thread, output="gone soon")))
    engine = history._engine
    with writing(engine) as session:
        logged = f"{ANNA}/{thread}"
        session.add(Thread(id=logged, customer_id=ANNA))
        session.flush()
        session.add(Message(id=new_id(), thread_id=logged, role="user", text="gone soon"))
    await history.delete_thread(thread)
    with reading(engine) as session:
        for table in (Thread, Step, Element, Message):
            assert session.exec(select(table)).all() == []
        assert session.get(Customer, ANNA) is not None
