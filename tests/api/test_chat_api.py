"""Conversations over HTTP: opened, spoken in, read and ended by their owner; each message once."""

from __future__ import annotations

import json
import shutil
import uuid
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import httpx
import pytest

from data.settings import Settings
from tests.accounts import proof_of_login
from tests.serving import served, serving

Client = Callable[..., httpx.Client]
SESSIONS = "/chat/sessions"
STREAM = {"accept": "text/event-stream"}


@pytest.fixture(scope="module")
def home(demo_home_once: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a copy of the demo shop's home."""
    made = tmp_path_factory.mktemp("chat") / "home"
    shutil.copytree(demo_home_once, made)
    return made


@pytest.fixture(scope="module")
def address(home: Path) -> Iterator[str]:
    """Serve it."""
    with serving(home) as address:
        yield address


@pytest.fixture
def client(home: Path, address: str) -> Iterator[Client]:
    """Give a client for a customer, or for a visitor whom nobody knows."""
    made: list[httpx.Client] = []

    def speaking(customer: str | None = None, at: str = address) -> httpx.Client:
        settings = Settings(home=home, _env_file=None)
        proof = proof_of_login(settings, customer) if customer else {}
        base = f"{at}/api/v1"
        made.append(httpx.Client(base_url=base, cookies=proof, timeout=60, trust_env=False))
        return made[-1]

    yield speaking
    for one in made:
        one.close()


def data(answer: httpx.Response) -> Any:
    assert answer.status_code == 200, answer.text
    assert answer.headers["cache-control"] == "no-store"
    return answer.json()["data"]


def code(answer: httpx.Response, status: int) -> str:
    assert answer.status_code == status, answer.text
    return str(answer.json()["error"]["code"])


def opened(client: httpx.Client, **told: Any) -> str:
    return str(data(client.post(SESSIONS, json=told))["id"])


def said(client: httpx.Client, session: str, message: str, **more: Any) -> Any:
    path = f"{SESSIONS}/{session}/messages"
    return data(client.post(path, json={"message": message, **more}))


def test_a_conversation_from_its_opening_to_its_end(client: Client) -> None:
    guest = client()
    place = {"category": "Home & Kitchen"}
    session = data(guest.post(SESSIONS, json={"channel": "mobile", "page": place}))
    assert (session["status"], session["channel"], session["page"]) == ("active", "mobile", place)
    assert session["expires_at"] > session["created_at"]
    assert guest.cookies  # the visitor is the same guest from now on
    reply = said(guest, session["id"], "show me tents")
    assert reply["cards"]
    assert reply["reply"]
    assert 0 < reply["confidence"] <= 1
    assert reply["usage"]["tool_calls"] >= 1
    assert reply["usage"]["output_tokens"] == 0  # the embedded model served it
    answered = said(guest, session["id"], "how long do refunds take?")
    assert answered["citations"]
    assert {"score", "snippet", "title"} <= set(answered["citations"][0])
    path = f"{SESSIONS}/{session['id']}"
    page = guest.get(f"{path}/messages", params={"page_size": 3, "page": 2}).json()
    assert page["meta"]["pagination"] == {"page": 2, "page_size": 3, "total_pages": 2, "total": 4}
    assert [one["id"] for one in page["data"]] == [answered["id"]]
    told = {"value": "down", "reason": "incomplete", "comment": "and by post?"}
    assert data(guest.post(f"/messages/{reply['id']}/feedback", json=told))["reason"] == (
        "incomplete"
    )
    [newest, *_] = data(guest.get(f"{path}/messages", params={"order": "desc"}))
    assert newest["id"] == answered["id"]
    assert data(guest.patch(path, json={"title": "Camping"}))["title"] == "Camping"
    [found] = data(guest.get(SESSIONS, params={"search": "REFUNDS"}))
    assert (found["id"], found["messages"]) == (session["id"], 4)
    assert data(guest.get(SESSIONS, params={"search": "submarines"})) == []
    ending = {"rating": 4, "comment": "quick", "resolved": True}
    for _ in range(2):
        ended = data(guest.post(f"{path}/end", json=ending))
        assert ended["status"] == "ended"
        assert ended["summary"]["messages"] == 4
        assert ended["summary"]["duration_s"] >= 0
    assert code(guest.post(f"{path}/end", json={"rating": 1}), 409) == "conversation_ended"
    more = guest.post(f"{path}/messages", json={"message": "one more thing"})
    assert code(more, 409) == "conversation_ended"
    assert data(guest.delete(path))["deleted"] is True
    assert code(guest.get(path), 404) == "not_found"
    assert data(guest.get(SESSIONS)) == []


def test_nobody_reaches_anothers_conversation(client: Client) -> None:
    owner, stranger = client("cust-001"), client("cust-002")
    session = opened(owner)
    reply = said(owner, session, "show me tents")
    path = f"{SESSIONS}/{session}"
    for nobody in (stranger, client()):
        for answer in (
            nobody.get(path),
            nobody.get(f"{path}/messages"),
            nobody.post(f"{path}/messages", json={"message": "hi"}),
            nobody.post(f"{path}/end", json={}),
            nobody.patch(path, json={"title": "mine"}),
            nobody.delete(path),
            nobody.post(f"/messages/{reply['id']}/feedback", json={"value": "up"}),
        ):
            assert code(answer, 404) == "not_found"
    assert code(stranger.post(SESSIONS, json={"user": "cust-001"}), 403) == "not_allowed"
    assert session not in {one["id"] for one in data(stranger.get(SESSIONS))}
    assert len(data(owner.get(f"{path}/messages"))) == 2


@pytest.mark.parametrize(
    "body",
    [
        *(
            {},
            {"message": "  "},
            {"message": "x" * 5000},
            {"message": "hi", "customer": "cust-002"},
        ),
        {"message": "hi", "client_message_id": ""},
    ],
)
def test_what_is_no_message_is_refused(client: Client, body: dict[str, Any]) -> None:
    guest = client()
    session = opened(guest)
    answer = guest.post(f"{SESSIONS}/{session}/messages", json=body)
    assert code(answer, 400) == "invalid_input"
    assert data(guest.get(f"{SESSIONS}/{session}"))["messages"] == 0


def test_a_message_is_answered_once_by_whichever_process(
    client: Client, home: Path, address: str
) -> None:
    owner = client("cust-003")
    session = opened(owner)
    with serving(home) as second:
        clients = [client("cust-003", at) for at in (address, second) for _ in range(3)]

        def send(one: httpx.Client) -> Any:
            return said(one, session, "add the cheapest tent to my cart", client_message_id="m1")

        with ThreadPoolExecutor(len(clients)) as pool:
            replies = list(pool.map(send, clients))
    assert all(reply == replies[0] for reply in replies)
    assert len(data(owner.get(f"{SESSIONS}/{session}/messages"))) == 2
    other = {"message": "something else", "client_message_id": "m1"}
    assert code(owner.post(f"{SESSIONS}/{session}/messages", json=other), 409) == "key_reused"


def test_a_message_whose_process_was_killed_is_answered_by_another(
    client: Client, home: Path, address: str, provider_process: str
) -> None:
    owner = client("cust-001")
    session = opened(owner)
    slow = {
        "SMARTSHOP_MODEL": "openai:hang",
        "SMARTSHOP_CHEAP_PATH": "0",
        "SMARTSHOP_TURN_CLAIM_S": "2",
        "OPENAI_API_KEY": "test-key",
        "OPENAI_BASE_URL": f"{provider_process}/v1",
        "NO_PROXY": "127.0.0.1,localhost",
    }
    asked = {"message": "show me tents", "client_message_id": "m1"}
    path = f"{SESSIONS}/{session}/messages"
    with served(home, None, **slow) as (first, process):
        dying = client("cust-001", first)
        with dying.stream("POST", path, json=asked, headers=STREAM) as told:
            lines = told.iter_lines()
            assert "event: step" in lines  # the turn is under way
            process.kill()
    reply = data(owner.post(path, json=asked))
    assert reply["cards"]
    assert len(data(owner.get(path))) == 2


def test_a_stream_tells_steps_then_text_then_the_reply(client: Client) -> None:
    guest = client()
    session = opened(guest)
    path = f"{SESSIONS}/{session}/messages"
    asked = {"message": "show me tents", "client_message_id": str(uuid.uuid4())}
    events = heard(guest, path, asked)
    kinds = [kind for kind, _ in events]
    assert (kinds[0], kinds[-1]) == ("accepted", "reply")
    assert kinds.index("step") < kinds.index("text")
    body = events[-1][1]
    assert body["success"] is True
    assert "".join(told["text"] for kind, told in events if kind == "text") == body["data"]["reply"]
    assert data(guest.post(path, json=asked)) == body["data"]
    assert [kind for kind, _ in heard(guest, path, asked)] == ["accepted", "reply"]
    ended = guest.post(f"{SESSIONS}/nothing/messages", json=asked, headers=STREAM)
    assert code(ended, 404) == "not_found"


def test_a_listener_who_leaves_ends_no_turn(client: Client) -> None:
    guest = client()
    session = opened(guest)
    path = f"{SESSIONS}/{session}/messages"
    asked = {"message": "show me tents", "client_message_id": "m1"}
    with guest.stream("POST", path, json=asked, headers=STREAM) as told:
        next(told.iter_lines())
    assert data(guest.post(path, json=asked))["cards"]
    assert len(data(guest.get(path))) == 2


def heard(client: httpx.Client, path: str, asked: Any) -> list[tuple[str, Any]]:
    """The events of a message's stream."""
    with client.stream("POST", path, json=asked, headers=STREAM) as told:
        assert told.headers["content-type"].startswith("text/event-stream")
        text = "".join(told.iter_text())
    events = []
    for block in text.strip().split("\n\n"):
        kind, body = block.split("\n", 1)
        told_ = json.loads(body.removeprefix("data: "))
        events.append((kind.removeprefix("event: "), told_))
    return events
