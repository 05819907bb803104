"""The operator's page in a real browser: the way in, and what holds for every section."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.operators import TOKEN
from tests.ui.operating import sign_in

pytestmark = pytest.mark.browser

Opener = Callable[..., Page]


@pytest.fixture
def opened(browser: Browser) -> Iterator[Opener]:
    """Give an opener of the page; a script that runs where none may, or a bug, fails the test."""
    contexts, problems = [], []

    def open_page(address: str, width: int = 1280, scheme: str = "light") -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": 860},
            color_scheme=scheme,  # type: ignore[arg-type]
            locale="en-US",
            reduced_motion="reduce",
            base_url=address,
        )
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: problems.append(str(error)))
        page.on("dialog", lambda dialog: problems.append(dialog.message))
        page.on("console", lambda message: problems.extend(_policy_breaches(message.text)))
        page.goto("/operator")
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert not problems


def _policy_breaches(text: str) -> list[str]:
    return [text] if "Content Security Policy" in text or "TrustedHTML" in text else []


def test_a_shop_without_an_operator_says_how_to_have_one(opened: Opener, shop_address: str) -> None:
    page = opened(shop_address)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.get_by_text("SMARTSHOP_OPERATOR_TOKEN")).to_be_visible()
    expect(page.get_by_label("Token")).to_have_count(0)


def test_the_way_in_and_out(opened: Opener, operator_shop: str) -> None:
    page = opened(operator_shop)
    sign_in(page, "not the token of this shop")
    expect(page.get_by_role("alert")).not_to_be_empty()
    sign_in(page)
    navigation = page.get_by_role("navigation", name="Sections")
    expect(navigation.get_by_role("link", name="Descriptions")).to_be_visible()
    page.reload()
    expect(navigation).to_be_visible()
    page.get_by_role("button", name="Sign out").click()
    expect(page.get_by_label("Token")).to_be_visible()
    page.reload()
    expect(page.get_by_label("Token")).to_be_visible()


def test_the_keyboard_alone_goes_everywhere(opened: Opener, operator_shop: str) -> None:
    page = opened(operator_shop)
    expect(page.get_by_label("Token")).to_be_focused()
    page.keyboard.type(TOKEN)
    page.keyboard.press("Enter")
    expect(page.get_by_role("main")).to_be_focused()
    page.reload()
    expect(page.get_by_role("navigation", name="Sections")).to_be_visible()
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Skip to content")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("main")).to_be_focused()
    link = page.get_by_role("navigation").get_by_role("link").last
    link.focus()
    page.keyboard.press("Enter")
    expect(link).to_have_attribute("aria-current", "page")
    expect(page.get_by_role("main")).to_be_focused()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 800, 1440])
def test_every_section_fits_its_screen(
    opened: Opener, operator_shop: str, width: int, scheme: str
) -> None:
    page = opened(operator_shop, width, scheme)
    sign_in(page)
    links = page.get_by_role("navigation", name="Sections").get_by_role("link")
    expect(links.last).to_be_visible()
    for link in links.all():
        link.click()
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        expect(page.locator(".op-loading")).to_have_count(0)
        expect(page.locator(".op-failed")).to_have_count(0)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        unnamed = page.evaluate(
            """() => [...document.querySelectorAll('input, select, textarea, button, a')]
                .filter((one) => one.checkVisibility() && !one.labels?.length
                    && !one.getAttribute('aria-label') && !one.textContent.trim())
                .map((one) => one.outerHTML)"""
        )
        assert unnamed == []


def test_the_scheme_is_the_systems_until_another_is_chosen(
    opened: Opener, operator_shop: str
) -> None:
    page = opened(operator_shop, scheme="dark")
    background = "getComputedStyle(document.body).backgroundColor"
    dark = page.evaluate(background)
    page.get_by_role("button", name="Light colours").click()
    # The page lets no text be run as a script, so what is waited for is asked from outside.
    expect(page.locator("body")).not_to_have_css("background-color", dark)
    light = page.evaluate(background)
    page.reload()
    expect(page.get_by_role("button", name="Dark colours")).to_be_visible()
    assert page.evaluate(background) == light
