"""A browser's chat session as the interface makes it, with everything it is sent recorded."""

from __future__ import annotations

import uuid
from typing import Any

from chainlit.context import ChainlitContext, context_var
from chainlit.session import WebsocketSession
from chainlit.user import PersistedUser


class Visitor:
    """One browser: its session, and the events it was sent."""

    def __init__(self, name: str, role: str = "customer") -> None:
        """Open a session of the customer of that name."""
        self.events: list[tuple[str, Any]] = []

        async def emit(event: str, data: Any) -> None:
            self.events.append((event, data))

        user = PersistedUser(id=name, identifier=name, createdAt="", metadata={"role": role})
        self.session = WebsocketSession(
            id=str(uuid.uuid4()),
            socket_id=uuid.uuid4().hex,
            emit=emit,  # type: ignore[arg-type]
            emit_call=None,  # type: ignore[arg-type]
            user_env={},
            client_type="webapp",
            user=user,
            environ={"HTTP_USER_AGENT": "Mozilla/5.0 (X11; Linux)"},
        )
        self.session.has_first_interaction = True

    def speak(self) -> None:
        """Let the handlers called next serve this visitor."""
        context_var.set(ChainlitContext(self.session))

    def sent(self, event: str) -> list[Any]:
        """What was sent of that kind, oldest first."""
        return [data for name, data in self.events if name == event]
