"""What works in the background of a server: one thread, started with it and ended with it."""

from __future__ import annotations

import threading
from abc import ABC, abstractmethod
from contextlib import suppress


class Background(ABC):
    """One daemon thread that works in rounds until the server ends."""

    name: str
    """Of the thread, for whoever looks at a process."""

    def __init__(self) -> None:
        """Nothing is begun yet."""
        self._over = threading.Event()
        self._thread = threading.Thread(target=self.run, name=self.name, daemon=True)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def stop(self, wait_s: float = 2.0) -> None:
        """Begin nothing more; what is not done by then is done by the next start."""
        self._over.set()
        with suppress(RuntimeError):  # It never began.
            self._thread.join(wait_s)

    @property
    def is_over(self) -> bool:
        """Whether nothing more is to be begun."""
        return self._over.is_set()

    def wait(self, longest_s: float) -> None:
        """Rest between two rounds; at the end no longer."""
        self._over.wait(longest_s)

    @abstractmethod
    def run(self) -> None:
        """Work in rounds until `is_over`."""
