"""The main job in a real browser, and the pictures of docs/screenshots taken on the way."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.ui import pictures

pytestmark = pytest.mark.browser

# The machine may be busy: a wait ends as soon as what it waits for is there.
expect.set_options(timeout=20_000)

ASK = "a laptop for a student under $500 with good battery life"
WIDE = {"width": 1360, "height": 860}
PHONE = {"width": 390, "height": 844}
PHONE_AGENT = "Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 Chrome/140.0 Mobile"

Opener = Callable[[bool, str], Page]
Take = Callable[[Page, str], None]


@pytest.fixture
def opened(browser: Browser, shop_address: str) -> Iterator[Opener]:
    """Give an opener of the shop's page on a wide screen or a phone, in light or dark."""
    contexts = []

    def open_page(wide: bool, scheme: str) -> Page:
        context = browser.new_context(
            viewport=WIDE if wide else PHONE,  # type: ignore[arg-type]
            user_agent=None if wide else PHONE_AGENT,
            has_touch=not wide,
            color_scheme=scheme,  # type: ignore[arg-type]
            locale="en-US",
            reduced_motion="reduce",
            base_url=shop_address,
        )
        contexts.append(context)
        page = context.new_page()
        page.goto("/")
        expect(page.locator("#starters button").first).to_be_enabled(timeout=30_000)
        return page

    yield open_page
    for context in contexts:
        context.close()


@pytest.fixture
def take(request: pytest.FixtureRequest) -> Take:
    """Give what takes a picture for the docs, where pictures are asked for."""

    def picture(page: Page, name: str) -> None:
        if request.config.getoption("--screenshots"):
            pictures.take(page, name)

    return picture


def say(page: Page, text: str) -> Locator:
    """Say something; the finished reply."""
    replies = page.locator("[data-step-type=assistant_message]")
    before = replies.count()
    page.locator("#chat-input").fill(text)
    page.keyboard.press("Enter")
    expect(replies).to_have_count(before + 1, timeout=30_000)
    reply = replies.nth(before)
    expect(reply.locator(".ss-next")).to_be_attached(timeout=30_000)
    return reply


def cents(text: str) -> int:
    found = re.search(r"([\d,]+)\.(\d\d)", text)
    assert found
    return int(found[1].replace(",", "")) * 100 + int(found[2])


def choose_options(card: Locator) -> None:
    for select in card.locator("select").all():
        value = select.locator("option:not([disabled]):not([value=''])").first
        select.select_option(value.get_attribute("value"))


def add(card: Locator) -> None:
    choose_options(card)
    card.get_by_test_id("add-to-cart").click()


