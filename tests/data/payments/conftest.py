"""A local Stripe for the tests of payments."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.services import free_port, wait_for_port

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(scope="module")
def stub() -> Iterator[str]:
    """The address of a process that behaves as Stripe documents its API."""
    port = free_port()
    process = subprocess.Popen([sys.executable, "-m", "tests.stripe_server", str(port)], cwd=ROOT)
    try:
        wait_for_port(port)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.kill()
        process.wait(10)
