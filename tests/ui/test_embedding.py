"""The chat in the pages of a store of another origin, third-party cookies blocked."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Browser, FrameLocator, Locator, Page, expect

from data.catalogue import product_facts
from data.database import open_engine, reading
from data.models import Product
from data.settings import Settings
from tests.serving import serving
from tests.ui.pages import PATIENCE_MS, PHONE_AGENT, WIDE, launched, wait_until
from tests.ui.stores import a_store

pytestmark = pytest.mark.browser
LISTEN = """() => { window.heard = [];
  for (const name of ['ready', 'open', 'close', 'cart', 'unread'])
    window.addEventListener('smartshop:' + name, (event) => heard.push([name, event.detail])); }"""
INTRUDE = """() => { const other = document.createElement('iframe'); document.body.append(other);
  const chat = document.querySelector('smartshop-chat').shadowRoot.querySelector('iframe');
  other.contentWindow.chat = chat.contentWindow;
  other.contentWindow.eval("chat.postMessage({type: 'smartshop:show', what: 'cart'}, '*')");
  other.contentWindow.eval("parent.postMessage({type: 'smartshop:close'}, '*')"); }"""


@dataclass(frozen=True)
class Street:
    """The chat, a store that may embed it, and one that may not."""

    chat: str
    store: str
    stranger: str
    products: list[str]


@pytest.fixture(scope="module")
def street(demo_home_once: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Street]:
    home = tmp_path_factory.mktemp("embedded") / "home"
    shutil.copytree(demo_home_once, home)
    chat: list[str] = []
    with (
        a_store(chat) as store,
        a_store(chat) as stranger,
        serving(home, SMARTSHOP_FRAME_ANCESTORS=f"'self' {store}") as address,
    ):
        chat.append(address)
        yield Street(address, store, stranger, _plain_products(home))


def _plain_products(home: Path) -> list[str]:
    """Products in stock that come in one kind."""
    from sqlmodel import select

    engine = open_engine(Settings(home=home, _env_file=None).url)
    with reading(engine) as session:
        ids = list(session.exec(select(Product.id)).all())
        found = product_facts(session, ids)
    engine.dispose()
    return [one.id for one in found if not one.variants and (one.stock or 0) > 10]


@pytest.fixture(scope="module")
def browser(chromium: str) -> Iterator[Browser]:
    with launched(chromium, "--test-third-party-cookie-phaseout") as opened:
        yield opened


@pytest.fixture
def walk(browser: Browser, street: Street) -> Iterator[Any]:
    """Give an opener of a store's page."""
    contexts = []

    def visit(store: str = street.store, phone: bool = False, **data: str) -> Page:
        context = browser.new_context(
            viewport={"width": 390, "height": 844} if phone else WIDE,  # type: ignore[arg-type]
            user_agent=PHONE_AGENT if phone else None,
            has_touch=phone,
            locale="en-US",
            reduced_motion="reduce",
        )
        contexts.append(context)
        page = context.new_page()
        page.add_init_script(f"({LISTEN})()")
        page.goto(f"{store}/?{urlencode(data)}")
        return page

    yield visit
    for context in contexts:
        context.close()


def chat_in(page: Page) -> FrameLocator:
    return page.frame_locator("smartshop-chat iframe")


def opened(page: Page) -> FrameLocator:
    page.locator(".bubble").click()
    chat = chat_in(page)
    expect(chat.locator("#starters button").first).to_be_enabled(timeout=PATIENCE_MS)
    return chat


def say(page: Page, text: str) -> Locator:
    chat = chat_in(page)
    replies = chat.locator(".ss-next")
    before = replies.count()
    chat.locator("#chat-input").fill(text)
    sent = chat.locator("[data-step-type=user_message]", has_text=text)
    said = sent.count()
    while sent.count() == said:  # a chat that was just opened again takes a moment to listen
        chat.locator("#chat-input").press("Enter")
        page.wait_for_timeout(1_000)
    expect(replies).to_have_count(before + 1, timeout=PATIENCE_MS)
    return chat.locator("[data-step-type=assistant_message]").last


