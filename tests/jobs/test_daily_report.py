"""The daily report, and the word that those who look after the shop get of a failed job."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

import jobs.schedule
from data.accounts import rules_of
from data.daily_report import report_of
from data.database import writing
from data.letters import MAIL, close_office, told_letter
from data.models import (
    Feedback,
    Handoff,
    Message,
    ModelCall,
    Order,
    Thread,
    UnansweredQuestion,
    WorkClaim,
)
from data.models.columns import utc_now
from data.progress import Progress, silent
from data.staff import add_person
from jobs.registry import JOBS, Job
from knowledge.shop import Shop
from tests.jobs.conftest import OneRound, come

LONG_AGO = datetime(2020, 1, 2, 12, tzinfo=UTC)
"""Before the demo shop's own orders."""
PASSWORD = "a quiet long harbour"


def name_people(shop: Shop) -> None:
    for who, role in (("boss", "admin"), ("second", "admin"), ("agent", "support_agent")):
        rules = rules_of(shop.settings)
        add_person(shop.engine, f"{who}@shop.example", PASSWORD, role, who, rules)


def letters(shop: Shop) -> list[dict[str, str]]:
    """What was written, once all of it is out."""
    close_office(shop.settings.home)
    folder: Path = shop.settings.home / MAIL
    return [told_letter(path) for path in sorted(folder.glob("*.eml"))]


def live(shop: Shop, at: datetime) -> None:
    """A day: two conversations, one handed over and rated, an order, a call that was paid for."""
    with writing(shop.engine) as session:
        for name in ("a", "b"):
            session.add(Thread(id=name, created_at=at))
        session.flush()
        for number, (thread, role) in enumerate(
            (("a", "user"), ("a", "assistant"), ("b", "user"), ("b", "assistant"), ("b", "user"))
        ):
            key = f"{at:%d}{number}"
            row = Message(id=key, thread_id=thread, role=role, text="x", created_at=at)
            session.add(row)
        ended = session.get_one(Thread, "a")
        ended.ended_at, ended.rating, ended.resolved = at, 4, True
        session.add(Handoff(id="h", thread_id="b", session_id="b", status="closed", opened_at=at))
        session.add(Feedback(id="f", step_id="1", thread_id="a", value=1, created_at=at))
        session.add(
            Order(
                id="W1",
                owner="session:a",
                currency="USD",
                subtotal_cents=900,
                total_cents=1250,
                placed_at=at,
            )
        )
        for paid in (2_500_000, None):
            session.add(
                ModelCall(
                    provider="openai",
                    model="m",
                    took_ms=5.0,
                    created_at=at,
                    ok=paid is not None,
                    cost_micros=paid,
                )
            )
        question = UnansweredQuestion(
            id="q", question="Do you sell ice?", language="en", count=3, model="", last_at=at
        )
        session.add(question)


def test_a_day_is_told_in_figures_and_no_other_day_with_it(shop: Shop) -> None:
    live(shop, LONG_AGO)
    told = report_of(shop.engine, LONG_AGO.date())
    assert (told["conversations"], told["messages"], told["replies"]) == (2, 3, 2)
    assert (told["handed_off"], told["containment"]) == (1, 0.5)
    assert (told["rated"], told["satisfaction"], told["resolved"]) == (1, 4.0, 1)
    assert (told["thumbs_up"], told["thumbs_down"]) == (1, 0)
    assert told["orders"] == [{"currency": "USD", "placed": 1, "total_cents": 1250}]
    assert (told["models"]["calls"], told["models"]["failed"]) == (2, 1)
    assert told["models"]["cost_usd"] == 2.5
    assert told["unanswered"] == [{"question": "Do you sell ice?", "count": 3}]
    other = report_of(shop.engine, (LONG_AGO - timedelta(days=1)).date())
    assert (other["conversations"], other["satisfaction"], other["orders"]) == (0, None, [])


def test_at_its_time_the_report_is_kept_and_sent_to_each_admin(shop: Shop) -> None:
    name_people(shop)
    live(shop, utc_now() - timedelta(days=1))
    assert not JOBS["report"].due(shop)
    come(shop, "report")
    OneRound(shop, 1.0).run()
    assert not JOBS["report"].due(shop)
    (kept,) = (shop.settings.home / "reports").iterdir()
    assert json.loads(kept.read_text("utf-8"))["messages"] == 3
    sent = letters(shop)
    assert {one["to"] for one in sent} == {"boss@shop.example", "second@shop.example"}
    assert all("3 × Do you sell ice?" in one["text"] for one in sent)


def test_who_hears_of_the_shop_can_be_named(shop: Shop) -> None:
    name_people(shop)
    named = shop.settings.model_copy(update={"operator_mail": "ops@shop.example, it@shop.example"})
    assert JOBS["report"].run(replace(shop, settings=named), silent)["letters"] == 2
    assert {one["to"] for one in letters(shop)} == {"ops@shop.example", "it@shop.example"}


@pytest.mark.parametrize("error", [OSError("the disk is full: /secret"), KeyError("a bug")])
def test_a_failed_job_is_told_once_a_day_and_keeps_no_other_from_its_work(
    shop: Shop, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    def fails(shop: Shop, progress: Progress) -> dict[str, object]:
        raise error

    done: list[str] = []

    def works(shop: Shop, progress: Progress) -> dict[str, object]:
        done.append("works")
        return {}

    broken = Job("breaks", lambda shop: True, fails)
    both = {"broken": broken, "fine": Job("works", lambda shop: True, works)}
    monkeypatch.setattr(jobs.schedule, "JOBS", both)
    name_people(shop)
    OneRound(shop, 1.0).run()
    OneRound(shop, 1.0).run()
    assert done == ["works", "works"]
    sent = letters(shop)
    assert {one["to"] for one in sent} == {"boss@shop.example", "second@shop.example"}
    assert len(sent) == 2
    assert all("broken" in one["subject"] and type(error).__name__ in one["text"] for one in sent)
    assert not any("secret" in one["text"] for one in sent)
    with writing(shop.engine) as session:
        told = session.get_one(WorkClaim, "alarm broken")
        told.expires_at = utc_now() - timedelta(seconds=1)
    OneRound(shop, 1.0).run()
    assert len(letters(shop)) == 4
