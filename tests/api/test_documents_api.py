"""Documents over HTTP: an operator hands in, watches, changes and deletes; nobody else does."""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.serving import serving

TOKEN = "an-operator-token-of-tests"
TEXT = b"# Kites\n\n## Strings\n\nThe string of a zephyr kite is fifty metres long.\n"
DOCUMENTS = "/knowledge/documents"


@pytest.fixture(scope="module")
def address(demo_home_once: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    home = tmp_path_factory.mktemp("operated") / "home"
    shutil.copytree(demo_home_once, home)
    settings = {"SMARTSHOP_OPERATOR_TOKEN": TOKEN, "SMARTSHOP_MAX_DOCUMENT_BYTES": "200000"}
    with serving(home, None, **settings) as served:
        yield served


@pytest.fixture
def operator(address: str) -> httpx.Client:
    headers = {"authorization": f"Bearer {TOKEN}"}
    url = f"{address}/api/v1"
    return httpx.Client(base_url=url, headers=headers, trust_env=False, timeout=30)


def handed_in(client: httpx.Client, content: bytes, name: str, **said: Any) -> httpx.Response:
    return client.post(DOCUMENTS, files={"file": (name, content)}, data=said)


def job_done(client: httpx.Client, answer: httpx.Response) -> dict[str, Any]:
    assert answer.status_code == 202, answer.text
    job_id = answer.json()["data"]["job_id"]
    end = time.monotonic() + 60
    while time.monotonic() < end:
        record: dict[str, Any] = client.get(f"/knowledge/jobs/{job_id}").json()["data"]
        if record["state"] in ("done", "failed"):
            return record
        time.sleep(0.1)
    raise TimeoutError(f"the job is {record}")


def data_of(answer: httpx.Response) -> Any:
    assert answer.status_code == 200, answer.text
    return answer.json()["data"]


def test_only_an_operator_may(address: str, shop_address: str) -> None:
    guest = httpx.Client(base_url=f"{address}/api/v1", trust_env=False)
    assert guest.get(DOCUMENTS).status_code == 401
    assert handed_in(guest, TEXT, "kites.md").status_code == 401
    off = httpx.get(f"{shop_address}/api/v1{DOCUMENTS}", trust_env=False)
    assert off.status_code == 404


def test_a_document_from_upload_to_deletion(operator: httpx.Client) -> None:
    said = {"type": "sop", "category": "Toys>Kites", "tags": "wind, string", "author": "Ada"}
    record = job_done(operator, handed_in(operator, TEXT, "kites.md", **said))
    assert (record["state"], record["percent"], record["errors"]) == ("done", 100, [])
    assert record["chunks_done"] == record["chunks_total"] == 1
    found = data_of(operator.get(DOCUMENTS, params={"category": "Toys", "tag": "wind"}))["items"]
    assert [(one["id"], one["type"], one["owner"]) for one in found] == [("kites", "sop", "Ada")]
    one = f"{DOCUMENTS}/kites"
    assert "fifty" in data_of(operator.get(one))["text"]
    changed = operator.put(one, json={"text": TEXT.decode().replace("fifty", "eighty")})
    assert job_done(operator, changed)["outcome"] == "updated"
    assert [row["version"] for row in data_of(operator.get(f"{one}/versions"))] == [1, 2]
    lines = data_of(operator.get(f"{one}/diff", params={"from": 1, "to": 2}))["lines"]
    assert {line["op"] for line in lines} == {" ", "+", "-"}
    back = operator.post(f"{one}/rollback", json={"version": 1})
    assert job_done(operator, back)["state"] == "done"
    assert "fifty" in data_of(operator.get(f"{one}/versions/3"))["text"]
    assert data_of(operator.put(one, json={"status": "archived"}))["status"] == "archived"
    removed = data_of(operator.delete(one))
    assert removed["chunks_removed"] == 3
    assert operator.get(one).status_code == 404
    again = job_done(operator, handed_in(operator, TEXT, "kites.md"))
    assert again["outcome"] == "imported"
    assert data_of(operator.delete(one))["vectors_removed"] == 2


def test_what_cannot_be_is_refused_clearly(operator: httpx.Client) -> None:
    refused = handed_in(operator, b"\x7fELF" + bytes(500), "guide.pdf")
    assert (refused.status_code, refused.json()["error"]["code"]) == (422, "unsupported_type")
    large = handed_in(operator, b"word " * 45_000, "a.md")
    assert (large.status_code, large.json()["error"]["code"]) == (413, "too_large")
    assert handed_in(operator, b"word " * 90_000, "a.md").status_code == 413
    for said in ({"type": "poem"}, {"strategy": "magic"}, {"chunk_size": "1"}, {"priority": "x"}):
        assert handed_in(operator, TEXT, "a.md", **said).status_code == 400
    assert operator.put(f"{DOCUMENTS}/absent", json={"title": "x"}).status_code == 404
    assert operator.post(f"{DOCUMENTS}/absent/rollback", json={"version": 1}).status_code == 404
    assert operator.get("/knowledge/jobs/absent").status_code == 404
    scanned = handed_in(operator, b"%PDF-1.7\nnothing", "scan.pdf")
    record = job_done(operator, scanned)
    assert (record["state"], record["errors"][0]["code"]) == ("failed", "damaged")
    assert operator.get(DOCUMENTS).status_code == 200
