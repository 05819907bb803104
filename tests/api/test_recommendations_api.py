"""Recommendations over REST: for the visitor that the cookie proves, and what they did."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import httpx
import pytest


@pytest.fixture
def visitor(shop_address: str) -> Iterator[httpx.Client]:
    """A guest who has opened the page and so has a cookie."""
    with httpx.Client(base_url=shop_address, timeout=60, headers={"accept": "text/html"}) as client:
        client.get("/")
        client.base_url = f"{shop_address}/api/v1"
        client.headers["accept"] = "application/json"
        yield client


def data(answer: httpx.Response, status: int = 200) -> Any:
    assert answer.status_code == status, answer.text
    return answer.json()["data"]


def ids(found: dict[str, Any]) -> list[str]:
    return [one["id"] for one in found["results"]]


def test_what_a_visitor_does_changes_what_they_are_recommended(visitor: httpx.Client) -> None:
    before = data(visitor.get("/recommendations"))
    assert len(ids(before)) == 8
    assert {one["source"] for one in before["results"]} == {"best_seller"}
    assert all(one["product"]["in_stock"] for one in before["results"])
    seen = ids(before)[0]
    acts = [{"type": "view_product", "product_id": seen}, {"type": "search", "query": "tent"}]
    assert data(visitor.post("/interactions", json={"interactions": acts}), 202) == {
        "accepted": 2,
        "dropped": 0,
    }
    after = data(visitor.get("/recommendations", params={"k": 5}))
    assert len(ids(after)) == 5
    assert seen not in ids(after)
    assert {one["source"] for one in after["results"]} != {"best_seller"}


def test_feedback_counts_for_the_list_of_its_own_visitor(
    visitor: httpx.Client, shop_address: str
) -> None:
    found = data(visitor.get("/recommendations"))
    path = f"/recommendations/{found['recommendation_id']}/feedback"
    unwanted = ids(found)[0]
    told = {"product_id": unwanted, "kind": "not_interested"}
    for _ in range(2):
        assert data(visitor.post(path, json=told)) == {"kept": True}
    assert unwanted not in ids(data(visitor.get("/recommendations")))
    assert visitor.post(path, json=told | {"product_id": "other"}).status_code == 404
    assert visitor.post("/recommendations/none/feedback", json=told).status_code == 404
    assert visitor.post(path, json=told | {"kind": "love"}).status_code == 400
    with httpx.Client(base_url=shop_address, timeout=60) as other:
        other.get("/", headers={"accept": "text/html"})
        assert other.post(f"/api/v1{path}", json=told).status_code == 404


def test_who_withdraws_their_consent_is_not_gone_by(visitor: httpx.Client) -> None:
    assert data(visitor.get("/privacy/consents")) == {"tracking": True}
    answer = visitor.put("/privacy/consents/tracking", json={"granted": False})
    assert data(answer) == {"tracking": False}
    seen = ids(data(visitor.get("/recommendations")))[0]
    visitor.post("/interactions", json={"type": "view_product", "product_id": seen})
    after = data(visitor.get("/recommendations"))
    assert {one["source"] for one in after["results"]} == {"best_seller"}
    assert seen in ids(after)


def test_strangers_and_nonsense(visitor: httpx.Client, shop_address: str) -> None:
    with httpx.Client(base_url=f"{shop_address}/api/v1", timeout=60) as stranger:
        found = data(stranger.get("/recommendations"))
        assert ids(found)
        assert found["recommendation_id"] is None
        act = {"type": "view_product", "product_id": "x"}
        assert stranger.post("/interactions", json=act).status_code == 401
    nonsense: list[dict[str, Any]] = [
        {"type": "dance"},
        {"type": "search", "customer": "cust-001"},
        {"interactions": []},
        {"type": "view_product", "product_id": "x" * 300},
    ]
    for wrong in nonsense:
        assert visitor.post("/interactions", json=wrong).status_code == 400
    assert visitor.get("/recommendations", params={"k": 0}).status_code == 400
    assert visitor.get("/recommendations", params={"category": "No such"}).status_code == 404
