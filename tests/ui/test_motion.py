"""Nothing of ours moves for whoever asks the system for less motion."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.ui.pages import say, visit
from tests.ui.test_accessibility import add_first

pytestmark = pytest.mark.browser
# What of ours would move or fade, longer than an eye can see.
MOVING = """() => [...document.querySelectorAll('[class*="ss-"], [class*="st-"], [id^="ss-"]')]
  .filter((one) => {
    const style = getComputedStyle(one);
    const lasts = (times) => times.split(', ').some((time) => parseFloat(time) > 0.02);
    return lasts(style.transitionDuration)
      || (style.animationName !== 'none' && lasts(style.animationDuration));
  })
  .map((one) => String(one.className || one.id))"""


def moving(page: Page, motion: str) -> list[str]:
    page.emulate_media(reduced_motion=motion)  # type: ignore[arg-type]
    found: list[str] = page.evaluate(MOVING)
    return found


def test_the_chat_and_the_store_stand_still(browser: Browser, shop_address: str) -> None:
    page = visit(browser, shop_address)
    say(page, "a laptop for a student under $500 with good battery life")
    add_first(page)
    page.locator("#ss-cart-button").click()
    expect(page.get_by_test_id("cart-line")).to_have_count(1)
    assert moving(page, "no-preference") != []
    assert moving(page, "reduce") == []
    page.goto("/store")
    expect(page.locator(".st-card").first).to_be_visible()
    assert moving(page, "no-preference") != []
    assert moving(page, "reduce") == []
    page.context.close()
