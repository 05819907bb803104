"""Kept summaries: made once among processes, told at once, never of what is gone."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import Engine, update
from sqlmodel import col

from data.claims import claimed
from data.database import migrate, open_engine, raise_content_version, reading, writing
from data.errors import ModelUnavailable
from data.facts import ReviewFacts
from data.models import Category, KeptSummary, Review, WorkClaim
from data.models.columns import utc_now
from data.settings import Settings
from knowledge.review_summary import ReviewSummary, summarize
from knowledge.summaries import Summaries
from tests.knowledge.asking_summaries import SlowWriter
from tests.knowledge.conftest import AddRows, a_product, a_review

ROOT = Path(__file__).resolve().parents[2]
TEXTS = [
    "The light is bright and even over the whole desk.",
    "Great light for reading, and it looks lovely.",
    "It hums all evening, far too loud for a bedroom.",
    "The hum is noisy, and the base wobbles.",
]


def stock(engine: Engine) -> None:
    """A lamp with four reviews."""
    with writing(engine) as session:
        session.add(Category(id=1, name="Things", path="Things"))
        session.flush()
        session.add(a_product("lamp", name="Dorrin Desk Lamp"))
        session.flush()
        session.add_all(a_review(f"r{n}", text, 5 - n) for n, text in enumerate(TEXTS))


@pytest.fixture
def lamp(engine: Engine) -> Engine:
    stock(engine)
    return engine


@pytest.fixture
def notes(tmp_path: Path) -> Path:
    return tmp_path / "notes.txt"


@pytest.fixture
def summaries(small_settings: Settings, lamp: Engine, notes: Path) -> Summaries:
    return Summaries(small_settings, lamp, SlowWriter(notes, 0.0))


def kept(engine: Engine) -> KeptSummary:
    with reading(engine) as session:
        row = session.get(KeptSummary, "lamp")
    assert row is not None
    return row


def made(notes: Path) -> int:
    """How many summaries were begun."""
    return len(notes.read_text("utf-8").splitlines()) if notes.exists() else 0


def start(
    url: str, notes: Path, threads: int, takes_s: float, begin: float
) -> subprocess.Popen[str]:
    arguments = [url, str(notes), "lamp", str(threads), str(takes_s), str(begin)]
    return subprocess.Popen(
        [sys.executable, "-m", "tests.knowledge.asking_summaries", *arguments],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )


def ask_in_four_processes(url: str, notes: Path) -> list[str]:
    """Twenty requests at one moment, five in each of four processes; what they were told."""
    begin = time.time() + 8
    processes = [start(url, notes, 5, 0.5, begin) for _ in range(4)]
    told = [process.communicate(timeout=60)[0].splitlines() for process in processes]
    assert all(process.returncode == 0 for process in processes)
    return [made_at for lines in told for made_at in json.loads(lines[-1])]


def test_twenty_requests_in_four_processes_make_one(lamp: Engine, notes: Path) -> None:
    told = ask_in_four_processes(str(lamp.url), notes)
    assert len(told) == 20
    assert len(set(told)) == 1
    assert made(notes) == kept(lamp).times_made == 1


@pytest.mark.services
def test_the_same_on_postgresql(postgres_url: str, notes: Path) -> None:
    url = postgres_url.removesuffix("/postgres") + "/summaries"
    with psycopg.connect(postgres_url, autocommit=True) as connection:
        connection.execute("CREATE DATABASE summaries")
    engine = open_engine(url)
    migrate(engine)
    stock(engine)
    told = ask_in_four_processes(url, notes)
    assert len(set(told)) == 1
    assert made(notes) == kept(engine).times_made == 1
    engine.dispose()


def test_the_claim_of_a_killed_maker_runs_out(lamp: Engine, notes: Path) -> None:
    maker = start(str(lamp.url), notes, 1, 60.0, 0.0)
    deadline = time.monotonic() + 30
    while not made(notes):
        assert time.monotonic() < deadline
        time.sleep(0.05)
    maker.kill()
    maker.wait(10)
    settings = Settings(home=notes.parent, _env_file=None)
    summaries = Summaries(settings, lamp, SlowWriter(notes, 0.0))
    with writing(lamp) as session:
        # As if its five seconds had passed.
        session.execute(update(WorkClaim).values(expires_at=utc_now()))
    assert summaries.of("lamp") is not None
    assert made(notes) == 2


def test_a_claim_is_one_holders_until_it_is_given_back_or_runs_out(lamp: Engine) -> None:
    with claimed(lamp, "work", 60) as first, claimed(lamp, "work", 60) as second:
        assert (first, second) == (True, False)
    with claimed(lamp, "work", 0.05) as third:
        assert third
        time.sleep(0.1)
        with claimed(lamp, "work", 60) as fourth:
            assert fourth
    with claimed(lamp, "work", 60) as fifth:
        assert fifth


def test_a_kept_summary_is_told_again(summaries: Summaries, notes: Path) -> None:
    first, second = summaries.of("lamp"), summaries.of("lamp")
    assert first == second
    assert made(notes) == 1


def test_an_old_one_is_told_at_once_and_made_anew_behind(
    summaries: Summaries, lamp: Engine, notes: Path
) -> None:
    summaries.of("lamp")
    old = utc_now() - timedelta(hours=25)
    with writing(lamp) as session:
        session.execute(update(KeptSummary).values(made_at=old))
    assert summaries.of("lamp") is not None
    summaries.close()
    assert made(notes) == 2
    assert kept(lamp).made_at > old


def test_a_new_review_makes_it_anew(
    summaries: Summaries, add: AddRows, lamp: Engine, notes: Path
) -> None:
    before = summaries.of("lamp")
    add("reviews", a_review("new", "The switch is easy to use.", 4))
    assert summaries.of("lamp") == before
    summaries.close()
    now = kept(lamp)
    assert (made(notes), set(now.sources)) == (2, {"r0", "r1", "r2", "r3", "new"})


def test_an_operator_waits_for_the_newest(summaries: Summaries, add: AddRows) -> None:
    summaries.of("lamp")
    add("reviews", a_review("new", "The switch is easy to use.", 4))
    fresh = summaries.fresh("lamp")
    assert fresh is not None
    assert fresh.review_count == 5


@pytest.mark.parametrize("change", ["gone", "unapproved", "rewritten"])
def test_what_a_review_does_not_say_any_more_is_not_told(
    summaries: Summaries, lamp: Engine, change: str
) -> None:
    summaries.of("lamp")
    summaries.of("lamp")
    with writing(lamp) as session:
        row = session.get(Review, "r2")
        assert row is not None
        if change == "gone":
            session.delete(row)
        elif change == "unapproved":
            row.approved = False
        else:
            row.text = "Quiet enough for a bedroom."
        raise_content_version(session, "reviews")
    told = summaries.of("lamp")
    assert told is not None
    assert "hums all evening" not in told.model_dump_json()


def test_too_few_reviews_are_not_summed_up(summaries: Summaries, lamp: Engine) -> None:
    summaries.of("lamp")
    with writing(lamp) as session:
        session.execute(
            update(Review).where(col(Review.id).in_(["r1", "r2"])).values(approved=False)
        )
        raise_content_version(session, "reviews")
    assert summaries.of("lamp") is None
    assert summaries.of("nothing") is None


class Model:
    """A language model's writer that says what a test tells it to."""

    name = "test:model"

    def __init__(self, change: dict[str, object] | Exception) -> None:
        self.change = change

    def write(
        self, product_id: str, product_name: str, reviews: Sequence[ReviewFacts]
    ) -> ReviewSummary:
        if isinstance(self.change, Exception):
            raise self.change
        written = summarize(product_id, reviews, product_name)
        assert written is not None
        return written.model_copy(update={"maker": self.name, **self.change})


