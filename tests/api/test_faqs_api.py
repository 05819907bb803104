"""FAQs and help search over HTTP: for operators, and for all."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.operators import TOKEN, operated_copy

FAQ = {
    "question": "Do you repair umbrellas?",
    "answer": "Yes, on Fridays, for $7.",
    "category": "A>B",
}


@pytest.fixture(scope="module")
def address(demo_home_once: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with operated_copy(demo_home_once, tmp_path_factory.mktemp("faqs")) as served:
        yield served


@pytest.fixture
def anyone(address: str) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=f"{address}/api/v1/knowledge", trust_env=False, timeout=60) as made:
        yield made


@pytest.fixture
def operator(address: str) -> Iterator[httpx.Client]:
    proved = {"authorization": f"Bearer {TOKEN}"}
    with httpx.Client(
        base_url=f"{address}/api/v1/knowledge", headers=proved, trust_env=False, timeout=60
    ) as made:
        yield made


def data_of(answer: httpx.Response) -> Any:
    assert answer.status_code == 200, answer.text
    return answer.json()["data"]


def search(client: httpx.Client, query: str, **more: Any) -> dict[str, Any]:
    found: dict[str, Any] = data_of(client.post("/search", json={"query": query, **more}))
    return found


def test_search_gives_passages_with_highlights_and_whether_they_answer(
    anyone: httpx.Client,
) -> None:
    found = search(anyone, "how much does shipping to Canada cost?", top_k=3)
    assert found["answerable"]
    assert 1 <= len(found["results"]) <= 3
    best = found["results"][0]
    assert {"id", "document_id", "source", "title", "section", "page", "text", "score"} <= set(best)
    assert all(0 <= a < b <= len(best["text"]) for a, b in best["highlights"])
    assert "canada" in {best["text"][a:b].casefold() for a, b in best["highlights"]}
    assert not search(anyone, "who wrote the Iliad?")["answerable"]


def test_search_keeps_to_its_filters(anyone: httpx.Client) -> None:
    query = "return an item"
    of_type = search(anyone, query, filters={"type": ["policy"]})["results"]
    assert {one["source"] for one in of_type} == {"policy"}
    within = search(anyone, query, filters={"category": "gift_cards"}, top_k=20)["results"]
    assert all("gif" in one["id"] for one in within)
    assert search(anyone, query, filters={"tags": ["none-such"]})["results"] == []
    scores = [one["score"] for one in search(anyone, query, min_score=0.4, top_k=20)["results"]]
    assert all(score >= 0.4 for score in scores)


@pytest.mark.parametrize(
    "body",
    [{}, {"query": ""}, {"query": "x", "top_k": 0}, {"query": "x", "filters": {"kind": "faq"}}, []],
)
def test_a_wrong_search_is_told_why(anyone: httpx.Client, body: Any) -> None:
    answer = anyone.post("/search", json=body)
    assert answer.status_code == 400
    assert answer.json()["error"]["code"] == "invalid_input"


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/faqs"),
        ("POST", "/faqs"),
        ("DELETE", "/faqs/ord-place"),
        ("GET", "/faqs/export"),
        ("GET", "/unanswered"),
        ("POST", "/unanswered/x/draft"),
    ],
)
def test_only_operators_may(anyone: httpx.Client, method: str, path: str) -> None:
    assert anyone.request(method, path, json=FAQ).status_code == 401


def test_a_faq_from_draft_to_deletion(operator: httpx.Client) -> None:
    made = data_of(operator.post("/faqs", json=FAQ))
    faq_id = made["id"]
    assert (made["status"], made["category"], made["similar"]) == ("draft", "A > B", [])
    path = f"/faqs/{faq_id}"
    assert data_of(operator.put(path, json={"status": "published"}))["status"] == "published"
    assert search(operator, "do you repair umbrellas")["results"][0]["id"] == faq_id
    data_of(operator.put(path, json={"answer": "No."}))
    history = data_of(operator.get(f"{path}/history"))
    assert [one["action"] for one in history] == ["created", "updated", "updated"]
    assert history[0]["changed_by"] == "operator"
    assert data_of(operator.post(f"{path}/restore", json={"number": 2}))["answer"] == FAQ["answer"]
    same = data_of(operator.post("/faqs/similar", json={"question": "can you repair my umbrella"}))
    assert [one["id"] for one in same] == [faq_id]
    data_of(operator.delete(path))
    assert operator.get(path).status_code == 404
    found = search(operator, "do you repair umbrellas", top_k=20)
    assert faq_id not in [one["id"] for one in found["results"]]
    assert data_of(operator.get(f"{path}/history"))[-1]["action"] == "deleted"


def test_the_list_comes_in_pages_and_the_categories_as_a_tree(operator: httpx.Client) -> None:
    answer = operator.get("/faqs", params={"page_size": 5, "status": "published"})
    assert len(data_of(answer)) == 5
    assert answer.json()["meta"]["pagination"]["total"] > 100
    assert {node["name"] for node in data_of(operator.get("/faqs/categories"))} >= {"delivery"}


@pytest.mark.parametrize("form", ["json", "csv"])
def test_export_and_import(operator: httpx.Client, form: str) -> None:
    answer = operator.get("/faqs/export", params={"format": form})
    assert answer.status_code == 200
    sent = {"file": (f"faqs.{form}", answer.content)}
    report = data_of(operator.post("/faqs/import", files=sent))
    assert (report["imported"], report["errors"]) == (0, [])
    assert report["updated"] > 100
    for name, content in (("faqs.exe", b"MZ"), ("faqs.json", b"\x00\x01")):
        refused = operator.post("/faqs/import", files={"file": (name, content)})
        assert 400 <= refused.status_code < 500


def test_what_cannot_be_is_refused(operator: httpx.Client) -> None:
    for body in ({}, {"question": ""}, {"question": "Why?", "status": "published"}, {"x": 1}):
        assert operator.post("/faqs", json=body).status_code == 400
    assert operator.get("/faqs/none-such").status_code == 404
    assert operator.post("/unanswered/none-such/draft").status_code == 404
    assert data_of(operator.get("/unanswered")) == []
