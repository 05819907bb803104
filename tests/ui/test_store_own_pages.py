"""The demo store's pages of cart and orders, and the chat that knows them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, FrameLocator, Page, expect

from data.settings import Settings
from tests.accounts import proof_of_login
from tests.ui.pages import PATIENCE_MS, WIDE
from tests.ui.test_accessibility import grave

pytestmark = pytest.mark.browser
CUSTOMER = "cust-001"
PENDING = "S7K3M92X4QR"


@pytest.fixture
def store(browser: Browser, address: str, home: Path) -> Iterator[Page]:
    """A page of the customer's."""
    context = browser.new_context(base_url=address, viewport=WIDE, reduced_motion="reduce")  # type: ignore[arg-type]
    [(name, value)] = proof_of_login(Settings(home=home, _env_file=None), CUSTOMER).items()
    context.add_cookies([{"name": name, "value": value, "url": address}])
    yield context.new_page()
    context.close()


def chat(page: Page) -> FrameLocator:
    found = page.frame_locator("smartshop-chat iframe")
    expect(found.locator("#starters button").first).to_be_enabled(timeout=PATIENCE_MS)
    return found


def test_an_orders_page_means_that_order(store: Page, browser: Browser, address: str) -> None:
    store.goto("/store/orders")
    store.get_by_role("link", name=PENDING).click()
    expect(store.locator(".st-lines li").first).to_be_visible()
    assert grave(store) == []
    store.locator("#st-ask").click()
    inside = chat(store)
    expect(inside.locator("#ss-starters button").first).to_be_enabled(timeout=PATIENCE_MS)
    inside.locator("#chat-input").fill("where is it?")
    store.keyboard.press("Enter")
    expect(inside.get_by_test_id("order")).to_contain_text(PENDING, timeout=PATIENCE_MS)
    stranger = browser.new_context(base_url=address)
    assert stranger.request.get(f"/store/o/{PENDING}").status == 404
    stranger.close()


def test_the_carts_page_shows_what_the_chat_changes(store: Page) -> None:
    store.goto("/store/search?q=tent")
    store.locator(".st-card a").first.click()
    store.locator("#st-buy [type=submit]").click()
    expect(store.locator("#st-count")).to_have_text("1")
    line = store.evaluate(
        "fetch('/api/v1/cart').then((r) => r.json()).then((r) => r.data.lines[0])"
    )
    store.locator("#st-cart").click()
    expect(store.locator(".st-lines li")).to_contain_text("1 ×")
    assert grave(store) == []
    store.locator(".bubble").click()
    expect(chat(store).locator("#ss-starters button").first).to_be_enabled(timeout=PATIENCE_MS)
    one_more = {"product_id": line["product_id"], "variant_id": line["variant_id"], "quantity": 1}
    store.evaluate("(line) => SmartShop.add(line)", one_more)
    expect(store.locator(".st-lines li")).to_contain_text("2 ×")
