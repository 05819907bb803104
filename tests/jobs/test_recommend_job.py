"""The job that learns: only what is new, whole or not at all, whenever it is stopped."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from data.database import writing
from data.models import Interaction, Order, OrderLine
from data.models.columns import utc_now
from data.settings import Settings
from jobs.schedule import Schedule
from knowledge.recommend.model import load_model
from knowledge.recommend.state import load_state
from knowledge.shop import Shop, open_shop

ROOT = Path(__file__).resolve().parents[2]
KILLS = 6


@pytest.fixture
def shop(demo_home_once: Path, tmp_path: Path) -> Iterator[Shop]:
    home = tmp_path / "home"
    shutil.copytree(demo_home_once, home)
    opened = open_shop(Settings(home=home, _env_file=None))
    yield opened
    opened.close()


def look(shop: Shop, count: int, person: str = "new") -> None:
    ids = list(shop.products.snapshot().ids)
    with writing(shop.engine) as session:
        session.add_all(
            Interaction(
                type="view_product", customer_id=f"{person}-{n}", product_id=ids[n % len(ids)],
                created_at=utc_now(),
            )
            for n in range(count)
        )  # fmt: skip


def test_an_order_that_was_called_off_is_unlearnt_with_the_next_round(shop: Shop) -> None:
    shop.recommender.catch_up()
    product = next(iter(shop.products.snapshot().ids))
    with writing(shop.engine) as session:
        session.add(
            Order(id="#N1", owner="customer:new", currency="USD", subtotal_cents=0, total_cents=0)
        )
        session.flush()
        session.add(
            OrderLine(order_id="#N1", position=1, product_id=product, name="x", price_cents=0)
        )

    def learnt() -> tuple[float, bool]:
        shop.recommender.catch_up()
        state = load_state(shop.recommender.training.model_path.with_name("state.npz"))
        number = list(state.histories.items).index(product)
        theirs = state.histories.owner == list(state.histories.owners).index("customer:new")
        return float(state.counts.popular[number]), bool(theirs.any())

    bought, known = learnt()
    assert known
    with writing(shop.engine) as session:
        order = session.get_one(Order, "#N1")
        order.status, order.updated_at = "cancelled", utc_now()
        session.add(order)
    less, known = learnt()
    assert less < bought
    assert not known


def test_the_schedule_learns_what_is_due(shop: Shop) -> None:
    before = shop.recommender.catch_up()
    look(shop, 3)
    assert shop.recommender.is_behind()
    schedule = Schedule(shop, 0.05)
    schedule.start()
    until = time.monotonic() + 30
    while shop.recommender.is_behind() and time.monotonic() < until:
        time.sleep(0.05)
    schedule.stop()
    after = shop.recommender.model()
    assert after.read.interaction == before.read.interaction + 3
    assert not Schedule(shop, 0).stop()  # type: ignore[func-returns-value]


def test_a_job_that_is_killed_goes_on_and_readers_never_see_half(shop: Shop) -> None:
    shop.recommender.catch_up()
    path = shop.recommender.training.model_path
    home = shop.settings.home
    command = [sys.executable, "-m", "cli", "jobs", "run", "recommend"]
    environment = os.environ | {"SMARTSHOP_HOME": str(home)}
    for turn in range(KILLS):
        look(shop, 20, f"turn{turn}")
        process = subprocess.Popen(
            command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE, text=True,
        )  # fmt: skip
        assert process.stderr is not None
        for line in process.stderr:
            if "Learning" in line:
                break
        time.sleep(0.05 * turn)
        os.kill(process.pid, signal.SIGKILL)
        process.wait(10)
        process.stderr.close()
        assert load_model(path) is not None
    learnt = shop.recommender.catch_up()
    anew = shop.recommender.catch_up(anew=True)
    assert learnt.read == anew.read
    assert sorted(learnt.items) == sorted(anew.items)
    assert len(learnt.next.items) == len(anew.next.items)
    assert not [one for one in path.parent.glob("*.new") if one.stat().st_size == 0]
