"""At most so many threads at once, each in the order in which it came."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock


class Turns:
    """A semaphore that is fair: Python's own lets whoever asks again go before those who wait."""

    def __init__(self, at_once: int) -> None:
        """Let so many threads in."""
        self._free = at_once
        self._waiting: deque[Lock] = deque()
        self._lock = Lock()

    @contextmanager
    def turn(self) -> Iterator[None]:
        """Wait for one's turn; it ends with the block."""
        self._begin()
        try:
            yield
        finally:
            self._end()

    def _begin(self) -> None:
        with self._lock:
            if self._free:
                self._free -= 1
                return
            own = Lock()
            own.acquire()
            self._waiting.append(own)
        # Released by whoever ends before, who passes the place on.
        own.acquire()

    def _end(self) -> None:
        with self._lock:
            if self._waiting:
                self._waiting.popleft().release()
            else:
                self._free += 1
