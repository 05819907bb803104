"""Which pages may frame the chat, and what a request tells of them."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from pydantic import ValidationError
from starlette.requests import Request

from data.settings import Settings
from ui.framing import is_framed, may_frame, parents, refuses_parent

OWN = "https://chat.example"
SETTINGS = Settings(
    frame_ancestors="'self' https://store.example http://*.b.example:8080", _env_file=None
)


def request(headers: Mapping[str, str]) -> Request:
    raw = [(name.encode(), value.encode()) for name, value in headers.items()]
    scope = {"type": "http", "scheme": "https", "path": "/", "query_string": b"", "headers": raw}
    return Request({**scope, "server": ("chat.example", 443)})


def opening(site: str, referer: str = "") -> dict[str, str]:
    told = {"host": "chat.example", "sec-fetch-dest": "iframe", "sec-fetch-site": site}
    return {**told, "referer": referer} if referer else told


@pytest.mark.parametrize(
    ("origin", "allowed"),
    [
        (OWN, True),
        ("https://store.example", True),
        ("http://a.b.example:8080", True),
        ("http://b.example:8080", False),
        ("http://a.b.example", False),
        ("https://a.b.example:8080", False),
        ("http://store.example", False),
        ("https://store.example.evil.example", False),
        ("http://evil.example/.b.example:8080", False),
        ("null", False),
        ("", False),
    ],
)
def test_exactly_the_named_pages_may_frame_it(origin: str, allowed: bool) -> None:
    assert may_frame(origin, OWN, SETTINGS) is allowed


@pytest.mark.parametrize(
    "named", ["*", "https:", "store.example", "https://a.example,https://b.example", "'self';"]
)
def test_what_names_no_page_is_refused(named: str) -> None:
    with pytest.raises(ValidationError, match="frame_ancestors"):
        Settings(frame_ancestors=named, _env_file=None)


def test_nobody_may_where_none_is_said() -> None:
    for named in ("", "'none'"):
        settings = Settings(frame_ancestors=named, _env_file=None)
        assert settings.frame_ancestors == "'none'"
        assert parents(settings) == []


def test_the_referrer_of_a_strangers_frame_is_refused() -> None:
    assert refuses_parent(request(opening("cross-site", "https://evil.example/")), SETTINGS)
    assert not refuses_parent(request(opening("cross-site", "https://store.example/")), SETTINGS)
    assert not refuses_parent(request(opening("same-origin", f"{OWN}/store")), SETTINGS)
    assert not refuses_parent(request(opening("cross-site")), SETTINGS)
    assert not refuses_parent(request({"host": "chat.example"}), SETTINGS)


def test_a_frame_of_another_site_is_told_by_its_opening_and_then_by_its_cookie() -> None:
    assert is_framed(request(opening("cross-site")))
    assert is_framed(request({"cookie": "smartshop_framed=1"}))
    assert not is_framed(request(opening("same-origin")))
    assert not is_framed(request({"sec-fetch-site": "cross-site"}))
