"""Orders over HTTP: the customer's own by their login, changed upon a confirmation only."""

from __future__ import annotations

import shutil
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from data.settings import Settings
from tests.accounts import proof_of_login
from tests.serving import serving
from ui.identity import VISITOR_COOKIE

PENDING, DELIVERED = "S7K3M92X4QR", "S9T5B38W2CJ"
Speaking = Callable[[str | None], httpx.Client]


@pytest.fixture(scope="module")
def speaking(demo_home_once: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Speaking]:
    """Serve a copy of the demo shop; give a client for a customer, or for nobody."""
    home = tmp_path_factory.mktemp("orders") / "home"
    shutil.copytree(demo_home_once, home)
    clients: list[httpx.Client] = []
    with serving(home) as address:

        def client(customer: str | None) -> httpx.Client:
            settings = Settings(home=home, _env_file=None)
            proof = proof_of_login(settings, customer) if customer else {}
            made = httpx.Client(
                base_url=f"{address}/api/v1", cookies=proof, timeout=60, trust_env=False
            )
            clients.append(made)
            return made

        yield client
        for each in clients:
            each.close()


def data(answer: httpx.Response) -> Any:
    body = answer.json()
    assert answer.status_code == 200, body
    assert answer.headers["cache-control"] == "no-store"
    return body["data"]


def error(answer: httpx.Response, status: int) -> dict[str, Any]:
    assert answer.status_code == status, answer.text
    found: dict[str, Any] = answer.json()["error"]
    del found["trace_id"]
    return found


def test_orders_are_paged_and_read(speaking: Speaking) -> None:
    client = speaking("cust-001")
    first = client.get("/orders", params={"page_size": 2})
    assert first.json()["meta"]["pagination"] == {
        "page": 1,
        "page_size": 2,
        "total_pages": 3,
        "total": 5,
    }
    listed = data(first) + data(client.get("/orders", params={"page_size": 2, "page": 2}))
    assert listed == data(client.get("/orders", params={"page_size": 4}))
    assert data(client.get("/orders", params={"page": 9})) == []
    whole = data(client.get(f"/orders/%23{PENDING.lower()}"))
    assert (whole["order_id"], whole["status"]) == (PENDING, "pending")
    assert error(client.get("/orders", params={"page": 0}), 400)["code"] == "invalid_input"


def test_a_stranger_sees_nothing_and_changes_nothing(speaking: Speaking) -> None:
    body = {"reason": "no longer needed", "confirm": True}
    for customer in (None, "cust-002"):
        client = speaking(customer)
        told = [error(client.get(f"/orders/{number}"), 404) for number in (PENDING, "S000")]
        for number in (PENDING, "S000"):
            told.append(error(client.post(f"/orders/{number}/cancel", json=body), 404))
        assert all(each == told[0] for each in told)
    assert data(speaking(None).get("/orders")) == []
    forged = speaking(None)
    forged.cookies.set(VISITOR_COOKIE, "cust-001")
    assert data(forged.get("/orders")) == []
    assert data(speaking("cust-001").get(f"/orders/{PENDING}"))["status"] == "pending"


def test_nothing_is_done_before_the_confirmation(speaking: Speaking) -> None:
    client = speaking("cust-001")
    asked = {"item_ids": ["dry-0005"], "payment_method_id": "gift-0012"}
    shown = data(client.post(f"/orders/{DELIVERED}/return", json=asked))
    assert not shown["confirmed"]
    assert shown["confirm"]["order_id"] == DELIVERED
    assert data(client.get(f"/orders/{DELIVERED}"))["status"] == "delivered"
    key = {"Idempotency-Key": uuid.uuid4().hex}
    sure = {**asked, "confirm": True}
    done = [
        data(client.post(f"/orders/{DELIVERED}/return", json=sure, headers=key)) for _ in range(2)
    ]
    assert done[0] == done[1]
    assert done[0]["status"] == "return requested"
    other = {**sure, "item_ids": ["wal-0001-01"]}
    reused = client.post(f"/orders/{DELIVERED}/return", json=other, headers=key)
    assert error(reused, 409)["code"] == "key_reused"
    again = error(client.post(f"/orders/{DELIVERED}/return", json=sure), 409)
    assert again["code"] == "already_changed"


@pytest.mark.parametrize(
    ("route", "body", "status"),
    [
        ("cancel", {}, 400),
        ("cancel", {"reason": "too dear"}, 409),
        ("cancel", {"reason": "no longer needed", "customer": "cust-002"}, 400),
        ("modify", {"confirm": True}, 400),
        ("modify", {"city": "Salem", "confirm": True}, 400),
        ("modify", {"item_ids": ["per-0003-01"], "new_item_ids": [], "confirm": True}, 409),
        ("exchange", {"item_ids": ["per-0003-01"], "new_item_ids": ["per-0003-02"]}, 409),
        ("return", {"item_ids": "no list"}, 409),
        ("return", {}, 400),
    ],
)
def test_what_cannot_be_is_refused(
    speaking: Speaking, route: str, body: dict[str, Any], status: int
) -> None:
    client = speaking("cust-001")
    assert error(client.post(f"/orders/{PENDING}/{route}", json=body), status)["code"]
    assert data(client.get(f"/orders/{PENDING}"))["status"] == "pending"


def test_a_change_and_an_exchange_by_their_previews(speaking: Speaking) -> None:
    client = speaking("cust-003")
    number = "S6J2R45T9WX"
    asked = {"item_ids": ["sui-0002-01"], "new_item_ids": ["sui-0002-02"]}
    needed = error(client.post(f"/orders/{number}/modify", json=asked), 409)
    assert needed["code"] == "method_needed"
    assert needed["details"]["methods"] == ["card-0031", "gift-0032"]
    asked["payment_method_id"] = "card-0031"  # type: ignore[assignment]
    shown = data(client.post(f"/orders/{number}/modify", json=asked))
    sure = {**shown["confirm"], "confirm": True}
    del sure["order_id"]
    done = data(client.post(f"/orders/{number}/modify", json=sure))
    assert done["status"] == "pending (item modified)"
    assert data(client.get(f"/orders/{number}"))["items"][0]["item_id"] == "sui-0002-02"
