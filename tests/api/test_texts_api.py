"""Texts over REST: summaries for all, and the operator's queue of descriptions."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from sqlmodel import select

from data.database import reading
from data.models import Product
from data.settings import Settings
from knowledge.description_records import DescriptionRecord
from knowledge.shop import open_shop
from tests.operators import TOKEN, stranger
from tests.serving import serving

QUEUE = "/texts/descriptions"


@pytest.fixture(scope="module")
def written(
    demo_home_once: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[str, list[DescriptionRecord]]]:
    """A served shop with three descriptions in the queue."""
    home = tmp_path_factory.mktemp("texts") / "home"
    shutil.copytree(demo_home_once, home)
    shop = open_shop(Settings(home=home, _env_file=None))
    with reading(shop.engine) as session:
        ids = session.exec(select(Product.id).order_by(Product.id).limit(3)).all()
    records = [one for name in ids if (one := shop.descriptions.describe(name)) is not None]
    shop.close()
    with serving(home, SMARTSHOP_OPERATOR_TOKEN=TOKEN) as address:
        yield address, records


@pytest.fixture
def operator(written: tuple[str, list[DescriptionRecord]]) -> Iterator[httpx.Client]:
    with stranger(written[0]) as client:
        client.headers["authorization"] = f"Bearer {TOKEN}"
        yield client


def data(answer: httpx.Response) -> Any:
    assert answer.status_code == 200, answer.text
    return answer.json()["data"]


def test_anybody_reads_a_summary(written: tuple[str, list[DescriptionRecord]]) -> None:
    with stranger(written[0]) as visitor:
        found = data(visitor.get(f"/products/{written[1][0].product_id}/summary"))
        again = data(visitor.get(f"/products/{written[1][0].product_id}/summary"))
        missing = visitor.get("/products/no/such/summary")
    assert found == again
    assert found["review_count"] >= 3
    assert missing.status_code == 404


def test_an_operator_works_through_the_queue(
    written: tuple[str, list[DescriptionRecord]], operator: httpx.Client
) -> None:
    first, second, third = written[1]
    answer = operator.get(QUEUE, params={"status": "pending", "page_size": 2})
    assert [one["id"] for one in data(answer)] == [first.id, second.id]
    assert answer.json()["meta"]["pagination"]["total"] == 3
    assert data(operator.post(f"{QUEUE}/{first.id}/approve"))["status"] == "approved"
    said = {"reason": "too dull"}
    assert data(operator.post(f"{QUEUE}/{second.id}/reject", json=said))["reason"] == "too dull"
    refused = operator.put(f"{QUEUE}/{third.id}", json={"text": "The best of all!"})
    assert refused.status_code == 422
    assert refused.json()["error"]["code"] == "has_problems"
    assert refused.json()["error"]["details"]["problems"]
    forced = operator.put(f"{QUEUE}/{third.id}", json={"text": "The best of all!", "force": True})
    assert data(forced)["forced"]
    assert [one["id"] for one in data(operator.get(QUEUE, params={"status": "pending"}))] == [
        third.id
    ]


@pytest.mark.parametrize(
    ("method", "path", "body", "status"),
    [
        ("POST", "/999999/approve", None, 404),
        ("PUT", "/1", {}, 400),
        ("PUT", "/1", {"text": "x" * 5000}, 400),
        ("PUT", "/99999999999999999999999", {"text": "x"}, 400),
        ("POST", "/1/reject", {"nonsense": 1}, 400),
        ("GET", "?status=nonsense", None, 400),
    ],
)
def test_bad_requests_are_refused(
    operator: httpx.Client, method: str, path: str, body: Any, status: int
) -> None:
    assert operator.request(method, f"{QUEUE}{path}", json=body).status_code == status
