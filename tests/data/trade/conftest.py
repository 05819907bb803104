"""A shop of three products on a real SQLite file, its terms, and the test provider."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine

from data import carts
from data.carts import CartLimits
from data.checkout_terms import Terms
from data.payments.built_in import TestProvider
from evals.checkout_shop import open_shop_of
from evals.checkout_shop import terms as usual_terms
from tests.data.trade.buying import OWNER, Buying

STOCK = {"mug": 10, "pot": 5, "tea": None}


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    engine = open_shop_of(f"sqlite:///{tmp_path / 'shop.db'}", STOCK)
    yield engine
    engine.dispose()


@pytest.fixture
def provider(tmp_path: Path) -> TestProvider:
    return TestProvider(tmp_path)


@pytest.fixture
def terms() -> Terms:
    return usual_terms()


@pytest.fixture
def shop(engine: Engine, terms: Terms, provider: TestProvider, tmp_path: Path) -> Buying:
    return Buying(engine, terms, provider, tmp_path)


@pytest.fixture
def one_mug(engine: Engine) -> None:
    carts.add(engine, OWNER, "mug", 1, CartLimits())
