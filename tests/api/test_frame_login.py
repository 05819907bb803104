"""A login handed to a frame: by a code that works once, for the frame that asked for it."""

from __future__ import annotations

import hashlib
import secrets
from datetime import timedelta

import httpx
import pytest
from sqlmodel import select

from data.database import open_engine, writing
from data.email_tokens import FRAME
from data.models import EmailToken
from data.settings import Settings
from tests.accounts import (
    AccountShop,
    account_shop,
    address,
    admin_of,
    ann,
    code,
    data,
    person,
    plain_product,
    registered,
    sign_in,
    units,
)

__all__ = ["account_shop", "address", "ann"]


def secret() -> tuple[str, str]:
    """What a frame keeps to itself, and the challenge that it shows."""
    kept = secrets.token_hex(32)
    return kept, hashlib.sha256(kept.encode()).hexdigest()


def handed_out(window: httpx.Client, challenge: str) -> str:
    found: str = data(window.post("/auth/frame-code", json={"challenge": challenge}))["code"]
    return found


@pytest.fixture
def frame(account_shop: AccountShop) -> httpx.Client:
    """Give a guest in a frame with something in the cart."""
    client = person(account_shop)
    plain_product(client)
    return client


@pytest.fixture
def window(ann: httpx.Client, address: str) -> httpx.Client:
    """Give a window in which the customer has signed in."""
    sign_in(ann, address, cookie=True)
    return ann


def test_a_code_signs_its_frame_in_once_with_a_login_of_its_own(
    window: httpx.Client, frame: httpx.Client
) -> None:
    kept, challenge = secret()
    asked = {"code": handed_out(window, challenge), "verifier": kept}
    told = data(frame.post("/auth/frame-login", json=asked))
    assert told["customer_id"] == data(window.get("/auth/session"))["customer_id"]
    assert data(frame.get("/auth/session"))["signed_in"]
    assert units(frame) == units(window) == 1
    again = frame.post("/auth/frame-login", json=asked)
    assert code(again, 400) == "token_invalid"
    data(frame.post("/auth/logout"))
    assert not data(frame.get("/auth/session"))["signed_in"]
    assert data(window.get("/auth/session"))["signed_in"]


def test_a_code_is_worth_nothing_to_whoever_did_not_ask_for_it(
    window: httpx.Client, frame: httpx.Client
) -> None:
    kept, challenge = secret()
    given = handed_out(window, challenge)
    for asked in (
        {"code": given, "verifier": secret()[0]},
        {"code": given.split(".")[0] + ".made-up", "verifier": kept},
        {"code": f"x.{challenge}", "verifier": kept},
    ):
        assert code(frame.post("/auth/frame-login", json=asked), 400) == "token_invalid"
    assert not data(frame.get("/auth/session"))["signed_in"]


def test_an_earlier_code_and_one_that_is_too_old_are_refused(
    account_shop: AccountShop, window: httpx.Client, frame: httpx.Client, address: str
) -> None:
    kept, challenge = secret()
    earlier, newest = handed_out(window, challenge), handed_out(window, challenge)
    asked = {"code": earlier, "verifier": kept}
    assert code(frame.post("/auth/frame-login", json=asked), 400) == "token_invalid"
    engine = open_engine(Settings(home=account_shop.home, _env_file=None).url)
    with writing(engine) as session:
        mine = (EmailToken.email == address, EmailToken.purpose == FRAME)
        for row in session.exec(select(EmailToken).where(*mine)).all():
            row.expires_at -= timedelta(minutes=1)
            session.add(row)
    engine.dispose()
    asked["code"] = newest
    assert code(frame.post("/auth/frame-login", json=asked), 400) == "token_invalid"


def test_nobody_else_gets_a_code(
    account_shop: AccountShop, frame: httpx.Client, address: str
) -> None:
    asked = {"challenge": secret()[1]}
    assert code(frame.post("/auth/frame-code", json=asked), 401) == "not_signed_in"
    with person(account_shop) as boss:
        sign_in(boss, admin_of(account_shop), cookie=True)
        assert code(boss.post("/auth/frame-code", json=asked), 403) == "not_allowed"
    evil = {"origin": "https://evil.example"}
    for path in ("/auth/frame-code", "/auth/frame-login"):
        assert frame.post(path, headers=evil, json={}).status_code == 403


def test_many_codes_take_no_letter_away(
    account_shop: AccountShop, window: httpx.Client, address: str
) -> None:
    for _ in range(8):
        handed_out(window, secret()[1])
    data(window.post("/auth/password/reset", json={"email": address}))
    assert account_shop.link(address, "reset")


def test_a_closed_account_signs_no_frame_in(account_shop: AccountShop, frame: httpx.Client) -> None:
    kept, challenge = secret()
    with person(account_shop) as leaving:
        sign_in(leaving, registered(account_shop, leaving), cookie=True)
        given = handed_out(leaving, challenge)
        data(leaving.delete("/users/me"))
    asked = {"code": given, "verifier": kept}
    assert code(frame.post("/auth/frame-login", json=asked), 400) == "token_invalid"
