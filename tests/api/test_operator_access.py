"""Operator's routes are open to operators only, however somebody else asks for them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from fastapi.routing import RouteContext, iter_route_contexts
from itsdangerous import TimestampSigner
from starlette.requests import Request
from starlette.responses import Response

from api.envelope import PREFIX
from api.operator import (
    COOKIE,
    SESSION_S,
    THE_OPERATOR,
    WRONG_A_MINUTE,
    OperatorOnly,
    keep_session,
    read_session,
)
from api.routes import all_routes
from data.settings import Settings
from tests.operators import TOKEN, stranger

SETTINGS = Settings(operator_token=TOKEN, secret_key="a-key-of-the-tests", _env_file=None)
# What customers and the shop's pages read without proving anything; signing in and out.
OPEN = {
    ("GET", "/suggest"),
    ("GET", "/search"),
    ("POST", "/knowledge/search"),
    ("GET", "/products/{product_id}/summary"),
    ("GET", "/products/{product_id:path}/summary"),
    ("GET", "/products/{product_id}/reviews"),
    ("GET", "/products/{product_id:path}/reviews"),
    ("POST", "/operator/session"),
    ("DELETE", "/operator/session"),
}
# What is the visitor's own: each of these goes by the signed cookie, never by an argument.
OWN = (
    "/cart",
    "/checkout",
    "/orders",
    "/recommendations",
    "/interactions",
    "/privacy/consents",
    "/auth",
    "/users",  # tests/api/test_accounts_api.py asks whose they are
    "/chat/sessions",
    "/messages",  # tests/api/test_chat_api.py asks whose they are
    "/handoff",  # tests/api/test_handoff_api.py asks who works at the desk
    "/speech",  # writes down what its sender says
)
# What the team reads and does; whoever else asks is refused before anything is read.
TEAM = ("/experiments", "/feedback", "/lab", "/prompts")
Asked = tuple[str, str]


def routes() -> Iterator[RouteContext]:
    """Every resource below the prefix, without what answers where there is none."""
    for route in iter_route_contexts(all_routes(SETTINGS).routes):
        path = route.path or ""
        if path.startswith(PREFIX) and "{rest:path}" not in path:
            yield route


def asked(route: RouteContext) -> list[Asked]:
    path = (route.path or "").removeprefix(PREFIX)
    return [(method, path) for method in sorted(route.methods or ())]


def is_guarded(route: RouteContext) -> bool:
    return isinstance(route.original_route, OperatorOnly)


def guarded() -> list[Asked]:
    """The operator's routes, their parameters filled with an id that nothing has."""
    found = [one for route in routes() if is_guarded(route) for one in asked(route)]
    return [(method, filled(path)) for method, path in found]


def filled(path: str) -> str:
    """The path with an id that nothing has for each parameter."""
    return re.sub(r"{\w+(:\w+)?}", "999999999", path)


@pytest.fixture
def visitor(operator_shop: str) -> Iterator[httpx.Client]:
    """Give a client that proves nothing yet."""
    with stranger(operator_shop) as client:
        yield client


def code(answer: httpx.Response) -> str:
    found: str = answer.json()["error"]["code"]
    return found


def sign_in(visitor: httpx.Client) -> httpx.Response:
    return visitor.post("/operator/session", json={"token": TOKEN})


def test_what_is_not_open_is_the_operators() -> None:
    unguarded = [one for route in routes() if not is_guarded(route) for one in asked(route)]
    others = {(method, path) for method, path in unguarded if not path.startswith((*OWN, *TEAM))}
    assert others <= OPEN
    assert ("GET", "/operator/session") in guarded()


def test_what_is_the_teams_refuses_a_stranger(visitor: httpx.Client) -> None:
    found = [one for route in routes() if not is_guarded(route) for one in asked(route)]
    teams = [(method, filled(path)) for method, path in found if path.startswith(TEAM)]
    assert teams
    answers = {one: visitor.request(*one, json={}).status_code for one in teams}
    assert {one: status for one, status in answers.items() if status not in (401, 403)} == {}


@pytest.mark.parametrize("path", ["/lab/options", "/prompts", "/feedback/queue", "/experiments"])
def test_what_is_the_teams_is_the_operators_too(operator_api: httpx.Client, path: str) -> None:
    assert operator_api.get(path).status_code == 200


@pytest.mark.parametrize(("method", "path"), guarded())
def test_a_route_asks_who_it_is_before_anything_else(
    visitor: httpx.Client, operator_api: httpx.Client, method: str, path: str
) -> None:
    nobody = visitor.request(method, path, content=b"{", headers={"content-type": "text/json"})
    assert nobody.status_code == 401
    assert nobody.headers["www-authenticate"] == "Bearer"
    assert code(nobody) == "not_signed_in"
    for wrong in (
        "Bearer wrong-wrong-wrong-wrong",
        f"Bearer {TOKEN}x",
        "Bearer",
        f"Basic {TOKEN}",
    ):
        assert visitor.request(method, path, headers={"authorization": wrong}).status_code == 401
    right = operator_api.request(method, path)
    assert right.status_code not in (401, 403, 429)
    assert right.status_code < 500


@pytest.mark.parametrize(("method", "path"), [*guarded(), ("POST", "/operator/session")])
def test_a_shop_without_an_operator_has_no_such_routes(
    shop_address: str, method: str, path: str
) -> None:
    with stranger(shop_address) as visitor:
        nothing = visitor.request(method, "/nothing/of/the/kind").json()["error"]
        for headers in ({}, {"authorization": f"Bearer {TOKEN}"}, {"authorization": "Bearer"}):
            answer = visitor.request(method, path, headers=headers)
            assert answer.status_code == 404
            error = answer.json()["error"]
            assert error | {"trace_id": ""} == nothing | {"trace_id": ""}


