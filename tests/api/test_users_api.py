"""Customers about themselves, admins about all, and guests without cookies, over the API."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from tests.accounts import (
    PASSWORD,
    AccountShop,
    account_shop,
    address,
    admin_of,
    ann,
    bearer,
    code,
    data,
    person,
    registered,
    sign_in,
)

__all__ = ["account_shop", "address", "ann"]


def test_the_profile_is_ones_own_and_checked(
    account_shop: AccountShop, ann: httpx.Client, address: str
) -> None:
    assert code(ann.get("/users/profile"), 401) == "not_signed_in"
    sign_in(ann, address, cookie=True)
    given = {
        "name": "Ann Lee",
        "language": "de-AT",
        "timezone": "Europe/Vienna",
        "theme": "dark",
        "notifications": False,
        "brands": ["Acme"],
        "sizes": ["M"],
        "address": {"address1": "1 Main Street", "city": "Salem", "country": "Austria"},
    }
    page = data(ann.put("/users/profile", json=given))
    assert {name: page[name] for name in given} == given | {
        "language": "de_AT",
        "address": {"address1": "1 Main Street", "city": "Salem", "country": "AT"},
    }
    assert data(ann.get("/users/profile")) == page
    for bad in (
        {"timezone": "Mars/Base"},
        {"language": "klingon"},
        {"theme": "pink"},
        {"role": "admin"},
        {"email": "x@example.com"},
        {"name": "x" * 101},
        {"brands": ["x"] * 51},
    ):
        assert ann.put("/users/profile", json=bad).status_code == 400


def test_an_admin_gives_roles_and_runs_the_shop(
    account_shop: AccountShop, ann: httpx.Client, address: str
) -> None:
    boss = person(account_shop)
    their = bearer(sign_in(boss, admin_of(account_shop))["access_token"])
    boss.cookies.clear()
    mine = sign_in(ann, address)
    ours = bearer(mine["access_token"])
    ann.cookies.clear()
    role = f"/users/{mine['customer_id']}/role"
    for path in ("/users", "/operator/session"):
        assert ann.get(path).status_code in (401, 404)
    assert code(ann.get("/users", headers=ours), 403) == "not_allowed"
    assert code(ann.put(role, headers=ours, json={"role": "admin"}), 403) == "not_allowed"
    assert ann.get("/operator/session", headers=ours).status_code == 404
    listed = boss.get("/users", headers=their, params={"page_size": 1})
    assert listed.json()["meta"]["pagination"]["total"] >= 2
    assert data(boss.get("/operator/session", headers=their))["role"] == "admin"
    assert code(boss.put(role, headers=their, json={"role": "king"}), 400) == "invalid_input"
    assert data(boss.put(role, headers=their, json={"role": "admin"}))["role"] == "admin"
    assert data(ann.get("/users/profile", headers=ours))["role"] == "admin"
    assert ann.get("/users", headers=ours).status_code == 200
    data(boss.put(role, headers=their, json={"role": "support_agent"}))
    assert ann.get("/users", headers=ours).status_code == 403


def test_a_guest_without_cookies_carries_a_token(account_shop: AccountShop) -> None:
    frame = person(account_shop)
    first = data(frame.post("/auth/guest"))
    assert first["expires_in"] == 900
    frame.cookies.clear()
    mine = bearer(first["access_token"])
    for one in data(frame.get("/search", params={"q": "book"}))["results"]:
        if frame.post("/cart/lines", headers=mine, json={"product_id": one["id"]}).is_success:
            break
    frame.cookies.clear()
    again = bearer(data(frame.post("/auth/guest", headers=mine))["access_token"])
    cart = data(frame.get("/cart", headers=again))
    assert sum(line["quantity"] for line in cart["lines"]) == 1
    assert code(frame.get("/users/profile", headers=again), 401) == "not_signed_in"
    address = registered(account_shop, frame)
    signed = frame.post("/auth/login", headers=again, json={"email": address, "password": PASSWORD})
    cart = data(frame.get("/cart", headers=bearer(data(signed)["access_token"])))
    assert sum(line["quantity"] for line in cart["lines"]) == 1
    frame.cookies.clear()
    assert code(frame.get("/cart", headers=again), 401) == "token_invalid"


def test_another_sites_page_can_do_nothing(account_shop: AccountShop, ann: httpx.Client) -> None:
    evil = {"origin": "https://evil.example"}
    for path in ("/auth/login", "/auth/logout", "/auth/register", "/auth/guest"):
        assert ann.post(path, headers=evil, json={}).status_code == 403


def test_a_closed_account_is_gone(
    account_shop: AccountShop, ann: httpx.Client, address: str
) -> None:
    given = sign_in(ann, address)
    ann.cookies.clear()
    mine = bearer(given["access_token"])
    assert data(ann.delete("/users/me", headers=mine))
    assert code(ann.get("/users/profile", headers=mine), 401) == "token_invalid"
    asked = {"email": address, "password": PASSWORD}
    assert code(ann.post("/auth/login", json=asked), 401) == "wrong_credentials"


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"email": "x", "password": PASSWORD},
        {"email": "a@example.com"},
        {"email": ["a"], "password": PASSWORD},
        {"email": "a@example.com", "password": "x" * 1001},
        {"email": "a@example.com", "password": PASSWORD, "role": "admin"},
    ],
)
def test_what_is_no_registration_is_refused(
    account_shop: AccountShop, ann: httpx.Client, body: dict[str, Any]
) -> None:
    assert ann.post("/auth/register", json=body).status_code == 400
