"""A customer who goes from page to page: "this" is what they are looking at now."""

from __future__ import annotations

import uuid

from graph.reply import Reply, TurnRequest
from tests.graph.conftest import Opened

CAMERA, ENGINE, TRUCK = "acm-0001", "veh-0004", "veh-0001"


async def test_this_is_the_product_of_the_page_just_come_to(speaking: Opened) -> None:
    assistant, session = speaking(), str(uuid.uuid4())

    async def on(page: str, text: str) -> Reply:
        request = TurnRequest(text=text, session_id=session, page={"product_id": page})
        return await assistant.reply(request)

    asked = await on(CAMERA, "what do buyers say about this?")
    assert [card.id for card in asked.cards] == [CAMERA]
    added = await on(ENGINE, "add this to my cart")
    assert [line.product_id for line in added.cart.lines] == [ENGINE]
    await on(ENGINE, "show me laptops under $800")
    told = await on(TRUCK, "how much is it?")
    assert [card.id for card in told.cards] == [TRUCK]
