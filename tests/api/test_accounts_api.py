"""Accounts over the API of a real server: in by letter and password, out for good."""

from __future__ import annotations

import httpx

from tests.accounts import (
    PASSWORD,
    AccountShop,
    account_shop,
    address,
    ann,
    bearer,
    code,
    data,
    new_address,
    person,
    plain_product,
    registered,
    sign_in,
    units,
)

__all__ = ["account_shop", "address", "ann"]
OTHER = "another fine long password"


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
