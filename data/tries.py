"""How often somebody tried a thing lately: counted in the database, for all processes together."""

from __future__ import annotations

import hashlib
import math
import time
from collections.abc import Sequence
from contextlib import suppress
from typing import NamedTuple

from sqlalchemy import Engine, delete
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, col

from data.database import reading, writing
from data.models import Tries

KEPT_S = 3600.0
"""Older rows are let go; no window is longer."""


class Bound(NamedTuple):
    """At most so many tries of one kind by one asker within a window."""

    kind: str
    asker: str
    most: int
    within_s: float

    @property
    def key(self) -> str:
        """What it is counted under; no address can be read out of it."""
        return hashlib.sha256(f"{self.kind}\0{self.asker}".encode()).hexdigest()


def take(
    engine: Engine, counted: Bound, also: Sequence[Bound] = (), now: float | None = None
) -> int:
    """Count one try, unless a bound is reached; in one transaction, so no two take the last one.

    Args:
        engine: Of the database that all processes share.
        counted: The bound that the try counts against.
        also: Bounds that must leave room too.
        now: Seconds since the epoch; None: the clock's.

    Returns:
        0 where it was counted, else whole seconds until there is room.
    """
    at = time.time() if now is None else now
    with writing(engine) as session:
        row = _held(session, counted, at)
        waits = [_wait_s(row.times, counted, at)]
        waits += [_wait_s(_times(session, one), one, at) for one in also]
        if max(waits) == 0:
            _add(session, row, counted, at)
        return max(waits)


def note(engine: Engine, counted: Bound, now: float | None = None) -> None:
    """Count one try, whether or not there is room."""
    at = time.time() if now is None else now
    with writing(engine) as session:
        _add(session, _held(session, counted, at), counted, at)


def wait_s(engine: Engine, bound: Bound, now: float | None = None) -> int:
    """Whole seconds until there is room; 0: there is."""
    at = time.time() if now is None else now
    with reading(engine) as session:
        return _wait_s(_times(session, bound), bound, at)


def _held(session: Session, bound: Bound, at: float) -> Tries:
    """The row of the bound, held until the transaction ends; rows long past are let go."""
    past = (col(Tries.newest) < at - KEPT_S) & (col(Tries.key) != bound.key)
    session.execute(delete(Tries).where(past))
    row = session.get(Tries, bound.key, with_for_update=True)
    if row is None:
        with suppress(IntegrityError), session.begin_nested():  # another may just have made it
            session.add(Tries(key=bound.key, newest=at))
        row = session.get_one(Tries, bound.key, with_for_update=True, populate_existing=True)
    return row


def _times(session: Session, bound: Bound) -> list[float]:
    row = session.get(Tries, bound.key)
    return row.times if row else []


def _wait_s(times: Sequence[float], bound: Bound, at: float) -> int:
    lately = [one for one in times if one > at - bound.within_s]
    if len(lately) < bound.most:
        return 0
    return max(1, math.ceil(lately[-bound.most] + bound.within_s - at))


def _add(session: Session, row: Tries, bound: Bound, at: float) -> None:
    row.times, row.newest = [*row.times, at][-bound.most :], at
    session.add(row)
