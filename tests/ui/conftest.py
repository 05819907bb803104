"""What tests of the interface share: writes outside any chat, a browser, a served shop."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.serving import serving

os.environ.setdefault("CHAINLIT_APP_ROOT", tempfile.mkdtemp(prefix="smartshop-chat-"))


@pytest.fixture
def written() -> Callable[[Awaitable[Any]], Awaitable[Any]]:
    """Give a caller for writes outside any chat session, as HTTP routes make them."""
    from chainlit.context import context_var

    async def run(write: Awaitable[Any]) -> Any:
        context_var.set(_NoSession())  # type: ignore[arg-type]
        return await write

    return run


@pytest.fixture(scope="module")
def browser(chromium: str) -> Iterator[Browser]:
    """Give a browser that has nothing of other modules."""
    from tests.ui.pages import launched

    with launched(chromium) as opened:
        yield opened


@pytest.fixture(scope="module")
def home(demo_home_once: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the home of a demo shop that the module may change."""
    found = tmp_path_factory.mktemp("shown") / "home"
    shutil.copytree(demo_home_once, found)
    return found


@pytest.fixture(scope="module")
def address(home: Path) -> Iterator[str]:
    """Serve that shop; give its address."""
    with serving(home) as served:
        yield served


class _NoSession:
    class session:  # noqa: N801
        user = None
        has_first_interaction = True
