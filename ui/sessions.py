"""Lets go of chat sessions that are over, and ends those whose speaker may go on no longer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.identity import read_chat_token

if TYPE_CHECKING:
    from chainlit.session import WebsocketSession


def forget_closed() -> None:
    """Free the messages of deleted sessions, which the interface itself never does."""
    from chainlit.chat_context import chat_contexts
    from chainlit.session import ws_sessions_id

    for session_id in chat_contexts.keys() - ws_sessions_id.keys():
        chat_contexts.pop(session_id, None)


async def close_session(session: WebsocketSession) -> None:
    """End a chat session and its connection; nothing of it can be taken up again."""
    from chainlit.server import sio

    socket_id = session.socket_id
    await session.delete()
    await sio.disconnect(socket_id)


async def close_sessions(customer_id: str, session_id: str = "") -> None:
    """End the chat sessions of somebody in this process; with a login, only those it opened."""
    from chainlit.session import ws_sessions_id

    for session in list(ws_sessions_id.values()):
        if session.user is None or session.user.identifier != customer_id:
            continue
        told = read_chat_token(session.token or "")
        if not session_id or (told and told[1] == session_id):
            await close_session(session)