def test_signing_in_gives_a_cookie_that_scripts_and_other_sites_do_not_get(
    visitor: httpx.Client,
) -> None:
    assert visitor.get("/operator/session").status_code == 401
    answer = sign_in(visitor)
    assert answer.json()["data"]["role"] == "admin"
    assert TOKEN not in answer.text + str(answer.headers)
    cookie = answer.headers["set-cookie"].lower()
    assert cookie.startswith(f"{COOKIE}=")
    assert {"httponly", "samesite=strict", f"max-age={SESSION_S}"} <= set(cookie.split("; "))
    assert "secure" not in cookie
    assert visitor.get("/operator/session").json()["data"] == answer.json()["data"]
    assert visitor.delete("/operator/session").status_code == 200
    assert visitor.get("/operator/session").status_code == 401


def test_the_cookie_is_for_https_alone_where_the_shop_is_served_so() -> None:
    answer = Response()
    scope = {"type": "http", "scheme": "https", "path": "/", "headers": [], "query_string": b""}
    scope["server"] = ("shop.example", 443)
    keep_session(SETTINGS, Request(scope), answer, THE_OPERATOR)
    assert "; secure" in answer.headers["set-cookie"].lower()


@pytest.mark.parametrize(
    "change", [lambda v: v[:-1], lambda v: "x" + v, lambda v: v + "x", str.upper]
)
def test_a_tampered_cookie_proves_nothing(visitor: httpx.Client, change: Any) -> None:
    sign_in(visitor)
    value = visitor.cookies[COOKIE]
    assert read_session(SETTINGS, change(value)) is None
    visitor.cookies.clear()
    visitor.cookies.set(COOKIE, change(value))
    assert visitor.get("/operator/session").status_code == 401


def cookie_of(settings: Settings) -> str:
    answer = Response()
    scope = {"type": "http", "scheme": "http", "path": "/", "headers": [], "query_string": b""}
    scope["server"] = ("localhost", 80)
    keep_session(settings, Request(scope), answer, THE_OPERATOR)
    return answer.headers["set-cookie"].split("=", 1)[1].split(";")[0]


def test_a_session_ends_with_the_day_and_with_its_token(monkeypatch: pytest.MonkeyPatch) -> None:
    value = cookie_of(SETTINGS)
    assert read_session(SETTINGS, value) == THE_OPERATOR
    other = Settings(operator_token=f"{TOKEN}2", secret_key="a-key-of-the-tests", _env_file=None)
    assert read_session(other, value) is None
    now = TimestampSigner.get_timestamp
    monkeypatch.setattr(TimestampSigner, "get_timestamp", lambda s: now(s) + SESSION_S + 1)
    assert read_session(SETTINGS, value) is None


def test_a_customers_cookie_is_no_operators(visitor: httpx.Client, tmp_path: Path) -> None:
    from ui.identity import sign

    visitor.cookies.set(COOKIE, sign(SETTINGS, "operator"))
    assert visitor.get("/operator/session").status_code == 401


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"origin": "https://evil.example"},
        {"origin": "null"},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
        {"sec-fetch-site": "none"},
    ],
)
def test_with_the_cookie_only_our_own_page_changes_anything(
    visitor: httpx.Client, headers: dict[str, str]
) -> None:
    sign_in(visitor)
    writing = [(method, path) for method, path in guarded() if method != "GET"]
    for method, path in writing:
        assert visitor.request(method, path, headers=headers).status_code == 403


@pytest.mark.parametrize("told", ["origin", "sec-fetch-site"])
def test_our_own_page_may(visitor: httpx.Client, operator_shop: str, told: str) -> None:
    sign_in(visitor)
    ours = {"origin": operator_shop, "sec-fetch-site": "same-origin"}
    writing = [(method, path) for method, path in guarded() if method != "GET"]
    for method, path in writing:
        answer = visitor.request(method, path, headers={told: ours[told]})
        assert answer.status_code not in (401, 403)


def test_guessing_is_slowed_down_for_the_guesser_alone(
    visitor: httpx.Client, operator_shop: str, operator_api: httpx.Client
) -> None:
    with stranger(operator_shop) as inside:
        sign_in(inside)
        for _ in range(WRONG_A_MINUTE - 1):
            assert sign_in_with(visitor, "not-the-token-at-all").status_code == 401
        wrong = visitor.get("/operator/session", headers={"authorization": "Bearer nope"})
        assert wrong.status_code == 401
        for answer in (
            sign_in(visitor),
            visitor.get("/operator/session", headers={"authorization": f"Bearer {TOKEN}"}),
        ):
            assert answer.status_code == 429
            assert code(answer) == "too_many_requests"
            assert 1 <= int(answer.headers["retry-after"]) <= 60
        assert inside.get("/operator/session").status_code == 200
        assert operator_api.get("/operator/session").status_code == 200


def sign_in_with(visitor: httpx.Client, token: str) -> httpx.Response:
    return visitor.post("/operator/session", json={"token": token})


@pytest.mark.parametrize(
    "body", ["", "{}", "[]", '{"token": 7}', '{"token": ""}', '{"token": "\\ud800"}']
)
def test_a_strange_sign_in_is_refused_in_a_sentence(visitor: httpx.Client, body: str) -> None:
    answer = visitor.post(
        "/operator/session", content=body, headers={"content-type": "application/json"}
    )
    assert answer.status_code in (400, 401)
    assert answer.json()["error"]["message"]
