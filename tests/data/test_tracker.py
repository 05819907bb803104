"""Tracking: batched, never in the way, within what people agree to, without personal data."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine, event
from sqlmodel import col, select

from data.acts import Act
from data.consents import TRACKING, decide
from data.database import migrate, open_engine, reading, writing
from data.models import Category, Interaction, Recommendation
from data.tracker import Pace, Shown, Tracker

ROOT = Path(__file__).resolve().parents[2]
QUICK = Pace(every_s=0.05)
SLOW = Pace(every_s=60)


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    opened = open_engine(f"sqlite:///{tmp_path / 'shop.db'}")
    migrate(opened)
    yield opened
    opened.dispose()


def kept(engine: Engine) -> list[Interaction]:
    with reading(engine) as session:
        return list(session.exec(select(Interaction).order_by(col(Interaction.id))))


def view(person: str, product: str = "p1") -> Act:
    return Act("view_product", customer_id=person, product_id=product)


def test_acts_are_written_in_few_transactions_and_in_order(engine: Engine) -> None:
    begun: list[str] = []
    event.listen(engine, "begin", lambda connection: begun.append("begin"))
    tracker = Tracker(engine, SLOW)
    for number in range(500):
        tracker.note(view("a", f"p{number}"))
    assert tracker.settle()
    assert [row.product_id for row in kept(engine)] == [f"p{number}" for number in range(500)]
    assert len(begun) < 20
    assert (tracker.written, tracker.dropped, tracker.lost) == (500, 0, 0)
    tracker.close()


def test_an_act_is_written_after_a_while_without_others(engine: Engine) -> None:
    tracker = Tracker(engine, QUICK)
    tracker.note(view("a"))
    until = time.monotonic() + 5
    while not kept(engine) and time.monotonic() < until:
        time.sleep(0.02)
    assert len(kept(engine)) == 1
    tracker.close()


def test_a_full_queue_drops_and_counts_and_holds_nobody_up(engine: Engine) -> None:
    tracker = Tracker(engine, Pace(most_waiting=10, batch=5, every_s=60))
    with writing(engine) as session:
        # The database is busy: nothing can be written meanwhile.
        session.add(Category(path="A", name="A"))
        session.flush()
        began = time.perf_counter()
        taken = sum(tracker.note(view("a")) for _ in range(200))
        took_s = time.perf_counter() - began
    assert took_s < 1
    assert taken < 200
    assert tracker.dropped == 200 - taken
    tracker.close(10)
    assert len(kept(engine)) == taken
    assert not tracker.note(view("a"))


def test_closing_writes_what_waits(engine: Engine) -> None:
    tracker = Tracker(engine, SLOW)
    for _ in range(30):
        tracker.note(view("a"))
    tracker.close()
    assert len(kept(engine)) == 30


def test_who_withdraws_leaves_no_trace_and_who_decided_nothing_goes_by_the_default(
    engine: Engine,
) -> None:
    decide(engine, "customer:no", TRACKING, True)
    decide(engine, "customer:no", TRACKING, False)
    decide(engine, "customer:yes", TRACKING, True)
    for default, expected in ((True, {"yes", "open"}), (False, {"yes"})):
        tracker = Tracker(engine, Pace(default=default, every_s=0.05))
        for person in ("no", "yes", "open"):
            tracker.note(view(person))
            tracker.note(Shown(f"{person}{default}", f"customer:{person}", "chat", []))
        assert tracker.settle()
        tracker.close()
        rows = kept(engine)
        assert {row.customer_id for row in rows} == expected
        with reading(engine) as session:
            owners = set(session.exec(select(Recommendation.owner)))
        assert owners == {f"customer:{one}" for one in expected}
        assert tracker.withheld == 2 * (3 - len(expected))
        with writing(engine) as session:
            for row in [*rows, *session.exec(select(Recommendation))]:
                session.delete(row)


def test_personal_data_is_masked_and_addresses_lose_what_may_name_somebody(engine: Engine) -> None:
    tracker = Tracker(engine, QUICK)
    tracker.note(
        Act(
            "search",
            session_id="s",
            query="tent for jane.doe@example.com, card 4111 1111 1111 1111",
            page="https://shop.example/p/1?email=jane.doe@example.com#jane",
            referrer="https://jane:secret@mail.example/inbox?token=abc",
            details={"note": "call 212-555-0142 my number", "clicks": 3, "deep": {"a": 1}},
        )
    )
    tracker.close()
    (row,) = kept(engine)
    told = row.model_dump_json()
    for secret in ("jane", "4111", "token", "secret"):
        assert secret not in told.lower()
    assert row.query is not None
    assert "tent" in row.query
    assert row.page == "https://shop.example/p/1"
    assert row.details["clicks"] == 3
    assert "deep" not in row.details


def test_a_category_is_found_by_its_path(engine: Engine) -> None:
    with writing(engine) as session:
        session.add(Category(path="Home > Lamps", name="Lamps"))
    tracker = Tracker(engine, QUICK)
    tracker.note(Act("view_category", session_id="s", category="Home > Lamps"))
    tracker.note(Act("view_category", session_id="s", category="Nowhere"))
    tracker.close()
    first, second = kept(engine)
    assert first.category_id is not None
    assert second.category_id is None


PROGRAM = """
import sys, time
from data.acts import Act
from data.database import open_engine
from data.tracker import Pace, Tracker
tracker = Tracker(open_engine(sys.argv[1]), Pace(every_s=float(sys.argv[2]), batch=50))
for number in range(int(sys.argv[3])):
    tracker.note(Act("view_product", customer_id="a", product_id=str(number)))
print("noted", flush=True)
if sys.argv[4] == "wait":
    time.sleep(60)
"""


def program(engine: Engine, every_s: float, count: int, end: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", PROGRAM, str(engine.url), str(every_s), str(count), end]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "noted\n"
    return process


def test_a_process_that_ends_writes_what_waits(engine: Engine) -> None:
    assert program(engine, 60, 30, "end").wait(30) == 0
    assert len(kept(engine)) == 30


def test_a_killed_process_loses_the_newest_acts_at_most(engine: Engine) -> None:
    process = program(engine, 60, 120, "wait")
    until = time.monotonic() + 20
    while len(kept(engine)) < 100 and time.monotonic() < until:
        time.sleep(0.05)
    os.kill(process.pid, signal.SIGKILL)
    process.wait(10)
    rows = kept(engine)
    # Whole batches, from the first act on, none twice.
    assert [row.product_id for row in rows] == [str(number) for number in range(100)]
