"""The support desk over the API: who may, who gets it, and what each side hears."""

from __future__ import annotations

import time
import uuid
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import httpx
import pytest

from api.person import WAIT_S
from data.database import open_engine
from data.handoff_words import typing
from data.settings import Settings
from tests.accounts import code, data
from tests.team import Team, guest, signed_in, team_shop


@pytest.fixture(scope="module")
def team(demo_home_once: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Team]:
    with team_shop(demo_home_once, tmp_path_factory.mktemp("team")) as served:
        yield served


@pytest.fixture(scope="module")
def anna(team: Team) -> Iterator[httpx.Client]:
    with signed_in(team, team.agents[0]) as client:
        yield client


@pytest.fixture(scope="module")
def ben(team: Team) -> Iterator[httpx.Client]:
    with signed_in(team, team.agents[1]) as client:
        yield client


def say(who: httpx.Client, session: str, text: str) -> dict[str, Any]:
    body = {"message": text, "client_message_id": str(uuid.uuid4())}
    told: dict[str, Any] = data(who.post(f"/chat/sessions/{session}/messages", json=body))
    return told


def waiting(who: httpx.Client) -> str:
    """A conversation in which a person was asked for; its session."""
    session = str(data(who.post("/chat/sessions", json={"page": {"product_id": "ten-0001"}}))["id"])
    say(who, session, "show me tents under $150")
    assert say(who, session, "can I talk to a person, this is outrageous")["handoff"]
    return session


def test_the_desk_is_for_the_team_alone(team: Team, anna: httpx.Client) -> None:
    session = str(uuid.uuid4())
    with guest(team) as stranger, signed_in(team, team.customer) as customer:
        for method, path in (
            ("GET", "/handoff/queue"),
            ("GET", f"/handoff/{session}"),
            ("GET", f"/handoff/{session}/context"),
            ("POST", f"/handoff/{session}/claim"),
            ("POST", f"/handoff/{session}/release"),
            ("POST", f"/handoff/{session}/reply"),
            ("GET", "/handoff/replies"),
        ):
            assert code(stranger.request(method, path), 401) == "not_signed_in"
            assert code(customer.request(method, path), 403) == "not_allowed"
    assert code(anna.post(f"/handoff/{session}/claim"), 404) == "not_found"


def test_a_conversation_is_taken_over_and_handed_back(
    team: Team, anna: httpx.Client, ben: httpx.Client
) -> None:
    data(anna.get("/handoff/queue"))  # she is at the desk from now on
    with guest(team) as who, guest(team) as other:
        session = waiting(who)
        person = data(who.get(f"/chat/sessions/{session}/person"))
        assert (person["status"], person["agent"]) == ("waiting", "")
        assert person["minutes"] >= 1
        assert data(other.get(f"/chat/sessions/{session}/person"))["status"] == "none"
        [row] = [
            one for one in data(ben.get("/handoff/queue"))["queue"] if one["session"] == session
        ]
        assert (row["sentiment"], row["requested_by"]) == ("complaint", "customer")
        assert row["summary"]["shown"]
        with ThreadPoolExecutor(2) as both:
            told = list(both.map(lambda one: one.post(f"/handoff/{session}/claim"), (anna, ben)))
        assert sorted(one.status_code for one in told) == [200, 409]
        mine, theirs = (anna, ben) if told[0].status_code == 200 else (ben, anna)
        name = data(mine.get(f"/handoff/{session}"))["agent"]["name"]
        assert (
            code(theirs.post(f"/handoff/{session}/reply", json={"text": "x"}), 409) == "not_claimed"
        )
        assert code(theirs.post(f"/handoff/{session}/release"), 409) == "not_claimed"
        for bad in ("<b>hi</b>", "use sk-abcdefghijklmnopqrstuvwx", "card 4111 1111 1111 1111"):
            refused = mine.post(f"/handoff/{session}/reply", json={"text": bad})
            assert code(refused, 422) == "has_problems"
        reply = data(mine.post(f"/handoff/{session}/reply", json={"text": "I am **looking**."}))
        assert not reply["mailed"]
        assert data(who.get(f"/chat/sessions/{session}/person"))["agent"] == name
        passed = say(who, session, "my mail is ann@example.com, how long do refunds take?")
        assert passed["handoff"]
        assert not passed["cards"]
        found = data(mine.get(f"/handoff/{session}"))
        said = [(one["role"], one["text"]) for one in found["messages"]]
        assert ("agent", "I am **looking**.") in said
        assert said[-1] == ("user", "my mail is [email], how long do refunds take?")
        proposed = data(mine.get(f"/handoff/{session}/suggestions"))
        assert proposed["answerable"]
        assert all(one["title"] and one["text"] for one in proposed["suggestions"])
        context = data(mine.get(f"/handoff/{session}/context"))
        assert "150" in context["limits"]
        assert context["page"]["product"]
        ended = data(mine.post(f"/handoff/{session}/release"))
        kinds = [act["kind"] for act in ended["acts"]]
        assert kinds == ["opened", "queued", "claimed", "returned"]
        assert code(mine.post(f"/handoff/{session}/claim"), 409) == "handoff_over"
        assert data(who.get(f"/chat/sessions/{session}/person"))["status"] == "none"
        assert say(who, session, "show me tents")["cards"]


def test_what_another_process_writes_is_heard_of(team: Team, anna: httpx.Client) -> None:
    data(anna.get("/handoff/queue"))
    engine = open_engine(Settings(home=team.home, _env_file=None).url)
    with guest(team) as who, ThreadPoolExecutor(1) as thread:
        session = waiting(who)
        row = data(anna.post(f"/handoff/{session}/claim"))
        before = data(who.get(f"/chat/sessions/{session}/person"))
        assert not before["is_typing"]
        path, seen = f"/chat/sessions/{session}/person", before["version"]
        listening = thread.submit(lambda: data(who.get(path, params={"seen": seen})))
        time.sleep(0.3)
        began = time.monotonic()
        typing(engine, row["id"], "agent", is_typing=True)  # this process is not the server's
        assert listening.result(20)["is_typing"]
        assert time.monotonic() - began < WAIT_S
        assert data(anna.post(f"/handoff/{session}/close"))["status"] == "closed"


def test_replies_kept_ready_are_the_teams(team: Team, anna: httpx.Client) -> None:
    made = data(anna.post("/handoff/replies", json={"title": "Hours", "text": "From 9, {name}."}))
    assert made in data(anna.get("/handoff/replies"))
    changed = data(anna.put("/handoff/replies/greeting", json={"title": "Hello", "text": "Hello!"}))
    assert changed["changed_by"] == "Anna Berg"
    assert data(anna.delete(f"/handoff/replies/{made['id']}"))["deleted"]
    bad = anna.post("/handoff/replies", json={"title": "x", "text": "<i>x</i>"})
    assert code(bad, 422) == "has_problems"


def test_the_desk_and_the_pictures_are_served(team: Team) -> None:
    with httpx.Client(base_url=team.address, trust_env=False) as browser:
        assert "default-src 'none'" in browser.get("/desk").headers["content-security-policy"]
        picture = browser.get("/avatars/agent-41-42")
        assert picture.headers["content-type"].startswith("image/svg+xml")
        assert ">AB<" in picture.text
        assert browser.get("/avatars/agent-3c").status_code == 404  # no letter
