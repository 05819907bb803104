"""Cart and checkout over HTTP: whose they are, and what a request that comes twice does."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpx
import pytest

from evals.checkout_shop import GIVEN


def a_visitor(address: str) -> httpx.Client:
    return httpx.Client(base_url=f"{address}/api/v1", timeout=60, trust_env=False)


@pytest.fixture
def visitor(shop_address: str) -> Iterator[httpx.Client]:
    with a_visitor(shop_address) as client:
        yield client


@pytest.fixture
def plain(visitor: httpx.Client) -> str:
    """A product that has no options."""
    found = visitor.get("/search", params={"q": "cookbook", "page_size": 5}).json()["data"]
    for result in found["results"]:
        if result["in_stock"]:
            added = visitor.post("/cart/lines", json={"product_id": result["id"]})
            if added.status_code == 200:
                return str(result["id"])
    raise LookupError("nothing to buy")


def data(response: httpx.Response) -> Any:
    body = response.json()
    assert body["success"], body
    return body["data"]


def error(response: httpx.Response, status: int) -> str:
    assert response.status_code == status, response.text
    return str(response.json()["error"]["code"])


def test_the_cart_is_the_visitors_own(visitor: httpx.Client, plain: str, shop_address: str) -> None:
    assert [line["product_id"] for line in data(visitor.get("/cart"))["lines"]] == [plain]
    with a_visitor(shop_address) as other:
        assert data(other.get("/cart"))["lines"] == []
    counted = httpx.get(f"{shop_address}/cart", cookies=visitor.cookies, trust_env=False).json()
    assert counted["count"] == 1


def test_lines_change_go_aside_and_out(visitor: httpx.Client, plain: str) -> None:
    line = {"product_id": plain}
    changed = data(visitor.patch("/cart/lines", json={**line, "quantity": 2}))
    assert changed["lines"][0]["quantity"] == 2
    assert data(visitor.patch("/cart/lines", json={**line, "saved": True}))["lines"] == []
    assert data(visitor.patch("/cart/lines", json={**line, "saved": False}))["saved"] == []
    assert error(visitor.patch("/cart/lines", json=line), 400) == "invalid_input"
    assert error(visitor.post("/cart/coupon", json={"code": "NONE"}), 409) == "coupon_refused"
    assert error(visitor.delete("/cart/coupon", params={"code": "NONE"}), 404)
    assert data(visitor.delete("/cart/lines", params=line))["lines"] == []
    assert error(visitor.delete("/cart/lines", params=line), 404) == "not_in_cart"


def test_what_is_no_argument_is_refused(visitor: httpx.Client, plain: str) -> None:
    assert error(visitor.post("/cart/lines", json={"product_id": plain, "owner": "x"}), 400)
    assert error(visitor.post("/cart/lines", json={"product_id": "no-such"}), 404)
    assert error(visitor.post("/checkout", json={"email": "nobody"}), 400) == "invalid_address"


@pytest.mark.usefixtures("plain")
def test_a_foreign_page_may_not_buy(visitor: httpx.Client) -> None:
    foreign = {"origin": "https://elsewhere.example"}
    assert visitor.post("/checkout", json=GIVEN, headers=foreign).status_code == 403


@pytest.mark.usefixtures("plain")
def test_a_purchase_that_is_sent_twice_is_made_once(visitor: httpx.Client) -> None:
    key = {"Idempotency-Key": uuid.uuid4().hex}
    summary = data(visitor.post("/checkout", json=GIVEN, headers=key))
    assert summary["missing"] == []
    assert data(visitor.post("/checkout", json=GIVEN, headers=key)) == summary
    changed = visitor.post("/checkout", json={**GIVEN, "city": "Elsewhere"}, headers=key)
    assert error(changed, 409) == "key_reused"
    yes = {"summary_hash": summary["summary_hash"]}
    key = {"Idempotency-Key": uuid.uuid4().hex}
    cookies = dict(visitor.cookies)

    def confirm(_: int) -> Any:
        with httpx.Client(base_url=visitor.base_url, cookies=cookies, trust_env=False) as client:
            return data(client.post("/checkout/confirm", json=yes, headers=key, timeout=60))

    with ThreadPoolExecutor(6) as pool:
        replies = list(pool.map(confirm, range(6)))
    assert all(reply == replies[0] for reply in replies)
    assert replies[0]["total"] == summary["total"]
    other = visitor.post("/checkout/confirm", json={"summary_hash": "f" * 32}, headers=key)
    assert error(other, 409) == "key_reused"
    assert data(visitor.get("/cart"))["lines"] == []


@pytest.mark.usefixtures("plain")
def test_another_summary_is_answered_with_the_one_that_holds(visitor: httpx.Client) -> None:
    visitor.post("/checkout", json=GIVEN)
    refused = visitor.post("/checkout/confirm", json={"summary_hash": "f" * 32})
    assert error(refused, 409) == "summary_changed"
    assert refused.json()["error"]["details"]["summary"]["summary_hash"]
