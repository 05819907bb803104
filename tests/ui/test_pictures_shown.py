"""Pictures are asked for when they come near, and nothing moves when they come."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.ui.pages import PHONE_AGENT, say, visit, wait_until
from tests.ui.test_accessibility import CUSTOMER, add_first

pytestmark = pytest.mark.browser
PICTURES = "**/pictures/*"
# Pictures of what is sold that are not sized before they are there, or all asked for at once.
CARELESS = """() => [...document.querySelectorAll('img')]
  .filter((one) => new URL(one.src, location).pathname.startsWith('/pictures/'))
  .filter((one) => one.loading !== 'lazy' || !one.hasAttribute('width'))
  .map((one) => one.outerHTML.slice(0, 200))"""
PLACES = """() => [...document.querySelectorAll(
    '[data-testid=product-card], [data-testid=cart-line], .ss-next, .st-card')]
  .map((one) => one.getBoundingClientRect())
  .map(({ x, y, width, height }) => [x, y, width, height])"""
SHOWN = """() => [...document.querySelectorAll('img')]
  .filter((one) => one.src.includes('/pictures/') && one.complete && one.naturalWidth).length"""
MOVED = """() => { window.moved = 0; new PerformanceObserver((list) => {
  for (const one of list.getEntries()) if (!one.hadRecentInput) moved += one.value;
}).observe({ type: 'layout-shift', buffered: true }); }"""


class Held:
    """Pictures that the network keeps back until they are let go."""

    def __init__(self, page: Page) -> None:
        """Keep back what the page asks for from now on."""
        self._waiting: list[Route] | None = []
        self.asked = 0
        page.route(PICTURES, self._take)

    def _take(self, route: Route) -> None:
        self.asked += 1
        if self._waiting is None:
            route.continue_()
        else:
            self._waiting.append(route)

    def let_go(self) -> None:
        """Let them come, and all that are asked for later."""
        waiting, self._waiting = self._waiting or [], None
        for one in waiting:
            one.continue_()


def places(page: Page) -> Any:
    page.wait_for_timeout(900)  # the view has come to rest
    return page.evaluate(PLACES)


@pytest.mark.parametrize("phone", [0, 390])
def test_nothing_moves_when_the_pictures_of_a_reply_come(
    browser: Browser, address: str, phone: int
) -> None:
    page = visit(browser, address, phone=phone)
    held = Held(page)
    say(page, "show me tents")
    expect(page.get_by_test_id("product-card").first).to_be_visible()
    before = places(page)
    assert before
    assert page.evaluate(SHOWN) == 0
    held.let_go()
    wait_until(page, lambda: page.evaluate(SHOWN))
    assert places(page) == before
    assert page.evaluate(CARELESS) == []
    add_first(page)
    page.locator("#ss-cart-button").click()
    expect(page.get_by_test_id("cart-line")).to_have_count(1)
    assert page.evaluate(CARELESS) == []
    page.context.close()


def test_a_long_shelf_asks_for_what_comes_near(browser: Browser, address: str) -> None:
    context = browser.new_context(
        base_url=address, viewport={"width": 390, "height": 844}, user_agent=PHONE_AGENT
    )
    page = context.new_page()
    page.add_init_script(f"({MOVED})()")
    held = Held(page)
    page.goto("/store/c?path=Electronics")
    cards = page.locator(".st-card img")
    expect(cards.first).to_be_attached()
    before = places(page)
    assert 0 < held.asked < cards.count()
    held.let_go()
    wait_until(page, lambda: page.evaluate(SHOWN))
    assert places(page) == before
    assert page.evaluate("moved") == 0
    assert page.evaluate(CARELESS) == []
    cards.last.scroll_into_view_if_needed()
    expect(cards.last).not_to_have_js_property("naturalWidth", 0)
    context.close()


def test_the_pictures_of_orders_and_of_a_comparison_are_sized(
    browser: Browser, address: str, home: Path
) -> None:
    page = visit(browser, address, customer=(home, CUSTOMER))
    found = say(page, "show me tents")
    for place in (0, 1):
        found.get_by_test_id("product-card").nth(place).get_by_role("checkbox").check()
    page.get_by_test_id("compare").click()
    expect(page.locator(".ss-comparison thead img")).to_have_count(2)
    assert page.evaluate(CARELESS) == []
    page.locator("#ss-orders-button").click()
    expect(page.get_by_test_id("order-row").first).to_be_visible()
    assert page.evaluate(CARELESS) == []
    page.get_by_test_id("order-row").first.click()
    expect(page.get_by_test_id("orders-back")).to_be_visible()
    assert page.evaluate(CARELESS) == []
    page.context.close()
