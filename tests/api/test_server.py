"""The server as a browser meets it: identities, headers, pictures and closed doors."""

from __future__ import annotations

import re
import socket
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import httpx
import pytest

from api.app import serve
from data.errors import ShopError
from data.seed.products import products
from data.settings import Settings

THIRD_PARTY = re.compile(r'(?:src|href)="https?://')


@pytest.fixture
def browser(shop_address: str) -> httpx.Client:
    """Give a visitor without any cookie."""
    return httpx.Client(base_url=shop_address, trust_env=False, timeout=20)


def test_it_is_alive(browser: httpx.Client) -> None:
    assert browser.get("/healthz").json() == {"status": "ok"}


def test_the_page_needs_no_other_host_and_proves_its_visitor(browser: httpx.Client) -> None:
    page = browser.get("/")
    assert page.status_code == 200
    assert not THIRD_PARTY.search(page.text)
    assert {"smartshop_visitor", "access_token"} <= set(browser.cookies)
    for cookie in page.headers.get_list("set-cookie"):
        assert "httponly" in cookie.lower()
        assert "samesite=lax" in cookie.lower()
    first = browser.get("/user").json()["identifier"]
    assert first.startswith("guest-")
    assert "set-cookie" not in browser.get("/").headers
    assert browser.get("/user").json()["identifier"] == first


def test_an_identity_outlives_the_chats_own_token(browser: httpx.Client) -> None:
    browser.get("/")
    known = browser.get("/user").json()["identifier"]
    browser.cookies.delete("access_token")
    assert browser.get("/user").status_code == 401
    browser.get("/")
    assert browser.get("/user").json()["identifier"] == known


def test_a_forged_identity_is_a_stranger(browser: httpx.Client, shop_address: str) -> None:
    browser.get("/")
    known = browser.get("/user").json()["identifier"]
    forger = httpx.Client(base_url=shop_address, trust_env=False)
    forger.cookies.set("smartshop_visitor", f'"{known}".signature')
    forger.get("/")
    assert forger.get("/user").json()["identifier"] != known


def test_every_answer_carries_the_rules(browser: httpx.Client) -> None:
    for path in (
        "/",
        "/healthz",
        "/public/smartshop.css",
        "/project/translations",
        "/nothing/here",
    ):
        headers = browser.get(path).headers
        policy = headers["content-security-policy"]
        assert "object-src 'none'" in policy
        assert "frame-ancestors 'self'" in policy
        assert headers["x-content-type-options"] == "nosniff"
        assert "access-control-allow-origin" not in headers


def test_another_sites_page_changes_nothing(browser: httpx.Client, shop_address: str) -> None:
    evil = {"origin": "https://evil.example"}
    assert browser.post("/project/threads", json={}, headers=evil).status_code == 403
    assert browser.post("/auth/header", headers=evil).status_code == 403
    ours = {"origin": shop_address}
    assert browser.post("/project/threads", json={}, headers=ours).status_code != 403


def test_a_huge_body_is_refused_before_it_is_read(browser: httpx.Client) -> None:
    announced = browser.post("/logout", content=b"x" * (11 * 1024 * 1024))
    assert announced.status_code == 413


@pytest.mark.parametrize(
    "path",
    [
        "/project/share/1",
        "/project/thread/share",
        "/project/element",
        "/project/file",
        "/mcp",
        "/auth/jwt",
        "/copilot/index.js",
    ],
)
def test_doors_that_the_shop_does_not_use_are_shut(browser: httpx.Client, path: str) -> None:
    for method in ("GET", "POST", "PUT"):
        assert browser.request(method, path, json={}).status_code == 404


def test_a_stranger_cannot_list_or_open_conversations(browser: httpx.Client) -> None:
    assert (
        browser.post(
            "/project/threads", json={"pagination": {"first": 9}, "filter": {}}
        ).status_code
        == 401
    )
    assert browser.get("/project/thread/00000000-0000-4000-8000-000000000000").status_code == 401


def test_every_product_has_a_picture_that_can_do_no_harm(browser: httpx.Client) -> None:
    some = [product["id"] for product in products()][::97]
    for product_id in some:
        answer = browser.get(f"/pictures/{product_id}.svg")
        assert answer.headers["content-type"] == "image/svg+xml"
        assert "sandbox" in answer.headers["content-security-policy"]
        assert ElementTree.fromstring(answer.text).tag.endswith("svg")
    assert browser.get("/pictures/no-such-product.svg").status_code == 404
    assert browser.get("/pictures/..%2f..%2fshop.db.svg").status_code == 404


def test_a_new_visitors_cart_is_empty(browser: httpx.Client) -> None:
    assert browser.get("/cart").json()["count"] == 0
    browser.get("/")
    assert browser.get("/cart").json()["count"] == 0


def test_a_taken_port_is_told_in_one_line(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(ShopError) as refused:
            serve(Settings(home=tmp_path, port=port, _env_file=None))
    assert str(port) in refused.value.message
    assert not list(tmp_path.iterdir())