def test_nobody_waits_for_a_model_and_its_summary_comes_behind(
    summaries: Summaries, lamp: Engine
) -> None:
    summaries.writer = Model({})
    told = summaries.of("lamp")
    assert told is not None
    assert told.maker == "embedded"
    summaries.close()
    assert (kept(lamp).maker, kept(lamp).problem) == ("test:model", "")


def test_what_fails_the_check_is_written_by_code(summaries: Summaries, lamp: Engine) -> None:
    summaries.writer = Model({"review_count": 99})
    told = summaries.fresh("lamp")
    assert told is not None
    assert (told.maker, told.review_count) == ("embedded", 4)
    assert kept(lamp).problem
    assert summaries.fresh("lamp") == told


def test_a_model_that_does_not_answer_is_asked_again_later(
    summaries: Summaries, lamp: Engine
) -> None:
    summaries.writer = Model(ModelUnavailable("It is away."))
    told = summaries.fresh("lamp")
    assert told is not None
    assert told.maker == "embedded"
    assert summaries.fresh("lamp") == told
    with writing(lamp) as session:
        session.execute(update(KeptSummary).values(made_at=utc_now() - timedelta(minutes=16)))
    summaries.writer = Model({})
    again = summaries.fresh("lamp")
    assert again is not None
    assert again.maker == "test:model"
