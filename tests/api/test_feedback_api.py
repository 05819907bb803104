"""The team's routes: feedback that is worked on, and experiments."""

from __future__ import annotations

import httpx

from tests.operators import stranger

VARIANTS = [{"name": "control"}, {"name": "brief", "changes": {"persona": "brief"}}]


def test_only_the_team_gets_in(operator_shop: str) -> None:
    with stranger(operator_shop) as nobody:
        for path in ("/feedback/queue", "/feedback/taught", "/experiments"):
            assert nobody.get(path).status_code == 401
        assert nobody.post("/experiments/x/start").status_code == 401


def test_a_sentence_is_taught_and_taken_back(operator_api: httpx.Client) -> None:
    assert operator_api.get("/feedback/queue").json()["data"] == []
    assert operator_api.get("/feedback/queue/none").status_code == 404
    body = {"expect": {"cards": {"min": 1}}}
    assert operator_api.post("/feedback/queue/none/case", json=body).status_code == 404
    wrong = operator_api.post("/feedback/queue/none/case", json={"expect": {"juggles": True}})
    assert wrong.status_code == 400
    made = operator_api.post("/feedback/taught", json={"text": "gimme shoes", "intent": "search"})
    assert made.json()["data"]["taught_by"] == "operator"
    known = operator_api.get("/feedback/taught").json()["data"]
    assert [one["text"] for one in known["taught"]] == ["gimme shoes"]
    assert "search" in known["intents"]
    gone = f"/feedback/taught/{made.json()['data']['id']}"
    assert operator_api.delete(gone).status_code == 200
    assert operator_api.delete(gone).status_code == 404
    assert operator_api.get("/feedback/cases/export").json() == []
    assert operator_api.get("/feedback/labels").text == ""


def test_an_experiment_from_draft_to_roll_out(operator_api: httpx.Client) -> None:
    body = {"name": "tone", "metric": "containment", "variants": VARIANTS}
    made = operator_api.post("/experiments", json=body).json()["data"]
    path = f"/experiments/{made['id']}"
    assert operator_api.get("/experiments").json()["meta"]["pagination"]["total"] == 1
    assert operator_api.post(f"{path}/start").json()["data"]["status"] == "running"
    assert operator_api.post(f"{path}/start").status_code == 409
    assert operator_api.delete(path).status_code == 409
    found = operator_api.get(f"{path}/report").json()["data"]
    assert found["conclusion"] == "undecided"
    assert {one["verdict"] for one in found["differences"]} == {"too_few"}
    ended = operator_api.post(f"{path}/stop", json={"winner": "brief"}).json()["data"]
    assert (ended["status"], ended["winner"]) == ("stopped", "brief")
    assert operator_api.delete(path).status_code == 200
    bad = {**body, "variants": [VARIANTS[0], {"name": "x", "changes": {"home": "/"}}]}
    assert operator_api.post("/experiments", json=bad).status_code == 400
