"""An assistant on the demo shop, shared by a module; each test speaks in its own session."""

from __future__ import annotations

import asyncio
import shutil
import time
import uuid
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
from langchain_core.language_models import BaseChatModel
from langgraph.checkpoint.memory import InMemorySaver

from data.settings import Settings
from graph.assistant import Assistant, open_assistant
from graph.build import build_graph
from graph.embedded.model import EmbeddedChatModel
from graph.providers import Provider
from graph.reply import Reply, TurnRequest
from graph.services import Services
from graph.understanding.understand import Understander
from knowledge.shop import Shop, open_shop

# The first turn of a module warms the shop up; on a busy machine that may take longer than a
# customer would wait, and then code answers in place of the model that a test is about.
PATIENT: dict[str, object] = {"max_turn_s": 600.0, "model_timeout_s": 300.0}
Talk = Callable[..., list[Reply]]
Opened = Callable[..., Assistant]


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


@pytest.fixture(scope="module")
def shop(demo_home_once: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shop]:
    """A copy of the demo shop."""
    home = tmp_path_factory.mktemp("provider") / "home"
    shutil.copytree(demo_home_once, home)
    shop = open_shop(Settings(home=home, _env_file=None))
    yield shop
    shop.close()


@pytest.fixture(scope="module")
def understander(shop: Shop) -> Understander:
    """What reads the messages to that shop."""
    return Understander(shop.products.vocabulary, shop.embedder)


@pytest.fixture
def speaking(shop: Shop, understander: Understander) -> Iterator[Opened]:
    """Give an assistant that asks these models in turn, with some settings changed."""
    with ThreadPoolExecutor(2) as threads:

        def opened(*models: BaseChatModel, **changed: object) -> Assistant:
            settings = shop.settings.model_copy(update=PATIENT | changed)
            services = Services(
                shop=replace(shop, settings=settings),
                understander=understander,
                providers=[Provider(f"test:{n}", model) for n, model in enumerate(models)],
                embedded=EmbeddedChatModel(),
                threads=threads,
                clock=time.monotonic,
            )
            return Assistant(services, build_graph(InMemorySaver()))

        yield opened
