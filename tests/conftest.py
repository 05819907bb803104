"""What every test shares: an offline guard, a home of its own, and shops built once."""

from __future__ import annotations

import os
import shutil
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import hypothesis
import pytest

from tests.operators import operator_api, operator_shop
from tests.services import chromium, local_server, postgres_url, redis_url
from tests.serving import serving
from tests.shops import aws_home_once, bestbuy_home_once, demo_home, demo_home_once

__all__ = [
    "aws_home_once",
    "bestbuy_home_once",
    "chromium",
    "demo_home",
    "demo_home_once",
    "operator_api",
    "operator_shop",
    "postgres_url",
    "redis_url",
]
# How fast a busy machine makes up inputs says nothing about what is tested with them.
hypothesis.settings.register_profile(
    "busy", deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow]
)
hypothesis.settings.load_profile("busy")
ROOT = Path(__file__).resolve().parent.parent
LOOPBACK = ("127.", "::1", "localhost", "0.0.0.0", "::ffff:127.")
FOREIGN_SETTINGS = ("SMARTSHOP_", "OPENAI_", "ANTHROPIC_", "MISTRAL_", "GOOGLE_", "CHAINLIT_")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let the browser tests take the pictures of docs/screenshots anew."""
    parser.addoption("--screenshots", action="store_true", help="take the pictures of the docs")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let what drives a real browser fail twice on a busy machine; the summary names who did."""
    for item in items:
        if item.get_closest_marker("browser"):
            item.add_marker(pytest.mark.flaky(reruns=2))


def _is_local(host: object) -> bool:
    name = host.decode() if isinstance(host, bytes) else host
    return name in (None, "") or str(name).startswith(LOOPBACK)


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Fail a test that reaches for an address off this machine, even where it hides the error."""
    attempts: list[str] = []
    connect, connect_ex = socket.socket.connect, socket.socket.connect_ex
    look_up = socket.getaddrinfo

    def refuse(host: object) -> None:
        if not _is_local(host):
            attempts.append(str(host))
            raise OSError(f"tests may not reach the network: {host!r}")

    def guarded_connect(self: socket.socket, address: Any) -> None:
        if self.family in (socket.AF_INET, socket.AF_INET6):
            refuse(address[0])
        connect(self, address)

    def guarded_connect_ex(self: socket.socket, address: Any) -> int:
        if self.family in (socket.AF_INET, socket.AF_INET6):
            refuse(address[0])
        return connect_ex(self, address)

    def guarded_look_up(host: Any, *args: Any, **options: Any) -> Any:
        refuse(host)
        return look_up(host, *args, **options)

    monkeypatch.setattr(socket.socket, "connect", guarded_connect)
    monkeypatch.setattr(socket.socket, "connect_ex", guarded_connect_ex)
    monkeypatch.setattr(socket, "getaddrinfo", guarded_look_up)
    yield
    assert not attempts, f"the test reached for the network: {sorted(set(attempts))}"


@pytest.fixture(autouse=True)
def no_outside_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the developer's own settings and keys out of the tests."""
    for name in list(os.environ):
        if name.startswith(FOREIGN_SETTINGS) and name != "SMARTSHOP_SHARED_DATA":
            monkeypatch.delenv(name)


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """Give the folder of real data sets, or skip where it is absent."""
    folder = Path(os.environ.get("SMARTSHOP_SHARED_DATA", ROOT.parent / "shared" / "data"))
    if not folder.is_dir():
        pytest.skip(f"no real data at {folder}: set SMARTSHOP_SHARED_DATA to its folder")
    return folder


@pytest.fixture
def tmp_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a new, empty home folder that settings and commands use."""
    home = tmp_path / "home"
    monkeypatch.setenv("SMARTSHOP_HOME", str(home))
    return home


@pytest.fixture(scope="session")
def shop_address(demo_home_once: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve a copy of the demo shop in a process of its own; give its address."""
    home = tmp_path_factory.mktemp("served") / "home"
    shutil.copytree(demo_home_once, home)
    with serving(home) as address:
        yield address


@pytest.fixture(scope="session")
def provider_process() -> Iterator[str]:
    """Run the local chat provider in a process of its own; give its address."""
    with local_server("tests.openai_server") as address:
        yield address


@pytest.fixture
def openai_server(provider_process: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """Point OpenAI's client at the local provider, with an empty record; give its address."""
    monkeypatch.setenv("OPENAI_BASE_URL", f"{provider_process}/v1")
    monkeypatch.setenv("OPENAI_API_KEY", "test-key")
    monkeypatch.setenv("NO_PROXY", "127.0.0.1,localhost")
    httpx.post(f"{provider_process}/forget", trust_env=False)
    return provider_process
