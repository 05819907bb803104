"""An empty shop's database of either kind, and files written where a test wants them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine

from data.database import migrate, open_engine


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.services)])
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    """A real database without content."""
    on_server = request.param == "postgresql"
    url = request.getfixturevalue("postgres_url") if on_server else f"sqlite:///{tmp_path}/shop.db"
    engine = open_engine(url)
    if on_server:
        _clear(engine)
    migrate(engine)
    yield engine
    if on_server:
        _clear(engine)
    engine.dispose()


def _clear(engine: Engine) -> None:
    """Leave the server's database as it came: other tests use it too."""
    with engine.begin() as connection:
        connection.exec_driver_sql("DROP SCHEMA public CASCADE")
        connection.exec_driver_sql("CREATE SCHEMA public")


@pytest.fixture
def write_file(tmp_path: Path) -> Callable[..., Path]:
    """Write a text or bytes into a file whose name says nothing, and give its path."""

    def write(content: str | bytes, name: str = "upload.dat") -> Path:
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return write
