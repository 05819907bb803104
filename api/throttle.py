"""How often one asker may do a thing: counted within a window, in this process."""

from __future__ import annotations

import math
import time
from collections import deque
from collections.abc import Callable
from threading import Lock

from data.errors import TooManyRequests


class Throttle:
    """Counts by key what happened within the last seconds; safe to use from any thread."""

    def __init__(
        self, most: int, within_s: float, clock: Callable[[], float] = time.monotonic
    ) -> None:
        """Allow at most that many within the window; tests give their own clock."""
        self._most, self._within_s, self._clock = most, within_s, clock
        self._seen: dict[str, deque[float]] = {}
        self._lock = Lock()

    def wait_s(self, key: str) -> int:
        """Whole seconds until the key may go on; 0 where it may now."""
        with self._lock:
            self._forget()
            seen = self._seen.get(key, deque())
            if len(seen) < self._most:
                return 0
            return max(1, math.ceil(seen[-self._most] + self._within_s - self._clock()))

    def note(self, key: str) -> None:
        """Count one more of this key."""
        with self._lock:
            self._forget()
            self._seen.setdefault(key, deque(maxlen=self._most)).append(self._clock())

    def _forget(self) -> None:
        """Let go what lies outside the window, so that memory follows what goes on now."""
        since = self._clock() - self._within_s
        for key, seen in list(self._seen.items()):
            while seen and seen[0] <= since:
                seen.popleft()
            if not seen:
                del self._seen[key]


def demand(throttle: Throttle, key: str) -> None:
    """Count one more of this key.

    Raises:
        TooManyRequests: There were too many; the error tells how long to wait.
    """
    wait_s = throttle.wait_s(key)
    if wait_s:
        raise TooManyRequests(
            f"Too many requests. Wait {wait_s} seconds, then try again.", retry_after_s=wait_s
        )
    throttle.note(key)
