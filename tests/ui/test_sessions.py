"""Sessions that are over leave nothing in memory."""

from __future__ import annotations

import chainlit as cl
from chainlit.chat_context import chat_contexts

from tests.ui.visitor import Visitor
from ui.sessions import forget_closed


async def test_only_deleted_sessions_are_forgotten() -> None:
    anna, ben = Visitor("guest-anna"), Visitor("guest-ben")
    for visitor in (anna, ben):
        visitor.speak()
        await cl.Message(content="hello").send()
    await anna.session.delete()
    forget_closed()
    assert anna.session.id not in chat_contexts
    assert ben.session.id in chat_contexts
