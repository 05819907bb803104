"""The demo store over HTTP: the catalogue in the visitor's language, with the chat's tag."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import parse_qs, unquote, urlsplit

import httpx
import pytest
from bs4 import BeautifulSoup
from fastapi import FastAPI
from fastapi.testclient import TestClient

from api.store.pages import store_routes
from data.settings import Settings


@pytest.fixture
def store(shop_address: str) -> Iterator[httpx.Client]:
    """Give a visitor of the store."""
    with httpx.Client(base_url=shop_address, trust_env=False, timeout=30) as client:
        yield client


def page(client: httpx.Client, address: str, **headers: str) -> BeautifulSoup:
    answer = client.get(address, headers=headers)
    assert answer.status_code == 200, address
    assert "'unsafe-inline'" not in answer.headers["content-security-policy"]
    found = BeautifulSoup(answer.text, "lxml")
    assert found.select("script:not([src]), [style], [onclick]") == []
    return found


def tag(found: BeautifulSoup) -> dict[str, str]:
    """What the chat's tag says of the page."""
    script = found.select_one('script[src="/public/embed.js"]')
    assert script is not None
    return {
        str(name): str(value)
        for name, value in script.attrs.items()
        if str(name).startswith("data-")
    }


def test_one_walks_from_the_front_to_a_product(store: httpx.Client) -> None:
    front = page(store, "/store")
    assert {one["name"] for one in _cookies(store)} >= {"smartshop_visitor"}
    department = str(front.select(".st-departments a")[0]["href"])
    shelf = page(store, department)
    path = parse_qs(urlsplit(department).query)["path"][0]
    assert tag(shelf)["data-category"] == path
    names = {one.get_text() for one in shelf.select(".st-card-name")}
    following = shelf.select_one('a[rel="next"]')
    assert following is not None
    after = page(store, str(following["href"]))
    assert after.select(".st-card")
    assert not names & {one.get_text() for one in after.select(".st-card-name")}
    card = shelf.select(".st-card a")[0]
    shown = page(store, str(card["href"]))
    product = unquote(str(card["href"]).removeprefix("/store/p/"))
    assert tag(shown)["data-product"] == product
    assert shown.select_one("h1").get_text() == card.select_one(".st-card-name").get_text()  # type: ignore[union-attr]
    assert shown.select(".st-sheet dl div")


def test_what_was_searched_for_is_found_and_never_becomes_markup(store: httpx.Client) -> None:
    words = '"><script>alert(1)</script> tent'
    found = page(store, f"/store/search?{httpx.QueryParams(q=words)}")
    assert tag(found)["data-search"] == words
    assert page(store, "/store/search?q=tent").select(".st-card")


def test_money_and_texts_are_of_the_visitors_language(store: httpx.Client) -> None:
    german = page(store, "/store", **{"accept-language": "de-AT,de;q=0.9,en;q=0.5"})
    assert german.html["lang"] == "de"  # type: ignore[index]
    assert tag(german)["data-locale"] == "de"
    assert all("," in one.get_text() for one in german.select(".st-price"))
    assert page(store, "/store", **{"accept-language": "xx"}).html["lang"] == "en"  # type: ignore[index]


def test_cart_and_orders_are_the_visitors_own(store: httpx.Client) -> None:
    empty = page(store, "/store/cart")
    assert tag(empty)["data-cart"] == ""
    assert not empty.select(".st-lines li")
    assert not page(store, "/store/orders").select(".st-lines li")
    card = page(store, "/store/search?q=tent").select_one(".st-card a")
    assert card is not None
    product = unquote(str(card["href"]).removeprefix("/store/p/"))
    variant = page(store, str(card["href"])).select_one("#st-variant option:not([disabled])")
    line = {"product_id": product, "variant_id": variant["value"] if variant else None}
    assert store.post("/api/v1/cart/lines", json={**line, "quantity": 2}).status_code < 300
    [shown] = page(store, "/store/cart").select(".st-lines li")
    assert shown.select_one("a")["href"] == card["href"]  # type: ignore[index]
    assert "2 ×" in shown.get_text()


@pytest.mark.parametrize(
    "address",
    [
        "/store/p/sold-by-nobody",
        "/store/c?path=Nothing",
        "/store/c?path=Shoes&page=999",
        "/store/o/W0000000",
        "/store/x",
    ],
)
def test_what_is_not_there_is_not_found(store: httpx.Client, address: str) -> None:
    answer = store.get(address)
    assert answer.status_code == 404
    found = BeautifulSoup(answer.text, "lxml")
    assert found.select_one("h1")
    assert found.select_one('main a[href="/store"]')


def test_words_that_mean_nothing_here_are_told_apart_from_what_they_found(
    store: httpx.Client,
) -> None:
    in_vain, found = (page(store, f"/store/search?q={word}") for word in ("qwertzuiop", "tents"))
    assert in_vain.select_one(".st-nothing")
    assert in_vain.select(".st-card")  # what is bought most, by that name
    assert not found.select_one(".st-nothing")
    assert found.select(".st-card")


@pytest.mark.parametrize(
    ("environment", "told", "shown"),
    [
        ("development", None, True),
        ("production", None, False),
        ("production", True, True),
        ("development", False, False),
    ],
)
def test_it_is_off_in_production_unless_it_is_wanted(
    environment: str, told: bool | None, shown: bool
) -> None:
    settings = Settings(
        environment=environment,
        store_page=told,
        secret_key="a-key-of-the-tests",
        _env_file=None,
    )
    assert settings.shows_store is shown
    if not shown:
        app = FastAPI()
        app.include_router(store_routes(settings))
        assert TestClient(app).get("/store").status_code == 404


def _cookies(client: httpx.Client) -> list[dict[str, str]]:
    return [{"name": one.name, "value": one.value or ""} for one in client.cookies.jar]
