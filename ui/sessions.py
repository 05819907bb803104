"""Lets go of what the chat interface keeps of sessions that are over."""

from __future__ import annotations

from chainlit.chat_context import chat_contexts
from chainlit.session import ws_sessions_id


def forget_closed() -> None:
    """Free the messages of deleted sessions, which the interface itself never does."""
    for session_id in chat_contexts.keys() - ws_sessions_id.keys():
        chat_contexts.pop(session_id, None)
