"""Test cases in the lab: kept, held by two variants side by side, judged, and reported."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from sqlalchemy import select
from sqlmodel import col

from data.erasure import close_account
from data.errors import InvalidInput, NotFound
from data.lab_reports import keep_report, report_of, reports
from data.models import Order
from data.reply_cases import CaseFacts, case_of, cases, write_case
from evals.report import markdown
from evals.talk.beside import HeldCase, HeldSet, difference, on_paper
from evals.talk.fault import Fault
from evals.talk.hold import HeldTurn
from evals.talk.sets import SetRun, run_set
from graph.assistant import Assistant
from graph.lab.variant import Variant
from tests.graph.test_lab import everything

Loop = asyncio.AbstractEventLoop
CARDS = {"cards": {"min": 1}}


def held(assistant: Assistant, loop: Loop, **asked: Any) -> list[dict[str, Any]]:
    async def all_of_it() -> list[dict[str, Any]]:
        return [event async for event in run_set(assistant, SetRun(**asked))]

    return loop.run_until_complete(all_of_it())


def pending_order(assistant: Assistant) -> tuple[str, str]:
    """The number of an order that may still be cancelled, and whose it is."""
    with assistant.shop.engine.connect() as connection:
        found = connection.execute(
            select(Order).where(
                col(Order.status) == "pending", col(Order.owner).startswith("customer:")
            )
        ).first()
    assert found is not None
    return found.id, found.owner.removeprefix("customer:")


def test_two_variants_hold_the_same_cases_and_the_shop_stays_as_it_is(
    assistant: Assistant, loop: Loop
) -> None:
    engine = assistant.shop.engine
    number, customer = pending_order(assistant)
    shown = write_case(engine, [{"say": "show me tents"}], CARDS, "ann", "Tents")
    turns = [{"say": f"cancel order {number}, I ordered by mistake"}, {"say": "yes"}]
    gone = {"orders": {"are": {number: {"status": "cancelled"}}}}
    cancelled = write_case(engine, turns, gone, "ann", customer_id=customer)
    before = everything(engine)
    asked = {"cases": [cancelled.id, shown.id, cancelled.id], "variants": [{}, {"tools": []}]}
    events = held(assistant, loop, **asked)
    assert [one["kind"] for one in events] == ["case", "result"] * 6 + ["report"]
    assert [one["done"] for one in events if one["kind"] == "case"] == [0, 1, 2] * 2
    figures = events[-1]["figures"]
    first, second = figures["variants"]
    assert (first["right"], second["right"]) == (3, 0)
    assert (first["turns"], second["cases"]) == (5, 3)
    assert figures["difference"] == {"only_a": 3, "only_b": 0, "chance": 0.25, "better": None}
    wrong = figures["cases"][1]["outcomes"][1]["turns"][0]["wrong"]
    assert any(one.startswith("cards.") for one in wrong)
    assert everything(engine) == before, "each case is held in a copy, a customer's put back"
    paper = markdown("lab", on_paper(figures))
    assert "## variants" in paper
    assert f"Tents ({shown.id})" in paper


def test_cases_that_are_not_there_are_refused(assistant: Assistant, loop: Loop) -> None:
    engine = assistant.shop.engine
    with pytest.raises(InvalidInput):
        held(assistant, loop, cases=["nothing"])
    with pytest.raises(InvalidInput):
        write_case(engine, [{"say": "hello"}], {}, "ann")
    with pytest.raises(InvalidInput):
        write_case(engine, [], CARDS, "ann")
    with pytest.raises(InvalidInput):
        write_case(engine, [{"say": "hello"}], CARDS, "ann", customer_id="nobody")


def test_a_case_is_masked_and_goes_with_its_customer(assistant: Assistant, loop: Loop) -> None:
    engine = assistant.shop.engine
    _, customer = pending_order(assistant)
    made = write_case(
        engine, [{"say": "I am jane@mail.example"}], CARDS, "ann", customer_id=customer
    )
    assert "jane@" not in str(case_of(engine, made.id))
    assert made.dialogue()["customer"] == customer
    figures = held(assistant, loop, cases=[made.id])[-1]["figures"]
    assert figures["difference"] is None
    kept = keep_report(engine, figures, "ann")
    assert [one.id for one in reports(engine)] == [kept.id]
    assert report_of(engine, kept.id).figures == figures
    close_account(engine, customer)
    assert made.id not in {one.id for one in cases(engine)}
    with pytest.raises(NotFound):
        report_of(engine, kept.id)


def outcome(*right: bool) -> HeldSet:
    """A set whose cases went so."""
    case = CaseFacts(
        id="1", title="", language="", turns=[], expect={}, intent=None, customer_id=None,
        created_by="",
    )  # fmt: skip
    faults = {True: [], False: [Fault("cards.min", "none")]}
    some = [HeldCase(case, [HeldTurn("hi", "hello", faults[one], 1.0)]) for one in right]
    return HeldSet(Variant(), some, [])


@pytest.mark.parametrize(
    ("first", "second", "chance", "better"),
    [
        ([True] * 6, [False] * 6, 0.0312, "A"),
        ([False] * 5, [True] * 5, 0.0625, None),
        ([False] * 9 + [True], [True] * 9 + [False], 0.0215, "B"),
        ([True, False], [True, False], 1.0, None),
    ],
)
def test_what_differs_decides(
    first: list[bool], second: list[bool], chance: float, better: str | None
) -> None:
    # The chances are those of scipy.stats.binomtest(min, n, 0.5).
    found = difference(outcome(*first), outcome(*second))
    assert (found["chance"], found["better"]) == (chance, better)
