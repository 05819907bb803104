"""Goods that came back, noted by an operator over HTTP: once, and by nobody else."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from knowledge.shop import Shop
from tests.operators import TOKEN, operated_copy, stranger
from tools.context import ShopContext
from tools.run import run_tool

RETURNED, PENDING = "S9T5B38W2CJ", "S7K3M92X4QR"


def ask_for_a_return(shop: Shop) -> None:
    """A customer asks to return an item of their delivered order."""
    asked = {"order_id": RETURNED, "item_ids": ["dry-0005"], "payment_method_id": "gift-0012"}
    done = run_tool(ShopContext(shop, "s", "cust-001"), "return_items", asked)
    assert done.ok, done.error


@pytest.fixture(scope="module")
def address(demo_home_once: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve a shop where a return is on its way; give its address."""
    with operated_copy(
        demo_home_once, tmp_path_factory.mktemp("goods"), ask_for_a_return
    ) as address:
        yield address


@pytest.fixture
def operator(address: str) -> Iterator[httpx.Client]:
    """Give a client that carries the operator's token."""
    with stranger(address) as client:
        client.headers["authorization"] = f"Bearer {TOKEN}"
        yield client


def error(answer: httpx.Response, status: int) -> dict[str, Any]:
    assert answer.status_code == status, answer.text
    found: dict[str, Any] = answer.json()["error"]
    return found


def test_nobody_but_an_operator_notes_it(address: str, operator: httpx.Client) -> None:
    with stranger(address) as visitor:
        nobody = visitor.post(f"/orders/{RETURNED}/received")
        wrong = {"authorization": f"Bearer {TOKEN}x"}
        guessed = visitor.post(f"/orders/{RETURNED}/received", headers=wrong)
    assert error(nobody, 401)["code"] == "not_signed_in"
    assert error(guessed, 401)["code"] == "wrong_token"
    for body in ({"restock": "perhaps"}, {"restock": True, "by": "somebody"}, [1]):
        said = error(operator.post(f"/orders/{RETURNED}/received", json=body), 400)
        assert said["code"] == "invalid_input"


def test_what_is_not_on_its_way_back_does_not_come(operator: httpx.Client) -> None:
    refused = error(operator.post(f"/orders/{PENDING}/received"), 409)
    assert refused["code"] == "nothing_expected"
    assert error(operator.post("/orders/S000/received"), 404)["code"] == "not_found"


def test_a_return_is_refunded_once_when_it_is_there(operator: httpx.Client) -> None:
    answer = operator.post(f"/orders/%23{RETURNED}/received", json={"restock": False})
    assert answer.status_code == 200, answer.text
    assert answer.headers["cache-control"] == "no-store"
    done = answer.json()["data"]
    assert (done["order_id"], done["status"]) == (RETURNED, "returned")
    moved = [(one["transaction_type"], one["payment_method_id"]) for one in done["payment_history"]]
    assert moved[-1] == ("refund", "gift-0012")
    assert error(operator.post(f"/orders/{RETURNED}/received"), 409)["code"] == "nothing_expected"
