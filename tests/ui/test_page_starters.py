"""First questions that fit the page of the store around the chat, in the page's language."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from graph.embedded.messages import LOCALES

TENT = "ten-0001"
ABOUT = {
    "product": {"kind": "product", "product_id": TENT},
    "category": {"kind": "category", "category": "Tents"},
    "search": {"kind": "search", "search": "tents under $200"},
    "order": {"kind": "order", "order_id": "100001"},
    "cart": {"kind": "cart"},
}
NOTHING = [
    {},
    {"kind": "home", "url": "https://store.example/"},
    {"kind": "product", "product_id": "no-such-thing"},
    {"kind": "category", "category": "No such category"},
    {"kind": "search", "search": "qwxz"},
]


@pytest.fixture
def store(shop_address: str) -> Iterator[httpx.Client]:
    """Give a page of a store that embeds the chat."""
    with httpx.Client(base_url=shop_address, trust_env=False, timeout=30) as client:
        yield client


def offered(store: httpx.Client, **page: str) -> list[dict[str, Any]]:
    answer = store.get("/starters", params=page)
    assert answer.status_code == 200
    found: list[dict[str, Any]] = answer.json()
    return found


@pytest.mark.parametrize("kind", ABOUT)
def test_each_page_has_questions_of_its_own_in_ten_languages(
    store: httpx.Client, kind: str
) -> None:
    said = {}
    for language in LOCALES:
        found = offered(store, **ABOUT[kind], locale=language)
        assert len(found) == 4
        assert all(one["label"] and one["message"] for one in found)
        for one in found:
            assert store.get(one["icon"]).status_code == 200
        said[language] = tuple(one["message"] for one in found)
    assert len(set(said.values())) == len(LOCALES)
    assert len(LOCALES) == 10


def test_an_empty_chat_asks_in_the_visitors_language(store: httpx.Client) -> None:
    store.get("/")  # which tells the visitor who they are
    said = {}
    for language in LOCALES:
        told = store.get("/project/settings", params={"language": language}).json()
        said[language] = tuple(one["label"] for one in told["starters"])
        assert len(said[language]) == 5
    assert len(set(said.values())) == len(LOCALES)


def test_different_pages_have_different_questions(store: httpx.Client) -> None:
    found = [tuple(one["label"] for one in offered(store, **page)) for page in ABOUT.values()]
    assert len(set(found)) == len(ABOUT)


@pytest.mark.parametrize("page", NOTHING, ids=str)
def test_a_page_about_nothing_that_is_sold_has_none(
    store: httpx.Client, page: dict[str, str]
) -> None:
    assert offered(store, **page) == []


def test_a_page_that_tells_too_much_is_refused(store: httpx.Client) -> None:
    assert store.get("/starters", params={"search": "x" * 201}).status_code == 422
