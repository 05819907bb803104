"""Jobs with a time of their own: once when it has come, by one of all processes."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from sqlmodel import select

from data.backups.making import kept_backups
from data.database import reading, writing
from data.models import EmailToken, Handoff, LoginSession, Message, RefreshToken, Thread
from data.models.columns import utc_now
from data.progress import silent
from graph.assistant import open_assistant
from graph.reply import TurnRequest
from jobs.registry import JOBS
from jobs.timetable import SUNDAY, Timed
from knowledge.shop import Shop
from tests.jobs.conftest import OneRound, come


@pytest.mark.parametrize(
    ("now", "weekly", "daily"),
    [
        ("2026-11-27 12:00", "2026-11-29 01:00", "2026-11-28 01:00"),
        ("2026-11-29 00:59", "2026-11-29 01:00", "2026-11-29 01:00"),
        ("2026-11-29 01:00", "2026-12-06 01:00", "2026-11-30 01:00"),
    ],
)
def test_the_next_time(now: str, weekly: str, daily: str) -> None:
    def at(text: str) -> datetime:
        return datetime.fromisoformat(text).replace(tzinfo=UTC)

    assert Timed("backup", 1, SUNDAY).next_after(at(now)) == at(weekly)
    assert Timed("backup", 1).next_after(at(now)) == at(daily)


def test_a_new_shop_waits_for_the_time_and_then_one_process_does_it_once(shop: Shop) -> None:
    ours, theirs = Timed("backup", 1), Timed("backup", 1)
    assert not ours.due(shop)
    come(shop, "backup")
    assert ours.due(shop)
    assert theirs.due(shop)
    assert [ours.claim(shop), theirs.claim(shop)] == [True, False]
    ours.done(shop)
    assert not theirs.due(shop)
    assert not theirs.claim(shop)


def test_the_weekly_backup_is_written_and_the_oldest_goes(shop: Shop) -> None:
    folder = shop.settings.home / "backups"
    folder.mkdir()
    for day in (1, 2):
        (folder / f"smartshop-2026010{day}-010000.tar.gz").touch()
    mine = folder / "before-the-sale.tar.gz"
    mine.touch()
    done = JOBS["backup"].run(shop, silent)
    assert [str(path) for path in kept_backups(shop.settings)] == [
        str(folder / "smartshop-20260102-010000.tar.gz"),
        done["file"],
    ]
    assert done["thrown_away"] == 1
    assert mine.exists()
    assert not JOBS["backup"].due(shop)


def test_the_server_does_what_is_due(shop: Shop) -> None:
    for name in ("backup", "conversations", "tokens"):
        assert not JOBS[name].due(shop)
    come(shop, "backup")

    OneRound(shop, 1.0).run()
    assert len(kept_backups(shop.settings)) == 1
    assert not JOBS["backup"].due(shop)


def test_conversations_go_when_they_have_grown_old(shop: Shop) -> None:
    settings = shop.settings

    async def remembered(old: bool) -> list[bool]:
        assistant = await open_assistant(settings)
        try:
            if old:
                for session in ("old", "new", "waits"):
                    await assistant.reply(TurnRequest(text="show me tents", session_id=session))
            return [bool(await assistant.kept(s, None)) for s in ("old", "new", "waits")]
        finally:
            await assistant.close()

    assert asyncio.run(remembered(True)) == [True] * 3
    with writing(shop.engine) as session:
        for name in ("old", "waits"):
            session.get_one(Thread, name).updated_at = utc_now() - timedelta(days=31)
        session.add(Handoff(id="h", thread_id="waits", session_id="waits", status="ticket"))
    for_ever = replace(shop, settings=settings.model_copy(update={"keep_conversations_days": 0}))
    assert JOBS["conversations"].run(for_ever, silent) == {"dropped": 0}
    assert JOBS["conversations"].run(shop, silent) == {"dropped": 1}
    with reading(shop.engine) as session:
        assert set(session.exec(select(Thread.id))) == {"new", "waits"}
        assert "old" not in set(session.exec(select(Message.thread_id)))
    assert asyncio.run(remembered(False)) == [False, True, True]


def test_what_has_run_out_opens_nothing_and_goes(shop: Shop) -> None:
    then, later = utc_now() - timedelta(days=2), utc_now() + timedelta(days=2)
    with writing(shop.engine) as session:
        for name, end in (("gone", then), ("good", later)):
            session.add(LoginSession(id=name, customer_id="ann", expires_at=end))
            session.add(RefreshToken(hash=name, session_id=name, expires_at=end))
            session.add(EmailToken(hash=name, email="a@b.c", purpose="reset", expires_at=end))
    assert JOBS["tokens"].run(shop, silent) == {"dropped": 3}
    with reading(shop.engine) as session:
        assert session.exec(select(LoginSession.id)).all() == ["good"]
        assert session.exec(select(RefreshToken.hash)).all() == ["good"]
        assert session.exec(select(EmailToken.hash)).all() == ["good"]
