"""The suite of orders: both shapes of tasks, and that it sees what differs."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from data.database import writing
from data.errors import BadFile, InvalidInput
from data.models import Order
from data.progress import silent
from data.settings import Settings
from evals import orders
from evals.orders_store import opened
from evals.orders_tasks import tasks_in
from tests.retail_files import ORDERS, retail_folder


def settings(tmp_path: Path) -> Settings:
    return Settings(home=tmp_path / "home", _env_file=None)


def test_tasks_of_both_shapes_are_read_with_their_customer(tmp_path: Path) -> None:
    folder = retail_folder(tmp_path)
    found = list(tasks_in(folder, lambda number: ORDERS.get(number, {}).get("user_id")))
    assert [(task.customer, len(task.actions)) for task in found] == [
        ("ann_1", 2),
        (None, 0),
        ("bob_2", 2),
    ]
    assert found[2].actions[0].call[0] == "cancel_order"
    assert "user_id" not in found[2].actions[1].call[1]
    (folder / "broken_tasks.json").write_text('[{"actions": [{}]}]')
    with pytest.raises(BadFile):
        list(tasks_in(folder, lambda _: None))


@pytest.mark.slow
def test_the_shop_does_as_the_reference(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(orders, "GENERATED", 60)
    monkeypatch.setattr(orders, "IN_ONE_STORE", 30)
    retail_folder(tmp_path / "data" / orders.FOLDER)
    figures = orders.run(settings(tmp_path), tmp_path / "data", silent)
    assert figures["examples"] == figures["generated_examples"] == []
    assert (figures["tasks"], figures["actions"], figures["allowed"]) == (3, 4, 4)
    whole = [name for name in figures if name.endswith(("reference", "as_done", "such_order"))]
    assert {name: figures[name] for name in whole} == dict.fromkeys(whole, 1.0)
    assert 0 < figures["generated_allowed"] < figures["generated_actions"] == 60


@pytest.mark.slow
def test_a_store_that_differs_is_told(tmp_path: Path) -> None:
    folder = retail_folder(tmp_path / "data")
    with (
        opened(settings(tmp_path), folder, tmp_path / "scratch", silent) as stores,
        stores.fresh() as store,
    ):
        assert store.differences() == []
        with writing(store.shop.engine) as session:
            order = session.get_one(Order, "#W1")
            order.status = "delivered"
            session.add(order)
        assert store.differences() == store.differences(["#W1"]) == ["#W1"]


def test_a_folder_without_the_files_is_refused(tmp_path: Path, monkeypatch: Any) -> None:
    with pytest.raises(BadFile):
        orders.run(settings(tmp_path), tmp_path, silent)
    monkeypatch.delenv("SMARTSHOP_SHARED_DATA", raising=False)
    with pytest.raises(InvalidInput):
        orders.run(settings(tmp_path), None, silent)
