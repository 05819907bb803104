"""Signing in and out with a chat open: in a real browser, and on the connection itself."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Iterator

import pytest
import socketio
from playwright.sync_api import Browser, Page, expect

from tests.accounts import PASSWORD, AccountShop, account_shop, new_address, person, registered
from tests.ui.pictures import take
from tests.ui.test_sockets import Client

__all__ = ["account_shop"]
PATIENCE_MS = 60_000
expect.set_options(timeout=20_000)  # the machine may be busy


async def opened(shop: AccountShop) -> Client:
    client = Client(shop.address)
    await client.connect()
    await client.say("show me books")
    await client.until("task_end")
    return client


async def closed(client: Client) -> bool:
    """Whether the connection is closed, now or in a moment."""
    for _ in range(100):
        if not client.io.connected:
            return True
        await asyncio.sleep(0.05)
    return False


async def test_open_chats_end_with_whoever_opened_them(account_shop: AccountShop) -> None:
    address = registered(account_shop, person(account_shop))
    asked = {"email": address, "password": PASSWORD, "cookie": True}
    guest = await opened(account_shop)
    as_guest = dict(guest.http.cookies)
    assert guest.http.post("/api/v1/auth/login", json=asked).status_code == 200
    assert await closed(guest)
    spent = Client(account_shop.address)
    spent.http.cookies.clear()
    spent.http.cookies.update(as_guest)
    with pytest.raises(socketio.exceptions.ConnectionError):
        await spent.connect()

    member = Client(account_shop.address, dict(guest.http.cookies))
    await member.connect(threadId=guest.thread)
    thread = await member.until("resume_thread")
    assert any(step["type"] == "user_message" for step in thread["steps"])
    shown = next(one for one in thread["elements"] if one["name"] == "ProductCards")
    await member.say("tell me more about the first one")  # the assistant remembers which
    card = await member.until("element", lambda one: one["name"] == "ProductCards")
    assert card["props"]["products"][0]["id"] == shown["props"]["products"][0]["id"]
    as_member = dict(member.http.cookies)
    assert member.http.post("/api/v1/auth/logout").status_code == 200
    assert await closed(member)
    for cookies in (as_member, dict(member.http.cookies)):
        nobody = Client(account_shop.address)
        nobody.http.cookies.clear()
        nobody.http.cookies.update(cookies)
        with pytest.raises(socketio.exceptions.ConnectionError):
            await nobody.connect(threadId=guest.thread)
        assert nobody.http.get(f"/project/thread/{guest.thread}").status_code == 401


@pytest.fixture
def page(browser: Browser, account_shop: AccountShop) -> Iterator[Page]:
    context = browser.new_context(base_url=account_shop.address, locale="en-US")
    page = context.new_page()
    page.set_default_timeout(PATIENCE_MS)
    yield page
    context.close()


@pytest.mark.browser
def test_from_guest_to_customer_and_out_again(
    page: Page, account_shop: AccountShop, pytestconfig: pytest.Config
) -> None:
    address = new_address()
    thread, product = spoken_and_filled(page)
    register(page, address)
    enter(page, account_shop, address, thread)
    kept = page.context.cookies()
    page.locator("#ss-account-button").click()
    expect(page.locator("#ac-profile")).to_be_visible()
    if pytestconfig.getoption("--screenshots"):
        take(page, "account-profile")
    page.get_by_role("button", name="Sign out", exact=True).click()
    page.wait_for_url(re.compile(r"/$"))
    expect(page.locator("#ss-cart-button")).to_have_attribute("aria-label", "Cart, empty")
    page.goto(thread)
    expect(page.get_by_text("show me books")).to_have_count(0)
    thief = page.context.browser.new_context()  # type: ignore[union-attr]
    thief.add_cookies(kept)  # type: ignore[arg-type]
    for path in ("/api/v1/users/profile", "/user"):
        assert thief.request.get(f"{account_shop.address}{path}").status == 401
    cart = thief.request.get(f"{account_shop.address}/api/v1/cart").json()["data"]
    assert product not in str(cart)
    thief.close()


def spoken_and_filled(page: Page) -> tuple[str, str]:
    """Say something and put a product into the cart; the thread and the product."""
    page.goto("/")
    page.locator("#chat-input").fill("show me books")
    page.locator("#chat-submit").click()
    page.wait_for_url(re.compile(r"/thread/"))
    expect(page.locator("[data-step-type=assistant_message]").first).to_be_visible()
    product: str = page.evaluate(
        """async () => {
          const ask = (path, options) => fetch(`/api/v1${path}`, options).then((one) => one.json());
          for (const one of (await ask('/search?q=book')).data.results) {
            const told = await ask('/cart/lines', {
              method: 'POST', headers: {'content-type': 'application/json'},
              body: JSON.stringify({product_id: one.id})});
            if (told.success) return one.id;
          }
        }"""
    )
    return page.url, product


def register(page: Page, address: str) -> None:
    """Register from the chat's header on, with a slip at first."""
    page.locator("#ss-account-button").click()
    page.wait_for_url(re.compile(r"/account"))
    page.get_by_role("link", name="New here? Register").click()
    page.locator("#ac-new-email").fill("no address")
    page.get_by_role("button", name="Register").click()
    expect(page.locator("#ac-new-email[aria-invalid=true]")).to_be_focused()
    page.locator("#ac-new-name").fill("Ann Lee")
    page.locator("#ac-new-email").fill(address)
    page.locator("#ac-new-password").fill(PASSWORD)
    page.get_by_role("button", name="Register").click()
    expect(page.locator("#ac-sent")).to_be_visible()


def enter(page: Page, shop: AccountShop, address: str, thread: str) -> None:
    """Confirm the address by its letter and sign in; the conversation is there again."""
    token = shop.link(address, "verify")
    page.goto(f"/account?next={thread.removeprefix(shop.address)}#verify={token}")
    assert token not in page.url
    page.get_by_role("button", name="Confirm my address").click()
    page.locator("#ac-in-email").fill(address)
    page.locator("#ac-in-password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in", exact=True).click()
    page.wait_for_url(thread)
    expect(page.locator("[data-step-type=user_message]").first).to_contain_text("show me books")
    expect(page.locator("#ss-account-button")).to_contain_text("Ann Lee")
    expect(page.locator("#ss-cart-button")).to_have_attribute("aria-label", "Cart, 1 item")
