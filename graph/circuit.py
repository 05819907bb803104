"""A circuit breaker: a provider that keeps failing is left alone for a while."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field


@dataclass
class Circuit:
    """Counts failures in a row; after some the provider is not asked until it has cooled down.

    After the cool-down calls pass again, and a first failure opens the circuit at once, for twice
    as long up to `longest_s`. Safe within one event loop.
    """

    failures_allowed: int = 3
    cooldown_s: float = 15.0
    longest_s: float = 300.0
    clock: Callable[[], float] = time.monotonic
    _failures: int = field(default=0, init=False)
    _open_until: float = field(default=0.0, init=False)

    @property
    def is_open(self) -> bool:
        """Whether the provider should be left alone now."""
        return self.clock() < self._open_until

    def succeeded(self) -> None:
        """Note an answer: failures before it no longer count."""
        self._failures = 0
        self._open_until = 0.0

    def failed(self) -> None:
        """Note a failure."""
        self._failures += 1
        excess = self._failures - self.failures_allowed
        if excess >= 0:
            wait_s = min(self.cooldown_s * 2.0 ** min(excess, 16), self.longest_s)
            self._open_until = self.clock() + wait_s
