"""Chat connections as clients open them, to a real server."""

from __future__ import annotations

import asyncio
import uuid
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httpx
import pytest
import socketio

from tests.services import free_port
from tests.serving import serving

PATIENCE_S = 30


class Client:
    """One browser tab: cookies, a session and the events it has received."""

    def __init__(self, address: str, cookies: dict[str, str] | None = None) -> None:
        """Visit the page, as a browser does before it connects."""
        self.address = address
        self.http = httpx.Client(base_url=address, cookies=cookies, trust_env=False, timeout=20)
        self.http.get("/")
        self.session = str(uuid.uuid4())
        self.thread: str | None = None
        self.events: asyncio.Queue[tuple[str, Any]] = asyncio.Queue()
        self.io = socketio.AsyncClient(reconnection=False)
        self.io.on("*", self._receive)

    @property
    def cookies(self) -> dict[str, str]:
        """What the browser would send."""
        return dict(self.http.cookies)

    async def connect(self, **auth: Any) -> None:
        """Open the connection; ids and origin as given, else proper ones."""
        origin = auth.pop("origin", self.address)
        headers = {
            "Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items()),
            "Origin": origin,
        }
        proper = {
            "clientType": "webapp",
            "sessionId": self.session,
            "threadId": "",
            "userEnv": "{}",
        }
        await self.io.connect(
            self.address,
            headers=headers,
            transports=["websocket"],
            socketio_path="/ws/socket.io",
            auth=proper | auth,
            wait_timeout=10,
        )
        await self.io.emit("connection_successful")

    async def say(self, text: str) -> dict[str, Any]:
        """Send a message; the finished reply."""
        message = {
            "threadId": "",
            "id": str(uuid.uuid4()),
            "name": "User",
            "type": "user_message",
            "output": text,
            "createdAt": datetime.now(UTC).isoformat(),
        }
        await self.io.emit("client_message", {"message": message, "fileReferences": []})
        reply: dict[str, Any] = await self.until(
            "new_message", lambda sent: sent["type"] == "assistant_message"
        )
        return reply

    async def until(self, event: str, fits: Any = lambda data: True) -> Any:
        """The next event of that kind that fits."""
        async with asyncio.timeout(PATIENCE_S):
            while True:
                name, data = await self.events.get()
                if name == "first_interaction":
                    self.thread = data["thread_id"]
                if name == event and fits(data):
                    return data

    async def _receive(self, event: str, *data: Any) -> None:
        await self.events.put((event, data[0] if data else None))


@pytest.fixture
async def client(shop_address: str) -> AsyncIterator[Client]:
    opened = Client(shop_address)
    yield opened
    await opened.io.disconnect()


@pytest.mark.parametrize(
    "auth",
    [
        {"sessionId": "../../shop.db"},
        {"sessionId": ""},
        {"threadId": "1 OR 1=1"},
        {"threadId": "../x"},
        {"origin": "https://evil.example"},
    ],
)
async def test_a_bad_connection_is_refused(client: Client, auth: dict[str, str]) -> None:
    with pytest.raises(socketio.exceptions.ConnectionError):
        await client.connect(**auth)


async def test_a_stranger_without_identity_is_refused(client: Client) -> None:
    client.http.cookies.clear()
    with pytest.raises(socketio.exceptions.ConnectionError):
        await client.connect()


async def test_a_message_gets_a_reply(client: Client) -> None:
    await client.connect()
    reply = await client.say("hello")
    assert reply["output"]


@pytest.mark.parametrize(
    "text", ["", " ", "\x00\x07", "🙂🙂🙂", "x" * 10_000, "<script>alert(1)</script>"]
)
async def test_any_text_gets_a_reply(client: Client, text: str) -> None:
    await client.connect()
    reply = await client.say(text)
    assert reply["output"]
    assert "<script" not in reply["output"]
    assert "Reference" not in reply["output"]


async def test_what_is_not_a_message_does_not_bring_the_session_down(client: Client) -> None:
    await client.connect()
    for junk in (None, 7, {"message": {"id": "no-uuid", "output": "x"}}, {"message": None}):
        await client.io.emit("client_message", junk)
    assert (await client.say("hello"))["output"]


async def test_nobody_takes_over_a_session_or_a_thread(client: Client) -> None:
    await client.connect()
    await client.say("hello")
    await client.until("task_end")
    stranger = Client(client.address)
    with pytest.raises(socketio.exceptions.ConnectionError):
        await stranger.connect(sessionId=client.session)
    assert client.thread
    with pytest.raises(socketio.exceptions.ConnectionError):
        await stranger.connect(threadId=client.thread)
    assert stranger.http.get(f"/project/thread/{client.thread}").status_code == 401
    told = stranger.http.request("DELETE", "/project/thread", json={"threadId": client.thread})
    assert told.status_code == 401
    assert client.http.get(f"/project/thread/{client.thread}").status_code == 200


async def test_only_its_reader_thumbs_a_reply(client: Client) -> None:
    await client.connect()
    reply = await client.say("hello")
    await client.until("task_end")
    thumb = {"feedback": {"forId": reply["id"], "value": 1}, "sessionId": client.session}
    stranger = Client(client.address)
    assert stranger.http.put("/feedback", json=thumb).status_code >= 400
    kept = client.http.put("/feedback", json=thumb)
    assert kept.status_code == 200
    drop = {"feedbackId": kept.json()["feedbackId"]}
    assert stranger.http.request("DELETE", "/feedback", json=drop).status_code >= 400
    assert client.http.request("DELETE", "/feedback", json=drop).status_code == 200


async def test_thread_cart_and_identity_outlive_the_server(
    demo_home_once: Path, demo_home: Path
) -> None:
    port = free_port()
    with serving(demo_home, port) as address:
        first = Client(address)
        await first.connect()
        await first.say("what are your best sellers?")
        card = await first.until("element", lambda one: one["name"] == "ProductCards")
        product = next(p for p in card["props"]["products"] if p["in_stock"] and not p["variants"])
        payload = {"product_id": product["id"]}
        action = {"name": "add_to_cart", "payload": payload}
        body = {"sessionId": first.session, "action": action}
        assert first.http.post("/project/action", json=body).json()["response"]["ok"]
        who = first.http.get("/user").json()["identifier"]
        await first.io.disconnect()
    with serving(demo_home, port) as address:
        again = Client(address, first.cookies)
        assert again.http.get("/user").json()["identifier"] == who
        assert again.http.get("/cart").json()["count"] == 1
        await again.connect(threadId=first.thread)
        thread = await again.until("resume_thread")
        names = [element["name"] for element in thread["elements"]]
        assert names.count("ProductCards") == 1
        assert names[-1] == "Cart"
        assert any(step["type"] == "user_message" for step in thread["steps"])
        await again.io.disconnect()
