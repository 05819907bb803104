"""All orders beside the chat, in a real browser: opened, read, and what an order allows begun."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from data.database import open_engine, reading
from data.models import Order
from data.settings import Settings
from tests.ui.pages import replied, say, visit

pytestmark = pytest.mark.browser

CUSTOMER, OTHERS = "cust-001", "S5W9C74J3HD"
PENDING, DELIVERED = "S7K3M92X4QR", "S9T5B38W2CJ"


def open_order(page: Page, number: str) -> None:
    page.locator("#ss-orders-button").click()
    page.locator(f"[data-order={number}]").click()
    expect(page.get_by_test_id("orders-back")).to_be_focused()


def test_an_order_is_opened_and_what_it_allows_asks_first(
    browser: Browser, address: str, home: Path
) -> None:
    page = visit(browser, address, customer=(home, CUSTOMER))
    page.locator("#ss-orders-button").click()
    rows = page.get_by_test_id("order-row")
    expect(rows).to_have_count(5)
    assert OTHERS not in page.get_by_test_id("orders-panel").inner_text()
    open_order(page, PENDING)
    order = page.get_by_test_id("orders-panel").get_by_test_id("order")
    expect(order.get_by_test_id("sum-total")).to_have_text("$177.98")
    page.get_by_test_id("order-cancel").click()
    reply = replied(page, 0)
    # Asked for a reason, then for a yes: nothing is done before.
    reply.get_by_test_id("chip").first.click()
    replied(page, 1)
    with reading(open_engine(Settings(home=home, _env_file=None).url)) as session:
        kept = session.get(Order, PENDING)
        assert kept is not None
        assert kept.status == "pending"
    said = say(page, "yes")
    expect(said).to_contain_text(PENDING)
    expect(order.locator(".ss-status")).to_have_attribute("data-status", "cancelled")
    expect(page.get_by_test_id("order-cancel")).to_have_count(0)
    page.get_by_test_id("orders-back").click()
    expect(page.locator(f"[data-order={PENDING}]")).to_be_focused()
    page.context.close()


def test_show_my_orders_opens_them_and_a_guest_has_none(
    browser: Browser, address: str, home: Path
) -> None:
    page = visit(browser, address, customer=(home, CUSTOMER))
    say(page, "show my orders")
    expect(page.get_by_test_id("order-row")).to_have_count(5)
    page.context.close()
    guest = visit(browser, address)
    guest.locator("#ss-orders-button").click()
    expect(guest.get_by_test_id("orders-said")).to_be_visible()
    # Another's number, said by the page itself, is like one that does not exist.
    guest.evaluate("number => window.SmartShop.openOrders(number)", PENDING)
    guest.wait_for_timeout(500)
    expect(guest.get_by_test_id("orders-said")).to_be_visible()
    expect(guest.get_by_test_id("order")).to_have_count(0)
    guest.context.close()


def test_a_phone_speaks_german_and_returns_to_its_chat(
    browser: Browser, address: str, home: Path
) -> None:
    page = visit(browser, address, customer=(home, CUSTOMER), phone=360, locale="de-DE")
    expect(page.locator("html")).to_have_attribute("lang", "de")
    open_order(page, DELIVERED)
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    page.get_by_test_id("order-return").click()
    reply = replied(page, 0)
    expect(page.get_by_test_id("orders-panel")).to_have_count(0)
    # The button's words are German, and so is the answer; it asks which items.
    assert DELIVERED in page.locator("[data-step-type=user_message]").inner_text()
    expect(reply).to_contain_text("Artikel")
    page.context.close()
