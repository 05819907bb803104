"""A turn that was cut off after it had written, and whose message comes again."""

from __future__ import annotations

import asyncio
import uuid

import pytest
from sqlalchemy import delete
from sqlmodel import col

from data import carts
from data.database import writing
from data.deeds import Deed
from data.models import Message
from graph.assistant import Assistant
from graph.reply import Reply, TurnRequest

TENT = "ten-0001"


@pytest.mark.parametrize("again", ["add it to my cart", "put 2 of it in my cart"])
def test_a_turn_that_is_run_again_puts_nothing_in_twice(
    assistant: Assistant, loop: asyncio.AbstractEventLoop, again: str
) -> None:
    engine, session = assistant.shop.engine, str(uuid.uuid4())
    ids = {"message_id": str(uuid.uuid4()), "reply_id": str(uuid.uuid4())}

    def say() -> Reply:
        page = {"product_id": TENT}
        request = TurnRequest(text=again, session_id=session, page=page, **ids)
        return loop.run_until_complete(assistant.reply(request))

    def held(reply: Reply) -> list[tuple[str, int]]:
        return [(line.product_id, line.quantity) for line in reply.cart.lines]

    first = held(say())
    assert [product for product, _ in first] == [TENT]
    with writing(engine) as open_session:  # as if the process had ended before it was kept
        open_session.execute(delete(Message).where(col(Message.id).in_(ids.values())))
    assert held(say()) == first


def test_within_a_run_the_same_may_be_written_again(assistant: Assistant) -> None:
    engine, owner = assistant.shop.engine, f"session:{uuid.uuid4()}"
    limits = carts.CartLimits()
    run, later = Deed("reply", "run"), Deed("reply", "later run")
    carts.add(engine, owner, TENT, 1, limits, deed=run)
    carts.set_quantity(engine, owner, TENT, 3, limits, deed=run)
    assert carts.add(engine, owner, TENT, 1, limits, deed=run).count == 4
    assert carts.add(engine, owner, TENT, 1, limits, deed=later).count == 4
    assert carts.remove(engine, owner, TENT, limits, deed=later).count == 4
    assert carts.add(engine, owner, TENT, 1, limits, deed=Deed("other", "run")).count == 5
