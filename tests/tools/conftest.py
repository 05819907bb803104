"""The demo shop for tools: one copy of it a module, and speakers."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from data.settings import Settings
from knowledge.shop import Shop, open_shop
from tools.context import ShopContext


@pytest.fixture(scope="module")
def shop(demo_home_once: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shop]:
    """A copy of the demo shop, open."""
    home = tmp_path_factory.mktemp("tools") / "home"
    shutil.copytree(demo_home_once, home)
    opened = open_shop(Settings(home=home, _env_file=None))
    yield opened
    opened.close()


@pytest.fixture
def context(shop: Shop, request: pytest.FixtureRequest) -> ShopContext:
    """A guest of their own for each test."""
    return ShopContext(shop, session_id=request.node.name)
