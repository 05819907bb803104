"""A shop with accounts, served once for all tests, and people who register there by letter."""

from __future__ import annotations

import email
import email.policy
import itertools
import re
import shutil
import time
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import httpx
import pytest

from commands.people import add_account
from data.database import open_engine, writing
from data.logins import open_login
from data.models import Account
from data.settings import Settings
from tests.serving import serving
from ui.identity import LOGIN_COOKIE, sign
from ui.tokens import LOGIN

PASSWORD = "a boat full of quiet tigers"
QUICK = {
    "SMARTSHOP_PASSWORD_ROUNDS": "1",
    "SMARTSHOP_PASSWORD_MEMORY_KIB": "64",
    "SMARTSHOP_PASSWORD_LANES": "1",
    "SMARTSHOP_ACCOUNT_REQUESTS_A_MINUTE": "1000",
}
PATIENCE_S = 10
_hosts = itertools.count(2)


class AccountShop(NamedTuple):
    """Where it is served, and where its letters lie."""

    address: str
    home: Path

    def letters(self, to: str) -> list[str]:
        """The texts of the letters to an address, oldest first."""
        return [text for found, text in self._mail() if found == to]

    def link(self, to: str, kind: str) -> str:
        """The token of the newest letter of that kind, waited for."""
        until = time.monotonic() + PATIENCE_S
        while time.monotonic() < until:
            for text in reversed(self.letters(to)):
                if match := re.search(rf"/account#{kind}=([\w-]+)", text):
                    return match[1]
            time.sleep(0.05)
        raise TimeoutError(f"no letter to {to}")

    def _mail(self) -> Iterator[tuple[str, str]]:
        for path in sorted((self.home / "mail").glob("*.eml")):
            letter = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
            yield str(letter["To"]), letter.get_content()


@pytest.fixture(scope="session")
def account_shop(
    demo_home_once: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[AccountShop]:
    """Serve a copy of the demo shop; give its address and its home."""
    home = tmp_path_factory.mktemp("accounts") / "home"
    shutil.copytree(demo_home_once, home)
    with serving(home, None, **QUICK) as address:
        yield AccountShop(address, home)


def person(shop: AccountShop) -> httpx.Client:
    """Somebody with a browser's cookies and an address of their own: tries count by address."""
    own = next(_hosts)
    return httpx.Client(
        base_url=f"{shop.address}/api/v1",
        transport=httpx.HTTPTransport(local_address=f"127.1.{own // 250}.{own % 250}"),
        timeout=30,
    )


def new_address() -> str:
    """An address that nobody has used."""
    return f"{uuid.uuid4().hex[:12]}@example.com"


def registered(shop: AccountShop, who: httpx.Client, name: str = "Ann") -> str:
    """Register by letter; the address."""
    address = new_address()
    asked = {"email": address, "password": PASSWORD, "name": name}
    assert who.post("/auth/register", json=asked).status_code == 200
    told = who.post("/auth/verify-email", json={"token": shop.link(address, "verify")})
    assert told.status_code == 200
    return address


def proof_of_login(settings: Settings, customer_id: str) -> dict[str, str]:
    """The cookie of a login of a known customer, who gets an account where they have none."""
    with writing(open_engine(settings.url)) as session:
        if session.get(Account, customer_id) is None:
            session.add(Account(customer_id=customer_id, email=new_address()))
        login = open_login(session, customer_id, "", 1)
    return {LOGIN_COOKIE: sign(settings, login.session_id, LOGIN)}


def sign_in(who: httpx.Client, address: str, **more: Any) -> dict[str, Any]:
    """Sign in; what the answer holds."""
    answer = who.post("/auth/login", json={"email": address, "password": PASSWORD, **more})
    assert answer.status_code == 200, answer.text
    data: dict[str, Any] = answer.json()["data"]
    return data


def bearer(token: str) -> dict[str, str]:
    """The header that shows a token."""
    return {"authorization": f"Bearer {token}"}


def admin_of(shop: AccountShop) -> str:
    """An address with the role admin."""
    address = new_address()
    settings = Settings(home=shop.home, password_memory_kib=64, password_rounds=1, _env_file=None)
    add_account(settings, address, PASSWORD, "admin", "Boss")
    return address


@pytest.fixture
def ann(account_shop: AccountShop) -> Iterator[httpx.Client]:
    """Give somebody who has not signed in."""
    with person(account_shop) as client:
        yield client


@pytest.fixture
def address(account_shop: AccountShop, ann: httpx.Client) -> str:
    """Give the address of somebody who registered."""
    return registered(account_shop, ann)


def code(answer: httpx.Response, status: int) -> str:
    """The code of a refusal with that status."""
    assert answer.status_code == status, answer.text
    found: str = answer.json()["error"]["code"]
    return found


def data(answer: httpx.Response) -> Any:
    """What a good answer holds."""
    assert answer.status_code == 200, answer.text
    return answer.json()["data"]


def plain_product(who: httpx.Client) -> str:
    """A product that needs no choice of size."""
    for one in data(who.get("/search", params={"q": "book"}))["results"]:
        if who.post("/cart/lines", json={"product_id": one["id"]}).status_code == 200:
            return str(one["id"])
    raise AssertionError("no product can be put into the cart")


def units(who: httpx.Client) -> int:
    """Units in somebody's cart."""
    return sum(line["quantity"] for line in data(who.get("/cart"))["lines"])
