"""Tries that are counted in the database, for all processes together."""

from __future__ import annotations

import uuid
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import Engine

from data.database import reading
from data.models import Tries
from data.tries import KEPT_S, Bound, note, take, wait_s


@pytest.fixture
def by_email() -> Bound:
    return Bound("login", f"{uuid.uuid4().hex}@example.com", 3, 60)


@pytest.fixture
def failed() -> Bound:
    return Bound("failed", uuid.uuid4().hex, 2, 60)


def test_whoever_tried_too_often_waits_until_the_oldest_is_out_of_the_window(
    engine: Engine, by_email: Bound
) -> None:
    assert [take(engine, by_email, now=100.0 + at) for at in (0, 10, 20)] == [0, 0, 0]
    assert take(engine, by_email, now=130.0) == 30
    assert wait_s(engine, by_email, now=159.5) == 1
    assert wait_s(engine, by_email, now=160.0) == 0
    assert take(engine, by_email._replace(asker="another"), now=130.0) == 0


def test_what_does_not_leave_room_counts_nothing(
    engine: Engine, by_email: Bound, failed: Bound
) -> None:
    for _ in range(2):
        note(engine, failed, now=100.0)
    assert take(engine, by_email, [failed], now=110.0) == 50
    assert wait_s(engine, Bound(by_email.kind, by_email.asker, 1, 60), now=110.0) == 0


def test_of_many_at_once_exactly_so_many_get_through(engine: Engine, by_email: Bound) -> None:
    with ThreadPoolExecutor(8) as pool:
        waits = list(pool.map(lambda _: take(engine, by_email), range(24)))
    assert waits.count(0) == by_email.most


def test_nothing_stays_for_long(engine: Engine, by_email: Bound, failed: Bound) -> None:
    take(engine, by_email, now=100.0)
    take(engine, failed, now=100.0 + KEPT_S + 1)
    with reading(engine) as session:
        assert session.get(Tries, by_email.key) is None
        assert session.get(Tries, failed.key) is not None