def wait_for(page: Page, name: str, **detail: object) -> None:
    """Wait until the page was told of something, with these facts."""

    def heard() -> bool:
        told = page.evaluate("heard")
        return any(one == name and detail.items() <= facts.items() for one, facts in told)

    wait_until(page, heard)


def test_page_and_chat_share_product_cart_and_conversation(walk: Any, street: Street) -> None:
    this, other = street.products[0], street.products[1]
    page = walk(product=this, greeting="Questions about this one?")
    chat = opened(page)
    expect(chat.locator("#ss-welcome h1")).to_have_text("Questions about this one?")
    expect(chat.locator("#chat-input")).to_be_focused()
    say(page, "add this to my cart")
    wait_for(page, "cart", count=1)
    assert page.evaluate(
        "([product_id]) => SmartShop.add({product_id, quantity: 2}).then((told) => told.ok)",
        [other],
    )
    expect(chat.locator(".ss-cart-count")).to_have_text("3")
    wait_for(page, "cart", count=3)
    lines = chat.locator("body").evaluate(
        "() => fetch('/api/v1/cart').then((r) => r.json()).then((r) => r.data.lines)"
    )
    assert [(one["product_id"], one["quantity"]) for one in lines] == [(this, 1), (other, 2)]

    page.reload()
    expect(chat.locator(".ss-next")).to_have_count(1, timeout=PATIENCE_MS)
    expect(chat.locator("[data-step-type=user_message]")).to_have_count(1)
    expect(chat.locator(".ss-cart-count")).to_have_text("3")
    refused = page.evaluate("SmartShop.add({product_id: 'no-such-thing'})")
    assert not refused["ok"]
    assert refused["code"] == "not_found"


def test_every_cookie_is_kept_for_this_store_alone(walk: Any, street: Street) -> None:
    page = walk()
    chat = opened(page)
    plain = "document.cookie = 'plain=1; SameSite=None; Secure', document.cookie"
    assert "plain" not in chat.locator("body").evaluate(f"() => ({plain})")
    cookies = [one for one in page.context.cookies() if one["name"] != "plain"]
    assert {one["name"] for one in cookies} >= {"smartshop_visitor", "access_token"}
    for one in cookies:
        assert one["secure"]
        assert one["partitionKey"] == "http://localhost"


def test_a_closed_chat_counts_what_comes(walk: Any, street: Street) -> None:
    page = walk()
    chat = opened(page)
    say(page, "show me tents")
    expect(page.locator(".badge")).to_be_hidden()  # what is looked at is read
    page.evaluate("SmartShop.close()")
    expect(page.locator(".panel")).to_be_hidden()
    # Out of sight the chat goes on: a question under way when it was closed is answered there.
    chat.get_by_test_id("chip").first.evaluate("(chip) => chip.click()")
    expect(page.locator(".badge")).to_have_text("1", timeout=PATIENCE_MS)
    expect(page.locator(".bubble")).to_have_attribute("aria-label", re.compile("1 new message$"))
    expect(page.locator(".status")).to_have_text("1 new message")
    wait_for(page, "unread", count=1)
    assert page.evaluate("SmartShop.unread") == 1
    page.reload()
    expect(page.locator(".panel")).to_be_hidden()
    expect(page.locator(".badge")).to_have_text("1", timeout=PATIENCE_MS)
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator(".panel")).to_be_visible()
    expect(page.locator(".badge")).to_be_hidden()
    assert page.evaluate("SmartShop.unread") == 0
    expect(chat.locator("#chat-input")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(".panel")).to_be_hidden()
    expect(page.locator(".bubble")).to_be_focused()


def test_another_page_is_refused(walk: Any, street: Street) -> None:
    page = walk(street.stranger)
    with page.expect_response(lambda told: told.url.startswith(f"{street.chat}/?")) as found:
        page.locator(".bubble").click()
    assert found.value.status == 403
    assert (
        f"frame-ancestors 'self' {street.store}" in found.value.headers["content-security-policy"]
    )
    assert page.context.cookies() == []
    assert page.evaluate("heard.filter(([name]) => name === 'ready')") == []


