"""A customer reviews what they bought, in a real browser; the shop reads it before others do."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.operators import TOKEN
from tests.serving import serving
from tests.ui.operating import HOSTILE, section, signed_in
from tests.ui.pages import say, visit
from tests.ui.test_operator_page import Opener, opened

__all__ = ["opened"]
pytestmark = [pytest.mark.browser, pytest.mark.slow]
CUSTOMER, DELIVERED = "cust-001", "S9T5B38W2CJ"


@pytest.fixture(scope="module")
def address(home: Path) -> Iterator[str]:
    """Serve a shop that has an operator; give its address."""
    with serving(home, SMARTSHOP_OPERATOR_TOKEN=TOKEN) as served:
        yield served


def test_a_review_is_written_in_the_chat_and_published_by_the_shop(
    browser: Browser, address: str, home: Path, opened: Opener
) -> None:
    page = visit(browser, address, customer=(home, CUSTOMER))
    form = say(page, "I want to review my wallet").get_by_test_id("review-form")
    form.get_by_role("button", name="Hand in").click()
    expect(form.get_by_role("alert")).to_be_visible()
    form.get_by_role("radio", name="4").check()
    form.get_by_role("button", name="Hand in").click()
    expect(form.get_by_role("alert")).to_be_visible()
    form.get_by_label("What was good").fill(HOSTILE)
    form.get_by_role("button", name="Hand in").click()
    expect(page.get_by_test_id("review-kept")).to_be_visible()
    page.context.close()
    desk = signed_in(opened(address))
    section(desk, "Reviews")
    waiting = desk.locator(".op-review")
    expect(waiting).to_have_count(1)
    expect(waiting).to_contain_text("onerror=alert(1)")
    waiting.get_by_role("button", name="Publish").click()
    expect(waiting).to_have_count(0)


def test_on_a_phone_it_is_written_from_the_orders_once(
    browser: Browser, address: str, home: Path
) -> None:
    page = visit(browser, address, customer=(home, CUSTOMER), phone=390, scheme="dark")
    page.locator("#ss-orders-button").click()
    page.locator(f"[data-order={DELIVERED}]").click()
    panel = page.get_by_test_id("orders-panel")
    panel.get_by_test_id("review-write").filter(has_text="Hair Dryer").click()
    form = panel.get_by_test_id("review-form")
    expect(form.get_by_role("radio").first).to_be_focused()
    form.get_by_role("radio", name="2").check()
    form.get_by_label("What was good").fill("Loud, and it broke.")
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    form.get_by_role("button", name="Hand in").click()
    expect(panel.get_by_test_id("review-kept")).to_be_visible()
    page.get_by_test_id("orders-back").click()
    page.locator(f"[data-order={DELIVERED}]").click()
    expect(page.get_by_test_id("orders-back")).to_be_visible()
    expect(panel.get_by_test_id("review-write").filter(has_text="Hair Dryer")).to_have_count(0)
    page.context.close()
