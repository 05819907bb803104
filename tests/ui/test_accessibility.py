"""No serious or critical violation of WCAG that axe finds, in every state that it is shown."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, expect

from tests.operators import TOKEN
from tests.serving import serving
from tests.ui.operating import section, signed_in
from tests.ui.pages import say, visit

pytestmark = pytest.mark.browser

CUSTOMER = "cust-001"
GRAVE = ("serious", "critical")
ADDRESS = {
    "email": "anna@example.com", "name": "Anna Doe", "address1": "1 Main St", "city": "Portland",
    "state": "OR", "zip": "97209", "country": "US",
}  # fmt: skip


@pytest.fixture(scope="module")
def address(home: Path) -> Iterator[str]:
    with serving(home, SMARTSHOP_OPERATOR_TOKEN=TOKEN) as served:
        yield served


def grave(page: Page) -> list[str]:
    """The violations of a page as it is now, with where they are; nothing overflows either."""
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    found = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
    return [
        f"{one['id']}: {node['html'][:160]}"
        for one in found
        if one["impact"] in GRAVE
        for node in one["nodes"]
    ]


def add_first(page: Page) -> None:
    card = page.get_by_test_id("product-card").first
    for select in card.locator("select").all():
        value = select.locator("option:not([disabled]):not([value=''])").first
        select.select_option(value.get_attribute("value"))
    card.get_by_test_id("add-to-cart").click()
    expect(page.locator(".ss-cart-count")).to_have_text("1")


def send(form: Locator) -> None:
    for choices in form.locator("fieldset").all():
        choices.locator("input").first.check()
    form.locator("button[type=submit]").click()


@pytest.mark.parametrize(("scheme", "phone"), [("light", 0), ("dark", 360)])
def test_buying_is_open_to_everybody(
    browser: Browser, address: str, scheme: str, phone: int
) -> None:
    page = visit(browser, address, scheme=scheme, phone=phone)
    assert grave(page) == []
    say(page, "a laptop for a student under $500 with good battery life")
    assert grave(page) == []
    add_first(page)
    page.locator("#ss-cart-button").click()
    expect(page.get_by_test_id("cart-line")).to_have_count(1)
    assert grave(page) == []
    page.keyboard.press("Escape")
    say(page, "check out")
    form = page.get_by_test_id("checkout-form")
    assert grave(page) == []
    for name, value in ADDRESS.items():
        form.locator(f"[name={name}]").fill(value)
    form.locator("[name=state]").fill("")
    send(form)
    # Which country it is decides what an address needs: the form stays and asks for it.
    expect(form.locator("[name=state]")).to_be_focused()
    assert grave(page) == []
    form.locator("[name=state]").fill(ADDRESS["state"])
    send(form)
    expect(page.get_by_test_id("summary")).to_be_visible()
    expect(page.get_by_test_id("past-step")).to_have_count(1)
    expect(form).to_have_count(0)
    assert grave(page) == []
    page.context.close()


@pytest.mark.parametrize(("scheme", "phone"), [("light", 360), ("dark", 0)])
def test_orders_are_open_to_everybody(
    browser: Browser, address: str, home: Path, scheme: str, phone: int
) -> None:
    page = visit(browser, address, customer=(home, CUSTOMER), scheme=scheme, phone=phone)
    page.locator("#ss-orders-button").click()
    expect(page.get_by_test_id("order-row").first).to_be_visible()
    assert grave(page) == []
    page.get_by_test_id("order-row").first.click()
    expect(page.get_by_test_id("orders-back")).to_be_visible()
    assert grave(page) == []
    page.context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_operators_page_is_open_to_everybody(
    browser: Browser, address: str, scheme: str
) -> None:
    page = browser.new_page(base_url=address, color_scheme=scheme)  # type: ignore[arg-type]
    page.goto("/operator")
    expect(page.get_by_label("Token")).to_be_visible()
    assert grave(page) == []
    signed_in(page)
    for name in ("FAQs", "Documents"):
        section(page, name)
        assert grave(page) == []
    page.close()
