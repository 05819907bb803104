"""Signing in for the chat in a page of another site, where that page's frames share no cookie."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, FrameLocator, Page, expect

from commands.people import add_account
from data.settings import Settings
from tests.accounts import PASSWORD, QUICK, new_address
from tests.oauth_server.app import NEW, settings_for
from tests.services import local_server
from tests.serving import serving
from tests.ui.pages import PATIENCE_MS, PHONE_AGENT, WIDE, launched
from tests.ui.pictures import take
from tests.ui.stores import a_store
from tests.ui.test_accessibility import grave
from tests.ui.test_embedding import chat_in, opened, say

pytestmark = pytest.mark.browser
NAME = "Cy Low"
ADD = "SmartShop.add({product_id: 'ten-0001', quantity: 1}).then((told) => told.ok)"
HEAR = "() => { window.told = []; addEventListener('message', (one) => told.push(one.data)); }"
FORGE = """() => document.querySelector('smartshop-chat').shadowRoot.querySelector('iframe')
  .contentWindow.postMessage({type: 'smartshop:signed-in', code: 'made-up'}, '*')"""
SESSION = "() => fetch('/api/v1/auth/session').then((one) => one.json()).then((one) => one.data)"


@pytest.fixture
def customer(home: Path) -> str:
    """The address of somebody with an account."""
    settings = Settings(home=home, password_memory_kib=64, password_rounds=1, _env_file=None)
    address = new_address()
    add_account(settings, address, PASSWORD, "customer", NAME)
    return address


@pytest.fixture(scope="module")
def store(home: Path) -> Iterator[str]:
    """A store of another site that shows the chat; one may come in by another service too."""
    chat: list[str] = []
    with (
        local_server("tests.oauth_server") as service,
        a_store(chat) as page,
        serving(
            home,
            None,
            SMARTSHOP_FRAME_ANCESTORS=f"'self' {page}",
            **QUICK,
            **settings_for(service),
        ) as address,
    ):
        chat.append(address)
        yield page


@pytest.fixture(scope="module")
def browser(chromium: str) -> Iterator[Browser]:
    with launched(chromium, "--test-third-party-cookie-phaseout") as found:
        yield found


@pytest.fixture
def page(browser: Browser, store: str, request: pytest.FixtureRequest) -> Iterator[Page]:
    """The store's page with the chat open: wide and light, or where asked for a dark phone."""
    phone = getattr(request, "param", "") == "phone"
    context = browser.new_context(
        viewport={"width": 390, "height": 844} if phone else WIDE,  # type: ignore[arg-type]
        user_agent=PHONE_AGENT if phone else None,
        color_scheme="dark" if phone else "light",
        locale="en-US",
        reduced_motion="reduce",
    )
    page = context.new_page()
    page.goto(store)
    opened(page)
    yield page
    context.close()


def window_of(page: Page, chat: FrameLocator) -> Page:
    """The window that the chat opens to sign in."""
    with page.expect_popup() as found:
        chat.locator("#ss-account-button").click()
    return found.value


def whoever(chat: FrameLocator) -> dict[str, object]:
    told: dict[str, object] = chat.locator("body").evaluate(SESSION)
    return told


def expect_customer(page: Page, name: str) -> None:
    """The chat in the frame speaks with them, about what was said and put in the cart before."""
    chat = chat_in(page)
    expect(chat.locator("#ss-account-button")).to_have_attribute(
        "aria-label", f"Your account, {name}", timeout=PATIENCE_MS
    )
    expect(chat.locator("[data-step-type=user_message]")).to_have_text(["show me books"])
    expect(chat.locator(".ss-cart-count")).to_have_text("1")
    assert whoever(chat)["name"] == name


@pytest.mark.parametrize("page", ["wide", "phone"], indirect=True)
def test_a_window_signs_in_and_the_frame_goes_on_as_the_customer(
    page: Page, customer: str, pytestconfig: pytest.Config
) -> None:
    chat = chat_in(page)
    is_phone = page.evaluate("innerWidth") < 400
    say(page, "show me books")
    assert page.evaluate(ADD)
    window = window_of(page, chat)
    window.locator("#ac-in-email").fill(customer)
    window.locator("#ac-in-password").fill(PASSWORD)
    assert grave(window) == []
    if is_phone and pytestconfig.getoption("--screenshots"):
        take(window, "tour-sign-in-phone-dark")
    with window.expect_event("close"):
        window.get_by_role("button", name="Sign in", exact=True).click()
    expect_customer(page, NAME)
    mine = [one for one in page.context.cookies() if one["name"] == "smartshop_login"]
    assert {one.get("partitionKey") for one in mine} == {None, "http://localhost"}
    assert len({one["value"] for one in mine}) == 2  # each is a login of its own

    page.reload()
    expect_customer(page, NAME)
    button = chat.locator("#ss-account-button")
    button.click()
    expect(chat.get_by_role("dialog")).to_contain_text(f"Signed in as {NAME}")
    if is_phone and pytestconfig.getoption("--screenshots"):
        take(page, "tour-signed-in-phone-dark")
    chat.get_by_role("button", name="Sign out").click()
    expect(button).to_have_attribute("aria-label", "Sign in or register")
    expect(chat.locator("[data-step-type=user_message]")).to_have_count(0)
    assert whoever(chat) == {"signed_in": False}

    window = window_of(page, chat)  # there the login stands: one word is enough
    expect(window.locator("#ac-frame-text")).to_contain_text(NAME)
    assert grave(window) == []
    with window.expect_event("close"):
        window.get_by_role("button", name="Sign in there").click()
    expect(button).to_have_attribute("aria-label", f"Your account, {NAME}", timeout=PATIENCE_MS)


def test_another_service_leads_back_to_the_frame(page: Page) -> None:
    chat = chat_in(page)
    say(page, "show me books")
    assert page.evaluate(ADD)
    window = window_of(page, chat)
    window.get_by_role("link", name="Continue with Elsewhere").click()
    window.get_by_role("link", name=NEW).click()
    with window.expect_event("close"):
        window.get_by_role("button", name="Sign in there").click()
    expect_customer(page, f"{NEW} Elsewhere")


def test_a_window_that_a_strangers_page_opened_tells_it_nothing(page: Page, customer: str) -> None:
    page.evaluate(HEAR)
    script = page.locator("script").get_attribute("src") or ""
    chat = script.partition("/public/")[0]
    with page.expect_popup() as found:
        page.evaluate(f"() => void window.open('{chat}/account?frame={'0' * 64}')")
    window = found.value
    window.locator("#ac-in-email").fill(customer)
    window.locator("#ac-in-password").fill(PASSWORD)
    with window.expect_event("close"):
        window.get_by_role("button", name="Sign in", exact=True).click()
    page.wait_for_timeout(500)
    assert not any("code" in one for one in page.evaluate("told"))
    assert whoever(chat_in(page)) == {"signed_in": False}


def test_a_foreign_message_signs_nobody_in(page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda one: asked.append(one.url))
    chat = chat_in(page)
    window = window_of(page, chat)
    expect(window.locator("#ac-in-email")).to_be_visible()
    page.evaluate(FORGE)
    page.wait_for_timeout(500)
    assert not any("frame-login" in one for one in asked)
    window.close()
