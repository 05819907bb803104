"""Who does a piece of work now: a row that one process of many gets, and that runs out."""

from __future__ import annotations

import time
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import TypeVar

from sqlalchemy import Engine, delete, update
from sqlalchemy.exc import IntegrityError
from sqlmodel import col

from data.database import reading, writing
from data.models import WorkClaim
from data.models.columns import utc_now

LOOK_AGAIN_S = 0.04

Done = TypeVar("Done")


@contextmanager
def claimed(engine: Engine, key: str, lasting_s: float) -> Iterator[bool]:
    """Whether the work of that name is ours now; given back at the end, however it ends.

    A holder that dies keeps it for `lasting_s` seconds at most, for then another may take it.
    """
    holder = uuid.uuid4().hex
    ours = take(engine, key, holder, lasting_s)
    try:
        yield ours
    finally:
        if ours:
            give_back(engine, key, holder)


def once_among_all(
    engine: Engine,
    key: str,
    look: Callable[[], Done | None],
    make: Callable[[], Done],
    lasting_s: float,
) -> Done:
    """What `look` finds; where nothing is there yet one of all who ask makes it, the others wait.

    Args:
        engine: Of the database that all processes share.
        key: Names the work.
        look: Gives the result where it is there.
        make: Makes the result and keeps it where `look` finds it.
        lasting_s: How long a maker may take before another takes its place.
    """
    while True:
        with claimed(engine, key, lasting_s) as ours:
            # Whoever had it before may have ended between our look and our claim.
            found = look()
            if found is not None:
                return found
            if ours:
                return make()
        _wait_for(engine, key, look)


def _wait_for(engine: Engine, key: str, look: Callable[[], object | None]) -> None:
    """Return when the result is there, or the claim is given back or has run out."""
    while look() is None and _is_held(engine, key):
        time.sleep(LOOK_AGAIN_S)


def _is_held(engine: Engine, key: str) -> bool:
    with reading(engine) as session:
        claim = session.get(WorkClaim, key)
    return claim is not None and claim.expires_at > utc_now()


def give_back(engine: Engine, key: str, holder: str) -> None:
    """Let another have the work, where it is this holder's."""
    with writing(engine) as session:
        mine = delete(WorkClaim).where(col(WorkClaim.key) == key)
        session.execute(mine.where(col(WorkClaim.holder) == holder))


def renew(engine: Engine, key: str, holder: str, lasting_s: float) -> None:
    """Hold the work for that long from now, where it is still this holder's."""
    until = utc_now() + timedelta(seconds=lasting_s)
    mine = update(WorkClaim).where(col(WorkClaim.key) == key, col(WorkClaim.holder) == holder)
    with writing(engine) as session:
        session.execute(mine.values(expires_at=until))


def take(engine: Engine, key: str, holder: str, lasting_s: float) -> bool:
    """Whether the work is this holder's from now on: nobody had it, or it had run out."""
    now = utc_now()
    until = now + timedelta(seconds=lasting_s)
    run_out = update(WorkClaim).where(col(WorkClaim.key) == key, col(WorkClaim.expires_at) <= now)
    try:
        with writing(engine) as session:
            if (
                session.connection()
                .execute(run_out.values(holder=holder, expires_at=until))
                .rowcount
            ):
                return True
            if session.get(WorkClaim, key) is not None:
                return False
            session.add(WorkClaim(key=key, holder=holder, expires_at=until))
    except IntegrityError:  # another was quicker by a moment
        return False
    return True