def test_the_main_job(opened: Opener, take: Take) -> None:
    page = opened(True, "light")
    take(page, "01-welcome")
    found = say(page, ASK)
    cards = found.get_by_test_id("product-card")
    expect(cards.nth(1)).to_be_visible()
    assert all(cents(text) <= 50_000 for text in cards.locator(".ss-price").all_inner_texts())
    for picture in cards.locator("img").all()[:3]:
        picture.scroll_into_view_if_needed()
        expect(picture).not_to_have_js_property("naturalWidth", 0)
    page.wait_for_url("**/thread/**")
    cards.first.scroll_into_view_if_needed()
    take(page, "02-products")

    say(page, "what do buyers say about the second one?")
    take(page, "03-reviews")

    help_reply = say(page, "what is your return policy?")
    help_reply.get_by_test_id("source").first.click()
    expect(page.get_by_test_id("passage").locator("mark").first).to_be_visible()
    take(page, "04-returns-with-source")

    second = cards.nth(1)
    price = cents(second.locator(".ss-price").inner_text())
    add(second)
    panel = page.get_by_test_id("cart")
    expect(panel.get_by_test_id("cart-line")).to_have_count(1)
    expect(page.locator(".ss-cart-count")).to_have_text("1")
    panel.get_by_role("button", name="One more").click()
    expect(panel.get_by_test_id("cart-quantity")).to_have_text("2")
    total = cents(panel.get_by_test_id("cart-total").inner_text())
    assert total >= 2 * min(price, total // 2)
    say(page, "show me my cart")
    expect(panel).to_be_visible()
    take(page, "05-cart")

    said = page.locator("[data-step-type=user_message]").count()
    page.reload()
    expect(page.get_by_test_id("cart-total")).to_be_visible(timeout=30_000)
    assert cents(page.get_by_test_id("cart-total").inner_text()) == total
    expect(page.locator("[data-step-type=user_message]")).to_have_count(said)
    expect(page.get_by_test_id("product-card").first).to_be_visible()
    expect(page.locator(".ss-cart-count")).to_have_text("2")
    page.locator("[data-step-type=user_message]").first.scroll_into_view_if_needed()
    take(page, "11-products-and-cart")
    panel.get_by_role("button", name=re.compile("^Remove")).click()
    expect(page.get_by_text("Your cart is empty.")).to_be_visible()


def test_comparing_and_details(opened: Opener, take: Take) -> None:
    page = opened(True, "dark")
    found = say(page, ASK)
    cards = found.get_by_test_id("product-card")
    take(page, "06-products-dark")
    cards.first.get_by_role("button", name=re.compile("^Details")).click()
    details = page.get_by_test_id("product-details")
    expect(details).to_be_visible()
    take(page, "07-details-dark")
    # The dialog listens to keys from when it has taken the focus.
    expect(details.locator(":focus")).to_have_count(1)
    page.keyboard.press("Escape")
    expect(details).to_be_hidden()
    for place in (0, 1):
        cards.nth(place).get_by_role("checkbox").check()
    before = page.locator("[data-step-type=assistant_message]").count()
    page.get_by_test_id("compare").click()
    expect(page.locator("[data-step-type=assistant_message]")).to_have_count(before + 1)
    expect(page.get_by_test_id("comparison")).to_be_visible()
    take(page, "08-comparison-dark")


def test_a_phone(opened: Opener, take: Take) -> None:
    page = opened(False, "light")
    found = say(page, ASK)
    cards = found.get_by_test_id("product-card")
    expect(cards.first).to_be_visible()
    first, second = cards.nth(0).bounding_box(), cards.nth(1).bounding_box()
    assert first
    assert second
    assert second["y"] >= first["y"] + first["height"]
    assert first["x"] >= 0
    assert first["x"] + first["width"] <= PHONE["width"]
    take(page, "09-products-phone")
    add(cards.first)
    expect(page.locator(".ss-cart-count")).to_have_text("1")
    expect(page.get_by_test_id("cart")).to_have_count(0)
    page.locator("#ss-cart-button").click()
    expect(page.get_by_test_id("cart-line")).to_have_count(1)
    page.keyboard.press("Escape")
    page.wait_for_url("**/thread/**")
    page.reload()
    expect(page.get_by_test_id("product-card").first).to_be_visible(timeout=30_000)
    expect(page.locator(".ss-cart-count")).to_have_text("1")


@pytest.mark.parametrize("wide", [True, False])
def test_the_way_down_covers_nothing_that_is_read(opened: Opener, wide: bool) -> None:
    page = opened(wide, "light")
    say(page, ASK)
    down = page.get_by_role("button", name="To the newest message")
    expect(down).to_be_visible()
    button, composer = down.bounding_box(), page.locator("#message-composer").bounding_box()
    read = down.locator("xpath=../preceding-sibling::*[1]").bounding_box()
    typed = page.locator("#chat-input").bounding_box()
    assert button
    assert composer
    assert read
    assert typed
    assert read["y"] + read["height"] <= button["y"]
    assert button["y"] < composer["y"] < button["y"] + button["height"] <= typed["y"]
    down.click(trial=True)  # nothing lies over it


def test_a_phones_cart_in_the_dark(opened: Opener, take: Take) -> None:
    page = opened(False, "dark")
    found = say(page, ASK)
    add(found.get_by_test_id("product-card").first)
    expect(page.locator(".ss-cart-count")).to_have_text("1")
    page.locator("#ss-cart-button").click()
    expect(page.get_by_test_id("cart-line")).to_have_count(1)
    take(page, "10-cart-phone-dark")


def test_it_works_from_the_keyboard_and_every_control_has_a_name(opened: Opener) -> None:
    page = opened(True, "light")
    found = say(page, ASK)
    card = found.get_by_test_id("product-card").first
    choose_options(card)
    button = card.get_by_test_id("add-to-cart")
    button.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".ss-cart-count")).to_have_text("1")
    nameless = page.evaluate(
        """() => [...document.querySelectorAll('button, select, input, a')]
          .filter((one) => one.checkVisibility({visibilityProperty: true}))
          .filter((one) => !one.closest('[aria-hidden=true]'))
          .filter((one) => !(one.innerText || '').trim() && !one.getAttribute('aria-label')
            && !one.querySelector('.sr-only') && !one.labels?.length)
          .map((one) => one.outerHTML.slice(0, 160))"""
    )
    assert nameless == []
    assert page.locator("img:not([alt])").count() == 0


def test_the_page_asks_no_other_host_and_logs_no_error(opened: Opener, shop_address: str) -> None:
    page = opened(True, "light")
    asked: list[str] = []
    errors: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.reload()
    expect(page.locator("#starters button").first).to_be_enabled(timeout=30_000)
    say(page, ASK)
    page.wait_for_timeout(500)
    own = (shop_address, shop_address.replace("http", "ws"), "data:", "blob:")
    assert [url for url in asked if not url.startswith(own)] == []
    assert errors == []
