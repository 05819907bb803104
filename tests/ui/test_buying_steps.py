"""The steps of a purchase on the page: one is open, with one total and one button."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from sqlmodel import select

from data.database import open_engine, writing
from data.models import CouponUse, Order
from data.settings import Settings
from tests.serving import serving
from tests.ui.pages import say, visit

pytestmark = pytest.mark.browser

CUSTOMER, OTHER = "cust-001", "cust-003"
MAIL = "ann@example.com"
ADDRESS = {
    "name": "Ann Lee", "address1": "1 Main Street", "city": "Denver", "zip": "80279",
    "state": "CO", "country": "United States",
}  # fmt: skip


@pytest.fixture
def home(demo_home_once: Path, tmp_path: Path) -> Path:
    """A shop of its own for every run: who has chosen before is not asked again."""
    found = tmp_path / "home"
    shutil.copytree(demo_home_once, found)
    return found


@pytest.fixture
def address(home: Path) -> Iterator[str]:
    with serving(home) as served:
        yield served


def fill(page: Page, paying: str) -> None:
    """Choose what the form asks of a customer whose address is known."""
    form = page.get_by_test_id("checkout-form")
    form.get_by_label("Express").check()
    form.get_by_label(paying).first.check()
    form.locator("button[type=submit]").click()


def test_only_the_newest_step_is_open_and_the_cart_shows_its_total(
    browser: Browser, address: str, home: Path
) -> None:
    page = visit(browser, address, customer=(home, CUSTOMER))
    say(page, "show me kettles in stock")
    say(page, "add the first one to my cart")
    cart = page.get_by_test_id("cart")
    expect(cart.get_by_test_id("cart-checkout")).to_be_visible()
    say(page, "check out")
    fill(page, "Visa ending in 4242")
    form = page.get_by_test_id("checkout-form")
    summary, past = page.get_by_test_id("summary"), page.get_by_test_id("past-step")
    expect(summary).to_be_visible()
    expect(past).to_have_count(1)
    expect(form).to_have_count(0)
    expect(cart.get_by_test_id("cart-checkout")).to_have_count(0)
    total = summary.get_by_test_id("sum-total")
    expect(cart.get_by_test_id("sum-total")).to_have_text(total.inner_text())

    say(page, "change the delivery to standard")
    expect(past).to_have_count(2)
    expect(page.get_by_test_id("place-order")).to_have_count(1)
    expect(cart.get_by_test_id("sum-total")).to_have_text(total.inner_text())

    say(page, "no, leave it")
    expect(cart.get_by_test_id("cart-checkout")).to_be_visible()
    page.context.close()


def test_a_receipt_folds_the_summary(browser: Browser, address: str, home: Path) -> None:
    page = visit(browser, address, customer=(home, OTHER))
    say(page, "show me kettles in stock")
    say(page, "add the second one to my cart")
    say(page, "check out")
    fill(page, "Mastercard")
    place = page.get_by_test_id("place-order")
    expect(place).to_be_enabled()
    place.click()
    expect(page.locator(".ss-orders[data-buying]")).to_be_visible()
    expect(place).to_have_count(0)
    page.reload()
    expect(page.locator(".ss-orders[data-buying]")).to_be_visible(timeout=30_000)
    expect(page.get_by_test_id("past-step")).to_have_count(2)
    expect(place).to_have_count(0)
    page.context.close()


def test_a_gift_card_and_a_card_pay_and_both_are_shown(
    browser: Browser, address: str, home: Path
) -> None:
    page = visit(browser, address, customer=(home, CUSTOMER), phone=390)
    say(page, "show me robot vacuums in stock")
    say(page, "add the first one to my cart")
    say(page, "check out")
    form = page.get_by_test_id("checkout-form")
    expect(form).to_be_visible()
    form.get_by_label("gift card").check()
    fill(page, "Visa ending in 4242")
    summary = page.get_by_test_id("summary")
    expect(summary).to_be_visible()
    paid = summary.locator(".ss-facts dd").filter(has_text="$")
    expect(paid).to_have_count(2)
    expect(paid.first).to_contain_text("$75.00")
    summary.get_by_test_id("place-order").click()
    receipt = page.get_by_test_id("order")
    expect(receipt.locator(".ss-facts dd").filter(has_text="$75.00")).to_be_visible()


def test_a_phone_goes_from_its_cart_to_the_form(browser: Browser, address: str, home: Path) -> None:
    page = visit(browser, address, customer=(home, CUSTOMER), phone=390)
    say(page, "show me kettles in stock")
    say(page, "add the first one to my cart")
    page.locator("#ss-cart-button").click()
    page.get_by_test_id("cart-checkout").click()
    form = page.get_by_test_id("checkout-form")
    expect(form).to_be_visible()
    expect(page.get_by_test_id("cart")).to_have_count(0)
    form.get_by_label("Express").check()


def test_a_code_that_holds_in_the_cart_only_leaves_one_total(
    browser: Browser, address: str, home: Path
) -> None:
    """Who buys as a guest is known by the e-mail address only: the code was used before."""
    with writing(open_engine(Settings(home=home, _env_file=None).url)) as session:
        first = session.exec(select(Order).where(Order.owner == f"customer:{CUSTOMER}")).first()
        assert first is not None
        first.email = MAIL
        session.add(first)
        session.add(CouponUse(code="WELCOME10", owner=first.owner, order_id=first.id))
    page = visit(browser, address)
    say(page, "show me kettles in stock")
    say(page, "add the first one to my cart")
    say(page, "use the code WELCOME10")
    cart = page.get_by_test_id("cart")
    expect(cart.get_by_test_id("coupon")).to_be_visible()
    say(page, "check out")
    form = page.get_by_test_id("checkout-form")
    for name, value in {"email": MAIL, **ADDRESS}.items():
        form.locator(f"input[name={name}]").fill(value)
    fill(page, "Mastercard")
    summary = page.get_by_test_id("summary")
    total = summary.get_by_test_id("sum-total")
    expect(total).to_be_visible()
    expect(summary).not_to_contain_text("Discount")
    expect(cart.get_by_test_id("cart-checkout")).to_have_count(0)
    expect(cart.get_by_test_id("sum-total")).to_have_text(total.inner_text())
