"""The operator's page as bytes: what it may load, and that its colours are the shop's."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from pathlib import Path

import httpx
import pytest

ROOT = Path(__file__).resolve().parents[2]
SOURCES = sorted((ROOT / "public" / "operator").glob("*.js"))
# Ways from text to HTML or code; texts of documents, customers and models go none of them.
SINKS = re.compile(
    r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function|srcdoc|DOMParser"
)


class Page(HTMLParser):
    """What a document loads, and what stands in it that could run."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.loaded: list[str] = []
        self.inline: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.loaded += [value for name in ("src", "href") if (value := given.get(name))]
        self.inline += [name for name in given if name == "style" or name.startswith("on")]
        if tag == "style" or (tag == "script" and "src" not in given):
            self.inline.append(tag)


@pytest.fixture
def answer(shop_address: str) -> httpx.Response:
    """Give the page of a shop that has no operator."""
    return httpx.get(f"{shop_address}/operator", trust_env=False)


def test_nothing_is_inline_and_all_that_it_loads_is_ours(
    answer: httpx.Response, shop_address: str
) -> None:
    page = Page(answer.text)
    assert not page.inline
    assert page.loaded
    for path in page.loaded:
        assert path.startswith("/")
        assert httpx.get(f"{shop_address}{path}", trust_env=False).status_code == 200


def test_its_policy_is_strict(answer: httpx.Response) -> None:
    rules = dict(
        rule.split(" ", 1) for rule in answer.headers["content-security-policy"].split("; ")
    )
    assert rules["default-src"] == "'none'"
    assert rules["script-src"] == rules["style-src"] == rules["connect-src"] == "'self'"
    assert rules["frame-ancestors"] == "'none'"
    assert rules["require-trusted-types-for"] == "'script'"
    assert "unsafe" not in answer.headers["content-security-policy"]
    assert answer.headers["cache-control"] == "no-cache"


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.name)
def test_no_text_is_ever_taken_for_html(path: Path) -> None:
    assert not SINKS.findall(path.read_text(encoding="utf-8"))


def test_its_parts_are_asked_for_anew(shop_address: str) -> None:
    for path in SOURCES:
        part = httpx.get(f"{shop_address}/public/operator/{path.name}", trust_env=False)
        assert part.headers["cache-control"] == "no-cache"


def test_its_colours_are_the_shops(shop_address: str) -> None:
    css = httpx.get(f"{shop_address}/operator/theme.css", trust_env=False)
    assert css.headers["content-type"].startswith("text/css")
    variables = json.loads((ROOT / "public" / "theme.json").read_text("utf-8"))["variables"]
    for scheme, count in (("light", 1), ("dark", 2)):
        for name, value in variables[scheme].items():
            assert css.text.count(f"{name}: {value};") >= count
