"""The shop served as users serve it: a process of its own on a free port."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx

from tests.services import free_port

ROOT = Path(__file__).resolve().parent.parent
RUN = "import sys, cli; sys.exit(cli.main())"
PATIENCE_S = 120


@contextmanager
def serving(home: Path, port: int | None = None, **settings: str) -> Iterator[str]:
    """Serve the shop of that home while the block runs; gives its address."""
    with served(home, port, **settings) as (address, _):
        yield address


@contextmanager
def served(
    home: Path, port: int | None = None, **settings: str
) -> Iterator[tuple[str, subprocess.Popen[bytes]]]:
    """The same; gives the process too."""
    port = port or free_port()
    env = {name: value for name, value in os.environ.items() if not name.startswith("SMARTSHOP_")}
    env |= {"SMARTSHOP_HOME": str(home), **settings}
    command = [sys.executable, "-c", RUN, "serve", "--host", "127.0.0.1", "--port", str(port)]
    log = home.parent / f"serve-{port}.log"
    with log.open("w") as out:
        server = subprocess.Popen(command, cwd=ROOT, env=env, stdout=out, stderr=out)
    try:
        address = f"http://127.0.0.1:{port}"
        _wait(server, address, log)
        yield address, server
    finally:
        server.terminate()
        try:
            server.wait(15)
        except subprocess.TimeoutExpired:
            server.kill()
            server.wait(15)


def _wait(server: subprocess.Popen[bytes], address: str, log: Path) -> None:
    until = time.monotonic() + PATIENCE_S
    while time.monotonic() < until:
        if server.poll() is not None:
            raise RuntimeError(f"the server ended: {log.read_text()[-2000:]}")
        try:
            if httpx.get(f"{address}/healthz", timeout=2, trust_env=False).status_code == 200:
                return
        except httpx.TransportError:
            time.sleep(0.2)
    raise TimeoutError(f"the server did not open: {log.read_text()[-2000:]}")
