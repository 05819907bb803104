"""Standard input line by line, without holding up the conversation or its end."""

from __future__ import annotations

import asyncio
import contextlib
import io
import os
import sys
from collections.abc import AsyncIterator
from threading import Thread
from typing import TextIO


async def input_lines() -> AsyncIterator[str]:
    """Each line as it comes, with its end."""
    loop = asyncio.get_running_loop()
    lines: asyncio.Queue[str | None] = asyncio.Queue()
    stream = _own_input()

    def read() -> None:
        # Once the conversation has ended, its loop takes no more lines.
        with contextlib.suppress(RuntimeError):
            for line in iter(stream.readline, ""):
                loop.call_soon_threadsafe(lines.put_nowait, line)
            loop.call_soon_threadsafe(lines.put_nowait, None)

    # A daemon: Ctrl-C must not wait for the line that the person never finished.
    Thread(target=read, daemon=True).start()
    while (line := await lines.get()) is not None:
        yield line


def _own_input() -> TextIO:
    """Standard input under a lock of its own, which nobody needs when the program ends."""
    try:
        return open(os.dup(sys.stdin.fileno()), encoding="utf-8", errors="replace")
    except (io.UnsupportedOperation, OSError):
        return sys.stdin
