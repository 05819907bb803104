"""Signing in by another service in a real browser, from the account's page and back to the chat."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.oauth_server.app import settings_for
from tests.services import local_server
from tests.serving import serving
from tests.ui.pages import PATIENCE_MS
from tests.ui.test_sign_in import spoken_and_filled

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def address(home: Path) -> Iterator[str]:
    with (
        local_server("tests.oauth_server") as service,
        serving(home, None, **settings_for(service)) as served,
    ):
        yield served


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    context = browser.new_context(base_url=address, locale="en-US", reduced_motion="reduce")
    page = context.new_page()
    page.set_default_timeout(PATIENCE_MS)
    yield page
    context.close()


def choose(page: Page, who: str) -> None:
    page.goto("/account")
    page.get_by_role("link", name="Continue with Elsewhere").click()
    page.get_by_role("link", name=who).click()


def session(page: Page) -> dict[str, object]:
    told: dict[str, object] = page.request.get("/api/v1/auth/session").json()["data"]
    return told


def test_a_guest_comes_back_as_the_customer_that_the_service_knows(page: Page) -> None:
    thread, product = spoken_and_filled(page)
    choose(page, "Ann")
    expect(page.locator("#ss-account-button")).to_contain_text("Ann Elsewhere")
    assert session(page)["signed_in"] is True
    expect(page.locator(".ss-cart-count")).to_be_visible()
    assert product in page.request.get("/api/v1/cart").text()
    page.goto(thread)
    expect(page.locator("[data-step-type=user_message]")).to_have_text("show me books")
    page.goto("/account")
    page.get_by_role("button", name="Sign out", exact=True).click()
    page.wait_for_url(re.compile(r"/$"))
    assert session(page)["signed_in"] is False
    assert product not in page.request.get("/api/v1/cart").text()


@pytest.mark.parametrize("who", ["Bob", "Cancel"])
def test_who_is_not_proven_stays_a_guest_and_is_told(page: Page, who: str) -> None:
    choose(page, who)
    expect(page.get_by_role("alert")).to_be_visible()
    assert session(page)["signed_in"] is False


def test_a_way_back_that_this_browser_did_not_begin_leads_nowhere(
    page: Page, browser: Browser, address: str
) -> None:
    page.goto("/account")
    page.get_by_role("link", name="Continue with Elsewhere").click()
    way = page.get_by_role("link", name="Ann").get_attribute("href") or ""
    with browser.new_context(base_url=address) as other:
        other.request.get("/")
        assert other.request.get(way).ok
        told = other.request.get("/api/v1/auth/session").json()["data"]
        assert told["signed_in"] is False
