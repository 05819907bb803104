"""A database with accounts: on SQLite and on PostgreSQL the same."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterator

import pytest
from sqlalchemy import Engine

from data.accounts import Registration, Rules, confirm, register
from data.passwords import Cost
from evals.checkout_shop import open_shop_of

RULES = Rules(Cost(1, 64, 1), 10, 60, 30, 5)
PASSWORD = "a boat full of quiet tigers"
STOCK = {"mug": 10, "pot": 5, "tea": None}


@pytest.fixture(
    scope="module", params=["sqlite", pytest.param("postgres", marks=pytest.mark.services)]
)
def engine(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Engine]:
    """Give a database with a few products."""
    if request.param == "postgres":
        url = str(request.getfixturevalue("postgres_url"))
    else:
        url = f"sqlite:///{tmp_path_factory.mktemp('people') / 'shop.db'}"
    made = open_shop_of(url, STOCK)
    yield made
    made.dispose()


@pytest.fixture
def address() -> str:
    """Give an address that nobody has used."""
    return f"{uuid.uuid4().hex[:12]}@example.com"


@pytest.fixture
def member(engine: Engine, address: str) -> Callable[[], str]:
    """Give a way to open an account of that address; its customer id."""

    def make() -> str:
        letter = register(engine, Registration(address, PASSWORD, "Ann"), RULES)
        assert letter is not None
        return confirm(engine, letter.token)

    return make
