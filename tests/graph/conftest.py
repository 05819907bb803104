"""An assistant on the demo shop, shared by a module; each test speaks in its own session."""

from __future__ import annotations

import asyncio
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from data.settings import Settings
from graph.assistant import Assistant, open_assistant
from graph.reply import Reply, TurnRequest

Talk = Callable[..., list[Reply]]


@pytest.fixture(scope="module")
def loop() -> Iterator[asyncio.AbstractEventLoop]:
    """One event loop for the assistant and all its turns."""
    loop = asyncio.new_event_loop()
    yield loop
    loop.close()


@pytest.fixture(scope="module")
def assistant(
    demo_home_once: Path, tmp_path_factory: pytest.TempPathFactory, loop: asyncio.AbstractEventLoop
) -> Iterator[Assistant]:
    """The assistant over a copy of the demo shop."""
    import shutil

    home = tmp_path_factory.mktemp("assistant") / "home"
    shutil.copytree(demo_home_once, home)
    settings = Settings(home=home, model="embedded", _env_file=None)
    opened = loop.run_until_complete(open_assistant(settings))
    yield opened
    loop.run_until_complete(opened.close())


@pytest.fixture
def talk(assistant: Assistant, loop: asyncio.AbstractEventLoop) -> Talk:
    """Say some messages in one new session and get the replies."""

    def say(*texts: str, session: str | None = None, customer: str | None = None) -> list[Reply]:
        session_id = session or str(uuid.uuid4())
        requests = [
            TurnRequest(text=text, session_id=session_id, customer_id=customer) for text in texts
        ]
        return [loop.run_until_complete(assistant.reply(request)) for request in requests]

    return say
