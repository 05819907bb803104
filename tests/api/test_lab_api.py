"""The prompt lab over HTTP: for the team alone, told as it goes."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from tests.accounts import code, data
from tests.team import Team, signed_in, team_shop


@pytest.fixture(scope="module")
def team(demo_home_once: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Team]:
    with team_shop(demo_home_once, tmp_path_factory.mktemp("lab")) as served:
        yield served


def test_the_lab_is_for_the_team_and_tells_a_run_line_by_line(team: Team) -> None:
    body = {"messages": ["show me tents"], "variants": [{}, {"persona": "brief"}]}
    with signed_in(team, team.customer) as customer:
        assert code(customer.get("/lab/options"), 403) == "not_allowed"
        assert code(customer.post("/lab/runs", json=body), 403) == "not_allowed"
    with signed_in(team, team.agents[0]) as anna:
        options = data(anna.get("/lab/options"))
        assert options["models"] == ["embedded"]
        assert [one["name"] for one in options["prompts"]]
        answer = anna.post("/lab/runs", json=body)
        told = [json.loads(line) for line in answer.text.splitlines()]
        assert [one["kind"] for one in told].count("sum") == 2
        assert {one["variant"] for one in told} == {0, 1}
        assert code(anna.post("/lab/runs", json={"messages": []}), 400)
        bad = {"messages": ["hi"], "variants": [{"prompt_text": "{{ nobody }}"}]}
        assert code(anna.post("/lab/runs", json=bad), 400) == "invalid_prompt"
        assert code(anna.post("/lab/runs", json={**body, "customer_id": "nobody"}), 400)
    page = httpx.get(f"{team.address}/lab", trust_env=False)
    assert page.status_code == 200
    assert "frame-ancestors 'none'" in page.headers["content-security-policy"]


def test_support_agents_stand_before_the_operators_page_by_their_own_login(team: Team) -> None:
    with signed_in(team, team.agents[0]) as anna:
        told = data(anna.get("/operator/session"))
        assert (told["role"], told["by_account"]) == ("support_agent", True)
        assert anna.get("/feedback/queue").status_code == 200
        assert anna.get("/documents").status_code == 404, "a shop without an operator's token"
    with signed_in(team, team.customer) as customer:
        assert customer.get("/operator/session").status_code == 404
        for path in ("/feedback/queue", "/experiments", "/prompts"):
            assert code(customer.get(path), 403) == "not_allowed"
