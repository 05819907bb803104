"""Accounts over the API of a real server: in by letter and password, out for good."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from tests.accounts import (
    PASSWORD,
    AccountShop,
    account_shop,
    admin_of,
    bearer,
    new_address,
    person,
    registered,
    sign_in,
)

__all__ = ["account_shop"]
OTHER = "another fine long password"


@pytest.fixture
def ann(account_shop: AccountShop) -> Iterator[httpx.Client]:
    with person(account_shop) as client:
        yield client


@pytest.fixture
def address(account_shop: AccountShop, ann: httpx.Client) -> str:
    return registered(account_shop, ann)


def code(answer: httpx.Response, status: int) -> str:
    assert answer.status_code == status, answer.text
    found: str = answer.json()["error"]["code"]
    return found


def data(answer: httpx.Response) -> Any:
    assert answer.status_code == 200, answer.text
    return answer.json()["data"]


def plain_product(who: httpx.Client) -> str:
    """A product that needs no choice of size."""
    for one in data(who.get("/search", params={"q": "book"}))["results"]:
        if who.post("/cart/lines", json={"product_id": one["id"]}).status_code == 200:
            return str(one["id"])
    raise AssertionError("no product can be put into the cart")


def units(who: httpx.Client) -> int:
    return sum(line["quantity"] for line in data(who.get("/cart"))["lines"])


def test_the_answer_does_not_tell_whether_an_address_is_known(
    account_shop: AccountShop, ann: httpx.Client, address: str
) -> None:
    told = []
    for email in (address, new_address()):
        for path, more in (
            ("/auth/register", {"password": PASSWORD}),
            ("/auth/password/reset", {}),
        ):
            answer = ann.post(path, json={"email": email, **more})
            told.append((answer.status_code, path, data(answer)))
    assert told[:2] == told[2:]
    unknown = ann.post("/auth/login", json={"email": new_address(), "password": PASSWORD})
    wrong = ann.post("/auth/login", json={"email": address, "password": OTHER})
    errors = [answer.json()["error"] | {"trace_id": ""} for answer in (unknown, wrong)]
    assert errors[0] == errors[1]
    assert code(wrong, 401) == "wrong_credentials"


def test_a_login_gives_tokens_that_end_with_it(
    account_shop: AccountShop, ann: httpx.Client, address: str
) -> None:
    given = sign_in(ann, address)
    assert given["expires_in"] == 1800
    ann.cookies.clear()
    mine = bearer(given["access_token"])
    profile = data(ann.get("/users/profile", headers=mine))
    assert (profile["email"], profile["role"]) == (address, "customer")
    renewed = data(ann.post("/auth/refresh", json={"refresh_token": given["refresh_token"]}))
    again = ann.post("/auth/refresh", json={"refresh_token": given["refresh_token"]})
    assert code(again, 409) == "already_renewed"
    assert data(ann.post("/auth/logout", headers=bearer(renewed["access_token"])))
    for token in (given["access_token"], renewed["access_token"], "made.up.token"):
        for path in ("/users/profile", "/cart", "/orders", "/privacy/consents"):
            answer = ann.get(path, headers=bearer(token))
            assert code(answer, 401) == "token_invalid"
            assert answer.headers["www-authenticate"] == "Bearer"
    ended = ann.post("/auth/refresh", json={"refresh_token": renewed["refresh_token"]})
    assert code(ended, 401) == "refresh_invalid"


def test_a_cookie_login_shows_no_script_anything_and_ends_for_good(
    account_shop: AccountShop, ann: httpx.Client, address: str
) -> None:
    answer = ann.post("/auth/login", json={"email": address, "password": PASSWORD, "cookie": True})
    assert "token" not in answer.text
    for cookie in answer.headers.get_list("set-cookie"):
        assert {"httponly", "samesite=lax"} <= {part.strip().lower() for part in cookie.split(";")}
    assert data(ann.get("/auth/session"))["signed_in"]
    kept = dict(ann.cookies)
    assert data(ann.post("/auth/logout"))["signed_out"]
    thief = person(account_shop)
    thief.cookies.update(kept)
    assert not data(thief.get("/auth/session"))["signed_in"]
    assert code(thief.get("/users/profile"), 401) == "not_signed_in"
    page = account_shop.address
    assert thief.get(f"{page}/user").status_code == 401
    assert not data(ann.get("/auth/session"))["signed_in"]


def test_a_guests_cart_goes_along_once_and_the_guest_is_spent(
    account_shop: AccountShop, ann: httpx.Client, address: str
) -> None:
    product = plain_product(ann)
    guest = dict(ann.cookies)
    sign_in(ann, address, cookie=True)
    assert "smartshop_visitor" not in ann.cookies
    assert units(ann) == 1
    for _ in range(2):
        other = person(account_shop)
        other.cookies.update(guest)
        assert units(other) == 0
        sign_in(other, address, cookie=True)
        assert units(other) == 1
    data(ann.post("/auth/logout"))
    assert units(ann) == 0
    assert data(ann.post("/cart/lines", json={"product_id": product}))
    assert units(ann) == 1


def test_of_many_logins_one_may_be_ended_or_all(
    account_shop: AccountShop, ann: httpx.Client, address: str
) -> None:
    here, there = person(account_shop), person(account_shop)
    for one in (ann, here, there):
        sign_in(one, address, cookie=True)
    listed = data(ann.get("/auth/sessions"))
    assert len(listed) == 3
    assert [one["current"] for one in listed].count(True) == 1
    stranger = person(account_shop)
    sign_in(stranger, registered(account_shop, stranger), cookie=True)
    other = next(one["id"] for one in data(here.get("/auth/sessions")) if one["current"])
    assert code(stranger.delete(f"/auth/sessions/{other}"), 404) == "not_found"
    assert data(ann.delete(f"/auth/sessions/{other}"))
    assert not data(here.get("/auth/session"))["signed_in"]
    assert data(there.post("/auth/logout", json={"everywhere": True}))
    assert not data(ann.get("/auth/session"))["signed_in"]


def test_a_forgotten_password_is_replaced_by_letter(
    account_shop: AccountShop, ann: httpx.Client, address: str
) -> None:
    sign_in(ann, address, cookie=True)
    data(ann.post("/auth/password/reset", json={"email": address, "language": "ja"}))
    token = account_shop.link(address, "reset")
    weak = ann.post("/auth/password/reset", json={"token": token, "password": "password"})
    assert code(weak, 422) == "weak_password"
    data(ann.post("/auth/password/reset", json={"token": token, "password": OTHER}))
    assert not data(ann.get("/auth/session"))["signed_in"]
    used = ann.post("/auth/password/reset", json={"token": token, "password": OTHER})
    assert code(used, 400) == "token_invalid"
    answer = ann.post("/auth/login", json={"email": address, "password": OTHER, "cookie": True})
    assert data(answer)
    change = {"current": OTHER, "password": PASSWORD}
    assert data(ann.put("/auth/password", json=change))
    assert code(ann.put("/auth/password", json=change), 401) == "wrong_credentials"


def test_guessing_is_slowed_down(account_shop: AccountShop, ann: httpx.Client) -> None:
    address = registered(account_shop, ann)
    wrong = {"email": address, "password": OTHER}
    for _ in range(5):
        assert ann.post("/auth/login", json=wrong).status_code == 401
    for who in (ann, person(account_shop)):  # this address, from anywhere
        held = who.post("/auth/login", json={"email": address, "password": PASSWORD})
        assert code(held, 429) == "too_many_requests"
        assert 0 < int(held.headers["retry-after"]) <= 60
    assert ann.post("/auth/login", json=wrong | {"email": new_address()}).status_code == 429


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
