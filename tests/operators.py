"""A shop with an operator, served once for all tests, and who signs in there."""

from __future__ import annotations

import itertools
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from data.settings import Settings
from knowledge.shop import Shop, open_shop
from tests.serving import serving

TOKEN = "a-token-of-the-tests-only"
_hosts = itertools.count(2)


@contextmanager
def operated_copy(
    demo_home: Path, folder: Path, prepare: Callable[[Shop], None] | None = None
) -> Iterator[str]:
    """Serve a copy of the demo shop that has an operator, once prepared; its address."""
    home = folder / "home"
    shutil.copytree(demo_home, home)
    if prepare is not None:
        shop = open_shop(Settings(home=home, _env_file=None))
        try:
            prepare(shop)
        finally:
            shop.close()
    with serving(home, SMARTSHOP_OPERATOR_TOKEN=TOKEN) as address:
        yield address


@pytest.fixture(scope="session")
def operator_shop(demo_home_once: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve a copy of the demo shop that has an operator; give its address."""
    with operated_copy(demo_home_once, tmp_path_factory.mktemp("operated")) as address:
        yield address


@pytest.fixture
def operator_api(operator_shop: str) -> Iterator[httpx.Client]:
    """Give a client of the REST API that carries the operator's token."""
    with stranger(operator_shop) as client:
        client.headers["authorization"] = f"Bearer {TOKEN}"
        yield client


def stranger(address: str) -> httpx.Client:
    """A client that proves nothing, from an address of its own: wrong tokens count by address."""
    own = next(_hosts)
    return httpx.Client(
        base_url=f"{address}/api/v1",
        transport=httpx.HTTPTransport(local_address=f"127.0.{own // 250}.{own % 250}"),
        timeout=30,
    )
