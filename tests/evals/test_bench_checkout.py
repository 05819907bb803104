"""The checkout's proofs at a small size, on SQLite and PostgreSQL: real processes, real kills."""

from __future__ import annotations

from pathlib import Path

import pytest

from data.progress import silent
from evals.checkout_buyers import Place, doubles, rounds
from evals.checkout_kills import PHASES, kills

DATABASES = ["sqlite", pytest.param("postgresql", marks=pytest.mark.services)]


@pytest.fixture(params=DATABASES)
def where(request: pytest.FixtureRequest, tmp_path: Path) -> Place:
    if request.param == "sqlite":
        return Place(f"sqlite:///{tmp_path / 'shop.db'}", tmp_path)
    return Place(request.getfixturevalue("postgres_url"), tmp_path)


@pytest.mark.slow
def test_a_crowd_buys_what_there_is_and_nobody_hears_of_locks(where: Place, tmp_path: Path) -> None:
    found = rounds(where, silent, count=2, buyers=12, units=4, name=tmp_path.name)
    assert found["rounds_exact"] == 2
    assert found["told"] == {"sold": 8, "sold_out": 16}
    assert found["money_agrees"]


@pytest.mark.slow
def test_what_is_sent_twice_at_once_is_bought_once(where: Place, tmp_path: Path) -> None:
    found = doubles(where, silent, count=6, name=tmp_path.name)
    assert found["orders"] == found["identical_replies"] == found["other_body_refused"] == 6
    assert found["money_agrees"]


@pytest.mark.slow
def test_killed_in_any_phase_no_order_is_lost_or_doubled(where: Place, tmp_path: Path) -> None:
    found = kills(where, silent, count=len(PHASES), name=tmp_path.name)
    assert all(found["killed"][phase] == 1 for phase in PHASES if phase != "any_time")
    assert found["orders"] == len(PHASES)
    assert found["in_stock"] == 0
    assert found["books_agree"]
