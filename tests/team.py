"""A shop with a support team, served for a module, and agents who sign in there."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import httpx

from commands.people import add_account
from data.settings import Settings
from tests.accounts import PASSWORD, QUICK, new_address
from tests.serving import serving


class Team(NamedTuple):
    """Where the shop is served, where it lies, and the addresses of two agents and a customer."""

    address: str
    home: Path
    agents: tuple[str, str]
    customer: str


@contextmanager
def team_shop(demo_home: Path, folder: Path) -> Iterator[Team]:
    """Serve a copy of the demo shop in which Anna Berg and Ben Ode answer customers."""
    home = folder / "home"
    shutil.copytree(demo_home, home)
    settings = Settings(home=home, password_memory_kib=64, password_rounds=1, _env_file=None)
    found = [new_address() for _ in range(3)]
    for address, role, name in zip(
        found,
        ("support_agent", "support_agent", "customer"),
        ("Anna Berg", "Ben Ode", "Cy Low"),
        strict=True,
    ):
        add_account(settings, address, PASSWORD, role, name)
    with serving(home, None, **QUICK) as address:
        yield Team(address, home, (found[0], found[1]), found[2])


@contextmanager
def signed_in(team: Team, address: str) -> Iterator[httpx.Client]:
    """A client of the REST API that carries the login of one of them."""
    with _client(team) as client:
        told = client.post("/auth/login", json={"email": address, "password": PASSWORD})
        assert told.status_code == 200, told.text
        client.headers["authorization"] = f"Bearer {told.json()['data']['access_token']}"
        client.cookies.clear()
        yield client


@contextmanager
def guest(team: Team) -> Iterator[httpx.Client]:
    """A visitor, known by the cookie that the first answer gives."""
    with _client(team) as client:
        assert client.get(f"{team.address}/").status_code == 200
        yield client


def _client(team: Team) -> httpx.Client:
    return httpx.Client(base_url=f"{team.address}/api/v1", timeout=60, trust_env=False)
