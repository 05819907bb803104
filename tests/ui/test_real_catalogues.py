"""The main job in a real browser on real catalogues: phones and cases, and a general store."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect, sync_playwright

from tests.serving import serving
from tests.ui.test_browser import WIDE, add, cents, say

pytestmark = pytest.mark.browser

WALKS = {
    "bestbuy_home_once": (
        "unlocked samsung phones under $300",
        30_000,
        "a clear case for iphone 7",
    ),
    "aws_home_once": ("a travel backpack up to $120", 12_000, "sneakers for men"),
}


@pytest.fixture(params=sorted(WALKS))
def walk(
    request: pytest.FixtureRequest, tmp_path: Path, chromium: str
) -> Iterator[tuple[Page, tuple[str, int, str]]]:
    """A page of a shop with a real catalogue, and what to look for there."""
    home = tmp_path / "home"
    shutil.copytree(request.getfixturevalue(request.param), home)
    with serving(home) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        page = browser.new_page(viewport=WIDE, base_url=address)  # type: ignore[arg-type]
        page.goto("/")
        expect(page.locator("#starters button").first).to_be_enabled(timeout=30_000)
        yield page, WALKS[request.param]
        browser.close()


def test_find_ask_add_and_find_it_again_after_a_reload(
    walk: tuple[Page, tuple[str, int, str]],
) -> None:
    page, (wish, most_cents, other) = walk
    found = say(page, wish)
    cards = found.get_by_test_id("product-card")
    expect(cards.nth(1)).to_be_visible()
    assert all(cents(text) <= most_cents for text in cards.locator(".ss-price").all_inner_texts())
    picture = cards.first.locator("img")
    picture.scroll_into_view_if_needed()
    expect(picture).not_to_have_js_property("naturalWidth", 0)
    say(page, "what do buyers say about the second one?")
    say(page, "what can I return?")
    expect(say(page, other).get_by_test_id("product-card").nth(1)).to_be_visible()
    say(page, "tell me more about the first one")
    add(cards.nth(1))
    lines = page.get_by_test_id("cart").get_by_test_id("cart-line")
    expect(lines).to_have_count(1)
    page.reload()
    expect(page.locator(".ss-cart-count")).to_have_text("1", timeout=30_000)
    expect(page.get_by_test_id("product-card").first).to_be_visible(timeout=30_000)
