"""The demo shop, served as users serve it, for benchmarks that measure from outside."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx

from data.errors import InvalidInput
from data.progress import Progress
from data.settings import Settings
from knowledge.shop import open_shop

PORT = 8741
PATIENCE_S = 120


@contextmanager
def served_demo(progress: Progress) -> Iterator[str]:
    """The demo shop, served by a process of its own as users serve it."""
    with tempfile.TemporaryDirectory(prefix="smartshop-bench-") as folder:
        home = Path(folder) / "home"
        progress("demo shop", 0, 1)
        open_shop(Settings(home=home, _env_file=None)).close()
        env = {name: one for name, one in os.environ.items() if not name.startswith("SMARTSHOP_")}
        env["SMARTSHOP_HOME"] = str(home)
        program = "import sys, cli; sys.exit(cli.main())"
        command = [sys.executable, "-c", program, "serve", "--host", "127.0.0.1"]
        server = subprocess.Popen(
            [*command, "--port", str(PORT)],
            cwd=Path(__file__).resolve().parents[1],
            env=env,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            address = f"http://127.0.0.1:{PORT}"
            _wait(server, address)
            yield address
        finally:
            server.terminate()
            server.wait(15)


def _wait(server: subprocess.Popen[bytes], address: str) -> None:
    until = time.monotonic() + PATIENCE_S
    while time.monotonic() < until and server.poll() is None:
        try:
            if httpx.get(f"{address}/healthz", trust_env=False).is_success:
                return
        except httpx.TransportError:
            time.sleep(0.2)
    raise InvalidInput("The demo shop could not be served.")
