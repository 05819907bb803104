"""Who was answered under which variant, and what they did after: the cases of an experiment."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import Engine
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, col, select

from data.database import reading, writing
from data.model_calls import MICROS
from data.models import Exposure, Feedback, Handoff, ModelCall, Order, Thread
from data.thumbs import UP

CUSTOMER, SESSION = "customer:", "session:"


@dataclass
class Case:
    """Somebody who takes part, and what came of it since they were first answered.

    Attributes:
        satisfaction: Ratings as shares of the best, and thumbs as 1 and 0; empty: none given.
        usd: What providers cost for them, as far as prices are known.
    """

    owner: str
    variant: str
    since: datetime
    converted: bool = False
    handed_off: bool = False
    satisfaction: list[float] = field(default_factory=list)
    usd: float = 0.0


def note_exposure(
    engine: Engine, experiment_id: str, owner: str, variant: str, thread: str
) -> None:
    """Keep that somebody was answered under a variant; only the first time counts."""
    row = Exposure(experiment_id=experiment_id, owner=owner, variant=variant, thread_id=thread)
    with suppress(IntegrityError), writing(engine) as session:  # noted by another process just now
        if session.get(Exposure, (experiment_id, owner)) is None:
            session.add(row)


def cases_of(engine: Engine, experiment_id: str) -> list[Case]:
    """Everybody who takes part."""
    with reading(engine) as session:
        wanted = select(Exposure).where(Exposure.experiment_id == experiment_id)
        cases = [Case(e.owner, e.variant, e.first_at) for e in session.exec(wanted)]
        by_owner = {case.owner: case for case in cases}
        _convert(session, by_owner)
        _hand_off(session, by_owner)
        _ask(session, by_owner)
        _spend(session, by_owner)
    return cases


def owner_of_thread(thread_id: str, customer_id: str | None) -> str:
    """Whose a conversation is, as carts and orders name owners."""
    if customer_id:
        return CUSTOMER + customer_id
    # A log of a customer's session is named after both.
    customer, _, session_id = thread_id.rpartition("/")
    return CUSTOMER + customer if customer else SESSION + session_id


def _convert(session: Session, cases: dict[str, Case]) -> None:
    placed = select(Order.owner, Order.placed_at).where(col(Order.placed_at).is_not(None))
    for owner, at in session.exec(placed):
        if (case := cases.get(owner)) and at and at >= case.since:
            case.converted = True


def _hand_off(session: Session, cases: dict[str, Case]) -> None:
    asked = select(Handoff.thread_id, Handoff.customer_id, Handoff.opened_at)
    for thread, customer, at in session.exec(asked):
        if (case := cases.get(owner_of_thread(thread, customer))) and at >= case.since:
            case.handed_off = True


def _ask(session: Session, cases: dict[str, Case]) -> None:
    owners = _owners(session)
    rated = select(Thread.id, Thread.rating, Thread.ended_at).where(col(Thread.rating).is_not(None))
    for thread, rating, at in session.exec(rated):
        if (case := cases.get(owners.get(thread, ""))) and at and at >= case.since and rating:
            case.satisfaction.append((rating - 1) / 4)
    for row in session.exec(select(Feedback)):
        if (
            case := cases.get(owners.get(row.thread_id or "", ""))
        ) and row.created_at >= case.since:
            case.satisfaction.append(float(row.value == UP))


def _spend(session: Session, cases: dict[str, Case]) -> None:
    owners = _owners(session)
    spent = select(ModelCall).where(col(ModelCall.cost_micros).is_not(None))
    for call in session.exec(spent):
        case = cases.get(owners.get(call.thread_id or "", ""))
        if case and call.created_at >= case.since:
            case.usd += (call.cost_micros or 0) / MICROS


def _owners(session: Session) -> dict[str, str]:
    rows = session.exec(select(Thread.id, Thread.customer_id))
    return {thread: owner_of_thread(thread, customer) for thread, customer in rows}


def by_variant(cases: Iterable[Case]) -> dict[str, list[Case]]:
    """The cases of each variant."""
    found: dict[str, list[Case]] = defaultdict(list)
    for case in cases:
        found[case.variant].append(case)
    return found
