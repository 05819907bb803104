"""The pictures of docs/tour.md that no other test takes; only where pictures are asked for."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, FrameLocator, Page, expect

from tests.operators import TOKEN
from tests.serving import serving
from tests.ui.operating import section, signed_in
from tests.ui.pages import PATIENCE_MS, PHONE_AGENT, WIDE, say, visit
from tests.ui.pictures import take
from tests.ui.test_accessibility import ADDRESS, CUSTOMER, add_first, send

pytestmark = pytest.mark.browser
TENT = "ten-0001"


@pytest.fixture(scope="module", autouse=True)
def wanted(request: pytest.FixtureRequest) -> None:
    """Skip where no pictures are asked for: everything here is tested elsewhere."""
    if not request.config.getoption("--screenshots"):
        pytest.skip("no pictures are asked for")


@pytest.fixture(scope="module")
def address(home: Path) -> Iterator[str]:
    with serving(home, SMARTSHOP_OPERATOR_TOKEN=TOKEN) as served:
        yield served


def test_buying(browser: Browser, address: str) -> None:
    page = visit(browser, address)
    say(page, "a laptop for a student under $500 with good battery life")
    add_first(page)
    say(page, "check out")
    form = page.get_by_test_id("checkout-form")
    for name, value in ADDRESS.items():
        form.locator(f"[name={name}]").fill(value)
    form.scroll_into_view_if_needed()
    take(page, "tour-checkout")
    send(form)
    expect(page.get_by_test_id("summary")).to_be_visible()
    take(page, "tour-summary")
    page.context.close()


def test_orders(browser: Browser, address: str, home: Path) -> None:
    page = visit(browser, address, customer=(home, CUSTOMER))
    page.locator("#ss-orders-button").click()
    page.get_by_test_id("order-row").first.click()
    expect(page.get_by_test_id("orders-back")).to_be_visible()
    take(page, "tour-orders")
    page.context.close()


def test_another_language(browser: Browser, address: str) -> None:
    page = visit(browser, address, locale="de-DE", scheme="dark", phone=390)
    say(page, "zeig mir Laptops unter 500 Dollar")
    take(page, "tour-german-phone-dark")
    page.context.close()


def test_the_end(browser: Browser, address: str) -> None:
    page = visit(browser, address, phone=390)
    say(page, "what is your return policy?")
    page.get_by_test_id("end").last.click()
    expect(page.locator(".ss-ending")).to_be_visible()
    page.locator(".ss-ending").scroll_into_view_if_needed()
    take(page, "tour-ending-phone")
    page.context.close()


def chat_of(page: Page) -> FrameLocator:
    return page.frame_locator("smartshop-chat iframe")


def ask(page: Page, text: str) -> None:
    chat = chat_of(page)
    before = chat.locator(".ss-next").count()
    chat.locator("#chat-input").fill(text)
    chat.locator("#chat-submit:not([disabled])").click()
    expect(chat.locator(".ss-next")).to_have_count(before + 1, timeout=PATIENCE_MS)


def test_the_walk_through_a_store(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport=WIDE, locale="en-US", reduced_motion="reduce")  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(f"{address}/store")
    take(page, "tour-store-1-front")
    page.goto(f"{address}/store/p/{TENT}")
    page.locator("#st-ask").click()
    expect(chat_of(page).locator("#starters button").first).to_be_enabled(timeout=PATIENCE_MS)
    take(page, "tour-store-2-opened")
    ask(page, "is this waterproof?")
    take(page, "tour-store-3-asked")
    ask(page, "add this to my cart")
    expect(page.locator("#st-count")).to_have_text("1")
    take(page, "tour-store-4-added")
    context.close()


def test_a_store_on_a_phone(browser: Browser, address: str) -> None:
    context = browser.new_context(
        viewport={"width": 390, "height": 844},
        user_agent=PHONE_AGENT,
        has_touch=True,
        color_scheme="dark",
        locale="en-US",
        reduced_motion="reduce",
    )
    page = context.new_page()
    page.goto(f"{address}/store/p/{TENT}")
    take(page, "tour-store-phone-dark-1")
    page.locator(".bubble").click()
    expect(chat_of(page).locator("#starters button").first).to_be_enabled(timeout=PATIENCE_MS)
    ask(page, "what do buyers say about this?")
    take(page, "tour-store-phone-dark-2")
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_operators_page(browser: Browser, address: str, scheme: str) -> None:
    page = browser.new_page(base_url=address, color_scheme=scheme, viewport=WIDE)  # type: ignore[arg-type]
    page.goto("/operator")
    signed_in(page)
    name = "Documents" if scheme == "light" else "FAQs"
    section(page, name)
    take(page, f"tour-operator-{name.lower()}-{scheme}")
    page.close()
