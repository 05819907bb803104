"""Search and suggestions over HTTP, as a shop's own pages ask for them."""

from __future__ import annotations

from typing import Any

import httpx
import pytest


@pytest.fixture
def api(shop_address: str) -> httpx.Client:
    """Give a client without cookies."""
    return httpx.Client(base_url=f"{shop_address}/api/v1", trust_env=False, timeout=20)


def data_of(answer: httpx.Response) -> dict[str, Any]:
    body = answer.json()
    assert answer.status_code == 200
    assert (body["success"], body["error"]) == (True, None)
    assert body["meta"]["request_id"] == answer.headers["x-request-id"]
    assert body["meta"]["timestamp"].endswith("+00:00")
    found: dict[str, Any] = body["data"]
    return found


def test_suggestions_are_for_all_and_may_be_kept_a_while(api: httpx.Client) -> None:
    answer = api.get("/suggest", params={"q": "lapt", "k": 3})
    found = data_of(answer)["suggestions"]
    assert 1 <= len(found) <= 3
    assert all(one["kind"] in ("product", "category", "query") for one in found)
    assert answer.headers["cache-control"] == "public, max-age=60"
    assert "set-cookie" not in answer.headers
    assert data_of(api.get("/suggest"))["suggestions"]


def test_a_search_answers_as_the_command_does_page_by_page(api: httpx.Client) -> None:
    asked: dict[str, Any] = {"q": "laptop under $900", "page_size": 2}
    answer = api.get("/search", params=asked)
    first = data_of(answer)
    assert answer.headers["cache-control"] == "no-cache"
    assert first["constraints"]["price_max"] == 900
    assert {"query", "results", "relaxed", "took_ms"} <= first.keys()
    place = answer.json()["meta"]["pagination"]
    assert (place["page"], place["page_size"]) == (1, 2)
    assert place["total_pages"] == -(-place["total"] // 2)
    second = data_of(api.get("/search", params={**asked, "page": 2}))
    whole = data_of(api.get("/search", params={**asked, "page_size": 4}))
    ids = [one["id"] for one in first["results"] + second["results"]]
    assert ids == [one["id"] for one in whole["results"]]
    assert all(one["price"] <= 900 for one in whole["results"])
    assert data_of(api.get("/search", params={**asked, "page": 10_000}))["results"] == []


def test_an_order_of_the_page_goes_before_relevance(api: httpx.Client) -> None:
    found = data_of(api.get("/search", params={"q": "laptop", "k": 8, "order": "price_asc"}))
    prices = [one["price"] for one in found["results"]]
    assert prices == sorted(prices)


@pytest.mark.parametrize(
    ("path", "field"),
    [
        ("/search", "q"),
        ("/search?q=", "q"),
        ("/search?q=a&k=0", "k"),
        ("/search?q=a&page=zero", "page"),
        ("/search?q=a&order=backwards", "order"),
        ("/suggest?k=1000", "k"),
        (f"/suggest?q={'a' * 300}", "q"),
    ],
)
def test_a_wrong_request_is_told_which_field(api: httpx.Client, path: str, field: str) -> None:
    answer = api.get(path)
    body = answer.json()
    assert answer.status_code == 400
    assert (body["success"], body["data"]) == (False, None)
    assert body["error"]["code"] == "invalid_input"
    assert [one["field"] for one in body["error"]["details"]] == [field]
    assert body["error"]["trace_id"] == body["meta"]["request_id"]
    assert answer.headers["cache-control"] == "no-store"


@pytest.mark.parametrize("q", ["\x00", "'; DROP TABLE product", "<b>", "🙂", "的手机", "%", "_"])
def test_any_text_is_answered(api: httpx.Client, q: str) -> None:
    assert data_of(api.get("/search", params={"q": q, "k": 1}))["query"] == q
    data_of(api.get("/suggest", params={"q": q}))


def test_what_is_not_there_is_enveloped_too(api: httpx.Client) -> None:
    for answer in (api.get("/nothing"), api.post("/suggest"), api.delete("/search/1")):
        assert answer.status_code == 404
        assert answer.json()["error"]["code"] == "not_found"
