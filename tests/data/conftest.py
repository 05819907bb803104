"""The small shop with orders, for tests of after-sales."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine

from tests.trading import open_trade


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    """The shop on a new SQLite file."""
    opened = open_trade(tmp_path)
    yield opened
    opened.dispose()
