"""An empty shop's database, and files written where a test wants them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine

from data.database import migrate, open_engine


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    """A real database without content."""
    engine = open_engine(f"sqlite:///{tmp_path / 'shop.db'}")
    migrate(engine)
    yield engine
    engine.dispose()


@pytest.fixture
def write_file(tmp_path: Path) -> Callable[..., Path]:
    """Write a text or bytes into a file whose name says nothing, and give its path."""

    def write(content: str | bytes, name: str = "upload.dat") -> Path:
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return write
