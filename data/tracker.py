"""Writes down what people do, by a thread of its own: never in the way of what they do."""

from __future__ import annotations

import atexit
import logging
import threading
import time
import weakref
from collections import Counter, deque
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Engine, insert
from sqlalchemy.exc import SQLAlchemyError
from sqlmodel import Session

from data.acts import Act, rows_of
from data.consents import TRACKING, agreeing
from data.database import writing
from data.models import Interaction, Recommendation
from data.models.columns import utc_now

CLOSING_S = 2.0
TRIES = 3


@dataclass(frozen=True)
class Shown:
    """A list of products that somebody is shown."""

    id: str
    owner: str
    place: str
    items: Sequence[dict[str, Any]]


@dataclass(frozen=True)
class Pace:
    """How the tracker writes.

    Attributes:
        default: Whether people who decided nothing are tracked.
        most_waiting: Acts that may wait; what comes on top is dropped and counted.
        batch: Acts written in one transaction.
        every_s: Longest that an act waits for others.
    """

    default: bool = True
    most_waiting: int = 10_000
    batch: int = 200
    every_s: float = 0.5


class Tracker:
    """One bounded queue and one writer a process; safe to share between threads.

    Attributes:
        written: Acts kept. withheld: Acts of people who do not agree to it, not kept.
        dropped: Acts that found the queue full. lost: Acts that the database did not take.
    """

    def __init__(self, engine: Engine, pace: Pace) -> None:
        """Write to this database; the thread begins with the first act."""
        self._engine, self._pace = engine, pace
        self._waiting: deque[Act | Shown] = deque()
        self._pending: Counter[str] = Counter()
        self._changed = threading.Condition()
        self._thread: threading.Thread | None = None
        self._hurried = self._over = False
        self.written = self.withheld = self.dropped = self.lost = 0
        atexit.register(_close, weakref.ref(self))

    def note(self, act: Act | Shown) -> bool:
        """Take an act in, at once; False where it had to be dropped."""
        with self._changed:
            if self._over or len(self._waiting) >= self._pace.most_waiting:
                self.dropped += 1
                return False
            self._waiting.append(act)
            self._pending[act.owner] += 1
            if self._thread is None:
                self._thread = threading.Thread(target=self._write_all, name="tracker", daemon=True)
                self._thread.start()
            elif len(self._waiting) in (1, self._pace.batch):
                self._changed.notify_all()
        return True

    def waits(self, owner: str) -> bool:
        """Whether something that the owner did is not written yet."""
        return bool(self._pending.get(owner))

    def settle(self, owner: str | None = None, within_s: float = 1.0) -> bool:
        """Have what waits (of the owner, of all where None) written now; whether it was in time."""
        until = time.monotonic() + within_s
        with self._changed:
            while self._pending.get(owner) if owner else self._pending:
                self._hurried = True
                self._changed.notify_all()
                left = until - time.monotonic()
                if left <= 0 or self._thread is None:
                    return False
                self._changed.wait(left)
        return True

    def close(self, within_s: float = CLOSING_S) -> None:
        """Write what waits and end; what is not written by then is lost."""
        with self._changed:
            self._over = True
            self._changed.notify_all()
            thread = self._thread
        if thread is not None:
            thread.join(within_s)

    def _write_all(self) -> None:
        while batch := self._next():
            written, withheld = self._written(batch)
            with self._changed:
                self.written += written
                self.withheld += withheld
                self.lost += len(batch) - written - withheld
                self._pending -= Counter(act.owner for act in batch)
                self._changed.notify_all()

    def _next(self) -> list[Act | Shown]:
        """The acts to write next, once they are many or have waited; nothing at the end."""
        with self._changed:
            while not self._waiting and not self._over:
                self._hurried = False
                self._changed.wait()
            until = time.monotonic() + self._pace.every_s
            while len(self._waiting) < self._pace.batch and not (self._over or self._hurried):
                if (left := until - time.monotonic()) <= 0:
                    break
                self._changed.wait(left)
            size = min(len(self._waiting), self._pace.batch)
            return [self._waiting.popleft() for _ in range(size)]

    def _written(self, batch: Sequence[Act | Shown]) -> tuple[int, int]:
        """How many of the batch were kept, and how many their owners do not want kept."""
        for again in range(TRIES):
            try:
                with writing(self._engine) as session:
                    kept = self._agreed(session, batch)
                    _insert(session, kept)
                return len(kept), len(batch) - len(kept)
            except SQLAlchemyError:
                time.sleep(0.05 * 4**again)
        logging.getLogger(__name__).warning("%d acts could not be written down", len(batch))
        return 0, 0

    def _agreed(self, session: Session, batch: Sequence[Act | Shown]) -> list[Act | Shown]:
        owners = agreeing(session, {act.owner for act in batch}, TRACKING, self._pace.default)
        return [act for act in batch if act.owner in owners]


def _insert(session: Session, kept: Sequence[Act | Shown]) -> None:
    acts = rows_of(session, (act for act in kept if isinstance(act, Act)))
    shown = [
        {
            "id": one.id,
            "owner": one.owner,
            "place": one.place,
            "items": list(one.items),
            "created_at": utc_now(),
        }
        for one in kept
        if isinstance(one, Shown)
    ]
    for table, rows in ((Interaction, acts), (Recommendation, shown)):
        if rows:
            session.execute(insert(table), rows)


def _close(tracker: weakref.ref[Tracker]) -> None:
    found = tracker()
    if found is not None:
        found.close()