def test_an_allowed_pages_messages_are_heard_and_no_others(walk: Any, street: Street) -> None:
    page = walk(product=street.products[0])
    chat = opened(page)
    page.evaluate(INTRUDE)
    page.wait_for_timeout(400)
    expect(page.locator(".panel")).to_be_visible()
    expect(chat.get_by_test_id("cart")).to_have_count(0)


def test_a_phone_shows_nothing_but_the_chat(walk: Any) -> None:
    page = walk(phone=True)
    opened(page)
    assert page.locator(".panel").bounding_box() == {"x": 0, "y": 0, "width": 390, "height": 844}
    assert page.locator("#place").evaluate("one => one.inert || one.closest('[inert]') !== null")
    chat_in(page).locator("#ss-close-button").click()
    expect(page.locator(".panel")).to_be_hidden()
    expect(page.locator(".bubble")).to_be_focused()
    assert page.locator("#place").evaluate("one => one.closest('[inert]') === null")


def test_it_stands_in_the_page_in_the_pages_language_and_colours(walk: Any) -> None:
    page = walk(mode="inline", target="#place", locale="de-CH", theme="dark")
    chat = page.frame_locator("#place smartshop-chat iframe")
    expect(chat.locator("#starters button").first).to_be_enabled(timeout=PATIENCE_MS)
    expect(chat.locator("html")).to_have_class("dark")
    expect(chat.locator("html")).to_have_attribute("lang", "de")
    expect(chat.locator("#chat-input")).to_have_attribute("aria-label", "Ihre Nachricht")
    expect(chat.locator("#ss-close-button")).to_have_count(0)


def test_an_empty_chat_asks_what_fits_the_page(walk: Any, street: Street) -> None:
    page = walk(product=street.products[0])
    chat = opened(page)
    fitting, general = chat.locator("#ss-starters button"), chat.locator("#starters")
    expect(fitting).to_have_count(4)
    expect(general).to_be_hidden()
    first = fitting.first.inner_text()
    page.evaluate("SmartShop.setPage({kind: 'category', category: 'Tents'})")
    expect(fitting.first).not_to_have_text(first)
    expect(fitting).to_have_count(4)
    page.evaluate("SmartShop.setPage({kind: 'home'})")
    expect(fitting).to_have_count(0)
    expect(general).to_be_visible()
    page.evaluate(f"SmartShop.setPage({{kind: 'product', product_id: '{street.products[0]}'}})")
    expect(fitting.first).to_have_text(first)
    expect(fitting.first).to_be_enabled(timeout=PATIENCE_MS)
    fitting.first.click()
    card = chat.get_by_test_id("product-card").first
    expect(card).to_have_attribute("data-product", street.products[0], timeout=PATIENCE_MS)


def test_the_demo_store_and_its_chat_are_one(browser: Browser, street: Street) -> None:
    context = browser.new_context(viewport=WIDE, locale="en-US", reduced_motion="reduce")  # type: ignore[arg-type]
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(f"{street.chat}/store/p/{street.products[0]}")
    name = page.locator("h1").inner_text()
    page.locator("#st-buy [type=submit]").click()
    expect(page.locator("#st-count")).to_have_text("1")
    page.locator("#st-ask").click()
    chat = chat_in(page)
    expect(chat.locator("#starters button").first).to_be_enabled(timeout=PATIENCE_MS)
    expect(chat.locator(".ss-cart-count")).to_have_text("1")
    expect(say(page, "what do buyers say about this?")).to_contain_text(name)
    say(page, "add this to my cart")
    expect(page.locator("#st-count")).to_have_text("2")
    page.locator("#st-buy [type=submit]").click()
    expect(chat.locator(".ss-cart-count")).to_have_text("3")
    page.goto(f"{street.chat}/store/p/{street.products[-1]}")
    expect(chat.locator(".ss-next")).to_have_count(2, timeout=PATIENCE_MS)
    expect(say(page, "add this to my cart").locator(".ss-next")).to_be_attached()
    expect(page.locator("#st-count")).to_have_text("4")
    lines = page.evaluate("fetch('/api/v1/cart').then((r) => r.json()).then((r) => r.data.lines)")
    assert [one["product_id"] for one in lines] == [street.products[0], street.products[-1]]
    assert errors == []
    context.close()
