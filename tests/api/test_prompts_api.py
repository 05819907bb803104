"""Prompts over HTTP."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.accounts import code, data
from tests.team import Team, signed_in, team_shop


@pytest.fixture(scope="module")
def team(demo_home_once: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Team]:
    with team_shop(demo_home_once, tmp_path_factory.mktemp("prompts")) as served:
        yield served


@pytest.fixture(scope="module")
def anna(team: Team) -> Iterator[httpx.Client]:
    with signed_in(team, team.agents[0]) as client:
        yield client


def test_prompts_are_for_the_team_alone(team: Team, anna: httpx.Client) -> None:
    with signed_in(team, team.customer) as customer:
        for method, path in (
            ("GET", "/prompts"),
            ("GET", "/prompts/system"),
            ("POST", "/prompts/system/versions"),
            ("POST", "/prompts/system/versions/1/activate"),
            ("POST", "/prompts/system/rollback"),
        ):
            assert code(customer.request(method, path), 403) == "not_allowed"
    listed = {one["name"]: one for one in data(anna.get("/prompts"))}
    assert listed["system"]["active"] == 1
    assert "shop" in listed["system"]["variables"]


def test_a_version_is_written_compared_used_and_taken_back(anna: httpx.Client) -> None:
    text = data(anna.get("/prompts/system"))["text"]
    body: dict[str, Any] = {"text": f"{text}\n- Be kind to {{{{ shop }}}}.", "note": "kinder"}
    made = data(anna.post("/prompts/system/versions", json=body))
    assert (made["status"], made["author"]) == ("draft", "Anna Berg")
    number = made["version"]
    place = f"/prompts/system/versions/{number}"
    body["parameters"] = {"temperature": 0.5}
    assert data(anna.put(place, json=body))["parameters"]["temperature"] == 0.5
    changed = data(anna.get("/prompts/system/diff", params={"from": 1, "to": number}))
    assert "+- Be kind to {{ shop }}." in changed["diff"]
    assert changed["parameters"] == {"temperature": [None, 0.5]}
    assert data(anna.post(f"{place}/activate"))["status"] == "active"
    shown = data(anna.get("/prompts/system"))
    assert shown["version"] == number
    assert "Be kind to SmartShop." in shown["preview"]
    assert shown["history"][0]["action"] == "activated"
    assert code(anna.put(place, json=body), 409) == "not_draft"
    assert data(anna.post("/prompts/system/rollback"))["version"] == 1


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ({"text": "{{ nobody }}"}, 400),
        ({"text": "{% if"}, 400),
        ({"text": "fine", "parameters": {"temperature": 9}}, 400),
        ({"text": "fine", "parameters": {"stop": "x"}}, 400),
        ({}, 400),
    ],
)
def test_a_bad_version_is_refused(anna: httpx.Client, body: dict[str, object], status: int) -> None:
    before = len(data(anna.get("/prompts"))[0]["versions"])
    assert code(anna.post("/prompts/description/versions", json=body), status)
    assert len(data(anna.get("/prompts"))[0]["versions"]) == before
    assert code(anna.post("/prompts/nothing/versions", json={"text": "x"}), 404) == "not_found"
