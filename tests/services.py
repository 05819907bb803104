"""Real services for the tests that are about them: PostgreSQL, Redis and a browser's path."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest

ROOT = Path(__file__).resolve().parents[1]
STARTS_WITHIN_S = 30.0


def free_port() -> int:
    """A port that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def wait_for_port(port: int) -> None:
    """Wait until something on this machine listens there."""
    deadline = time.monotonic() + STARTS_WITHIN_S
    while time.monotonic() < deadline:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return
        except OSError:
            time.sleep(0.05)
    raise TimeoutError(f"nothing listens on port {port}")


@contextmanager
def local_server(module: str) -> Iterator[str]:
    """A module that serves on the port it is given, in a process of its own; its address."""
    port = free_port()
    process = subprocess.Popen([sys.executable, "-m", module, str(port)], cwd=ROOT)
    try:
        wait_for_port(port)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.kill()
        process.wait(10)


def _wait_for_database(url: str) -> None:
    """Wait until it lets people in: it listens before it has started up."""
    deadline = time.monotonic() + STARTS_WITHIN_S
    while True:
        try:
            psycopg.connect(url, connect_timeout=2).close()
            return
        except psycopg.OperationalError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.05)


def _postgres_program(name: str) -> str | None:
    installed = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"))
    return shutil.which(name) or (str(installed[-1]) if installed else None)


@pytest.fixture(scope="session")
def postgres_url() -> Iterator[str]:
    """Run a PostgreSQL server of the tests' own; give the URL of an empty database.

    Its files lie beside pytest's own folders: every other run that begins closes those to all
    but their owner, and a server that cannot reach its files ends.
    """
    initdb, postgres = _postgres_program("initdb"), _postgres_program("postgres")
    if not initdb or not postgres:
        pytest.skip("no PostgreSQL here: scripts/install_services.sh brings it")
    with tempfile.TemporaryDirectory(prefix="postgres-") as folder:
        as_user: list[str] = []
        if os.getuid() == 0:
            # PostgreSQL refuses to run as root.
            as_user = ["runuser", "-u", "postgres", "--"]
            shutil.chown(folder, "postgres")
        with _postgres([*as_user, initdb], [*as_user, postgres], folder) as url:
            yield url


@contextmanager
def _postgres(initdb: list[str], postgres: list[str], folder: str) -> Iterator[str]:
    """A server that keeps its files in a folder; how its programs are called."""
    port = free_port()
    quiet = {"cwd": folder, "check": True, "stdout": subprocess.DEVNULL}
    made = [*initdb, "-D", f"{folder}/db", "-U", "shop", "-A", "trust", "-N"]
    subprocess.run([*made, "-E", "UTF8", "--locale=C"], **quiet)  # type: ignore[call-overload]
    command = [*postgres, "-D", f"{folder}/db", "-p", str(port), "-F", "-k", folder]
    server = subprocess.Popen(command, cwd=folder, stderr=subprocess.DEVNULL)
    try:
        url = f"postgresql://shop@127.0.0.1:{port}/postgres"
        _wait_for_database(url)
        yield url
    finally:
        server.terminate()
        server.wait(20)


@pytest.fixture(scope="session")
def redis_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Run a Redis server of the tests' own; give its URL."""
    program = shutil.which("redis-server")
    if not program:
        pytest.skip("no Redis here: scripts/install_services.sh brings it")
    port = free_port()
    command = [program, "--port", str(port), "--save", "", "--bind", "127.0.0.1"]
    folder = tmp_path_factory.mktemp("redis")
    server = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL)
    try:
        wait_for_port(port)
        yield f"redis://127.0.0.1:{port}/0"
    finally:
        server.terminate()
        server.wait(20)


@pytest.fixture(scope="session")
def chromium() -> str:
    """Give the path of a browser that Playwright can drive."""
    for name in ("chromium", "chromium-browser", "google-chrome"):
        if path := shutil.which(name):
            return path
    pytest.skip("no browser here: scripts/install_services.sh brings it")
