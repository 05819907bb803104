"""Text as it comes: pieces that come quickly one after another are shown together."""

from __future__ import annotations

import time

import chainlit as cl

TOGETHER_S = 0.1


class Prose:
    """Streams a message's text; what still waits at the end comes with the finished message.

    Every piece makes the page draw the whole text anew, which costs more than it shows where
    a model writes faster than anybody reads.
    """

    def __init__(self, message: cl.Message) -> None:
        """Stream into this message."""
        self._message = message
        self._waiting, self._shown_at = "", time.monotonic()
        self._begun = False

    async def add(self, text: str, *, replaces: bool = False) -> None:
        """The next piece; what comes together is shown together, what replaces all at once."""
        if replaces:
            await self._message.stream_token(text, is_sequence=True)
            self._waiting, self._shown_at, self._begun = "", time.monotonic(), True
            return
        if not self._begun:
            self._begun, self._shown_at = True, time.monotonic()
        self._waiting += text
        if time.monotonic() - self._shown_at < TOGETHER_S:
            return
        await self._message.stream_token(self._waiting)
        self._waiting, self._shown_at = "", time.monotonic()
