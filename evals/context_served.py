"""The scripted server in a process of its own, where OpenAI's models are asked meanwhile."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from data.errors import InvalidInput
from evals.scripted_server import Pace

PATIENCE_S = 60.0
ROOT = Path(__file__).resolve().parents[1]


@contextmanager
def served(script: Mapping[str, Any], pace: Pace | None = None) -> Iterator[str]:
    """The server over a script; its address."""
    before, paced = os.environ.get("OPENAI_BASE_URL"), pace or Pace()
    with socket.socket() as probe, tempfile.TemporaryDirectory() as folder:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
        probe.close()
        file = Path(folder) / "script.json"
        file.write_text(json.dumps(script), "utf-8")
        command = [sys.executable, "-m", "evals.scripted_server", str(port), str(file)]
        command += [str(paced.first_s), str(paced.token_s)]
        server = subprocess.Popen(command, cwd=ROOT)
        try:
            _wait(server, port)
            address = f"http://127.0.0.1:{port}"
            os.environ["OPENAI_BASE_URL"] = f"{address}/v1"
            yield address
        finally:
            os.environ.pop("OPENAI_BASE_URL", None)
            if before is not None:
                os.environ["OPENAI_BASE_URL"] = before
            server.terminate()
            server.wait(15)


def _wait(server: subprocess.Popen[bytes], port: int) -> None:
    until = time.monotonic() + PATIENCE_S
    while time.monotonic() < until and server.poll() is None:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise InvalidInput("The scripted server could not be started.")
