"""What would become of an order, as a card with one button: while it is awaited, and no longer."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from data.database import open_engine
from data.settings import Settings
from evals.talk.trade import put_back
from tests.ui.pages import replied, say, visit

pytestmark = pytest.mark.browser

CUSTOMER, DELIVERED = "cust-001", "S9T5B38W2CJ"
OTHER, DIAPERS = "cust-003", "S9M3V68B4YC"


@pytest.fixture(autouse=True)
def _orders_as_they_came(home: Path, demo_home_once: Path, address: str) -> None:
    """Put the orders back, so that a test may be tried again."""
    url, kept = (Settings(home=one, _env_file=None).url for one in (home, demo_home_once))
    put_back(open_engine(url), Path(open_engine(kept).url.database or ""))


def test_only_what_is_awaited_has_a_button(browser: Browser, address: str, home: Path) -> None:
    page = visit(browser, address, customer=(home, CUSTOMER), phone=390)
    swap = say(page, f"exchange the wallet of {DELIVERED} for a green one")
    expect(swap.get_by_test_id("agree")).to_be_enabled()
    say(page, "no, leave it")
    expect(swap.get_by_test_id("order-change")).to_be_visible()
    expect(page.get_by_test_id("agree")).to_have_count(0)

    back = say(page, f"return one hair dryer of {DELIVERED}")
    expect(back.get_by_test_id("agree")).to_be_enabled()
    # What is said beside it leaves it open.
    say(page, "thanks")
    expect(back.get_by_test_id("agree")).to_be_enabled()
    expect(page.get_by_test_id("agree")).to_have_count(1)
    back = say(page, f"return one hair dryer of {DELIVERED}")
    expect(back.get_by_test_id("agree")).to_be_enabled()
    expect(page.get_by_test_id("agree")).to_have_count(1)

    before = page.locator("[data-step-type=assistant_message]").count()
    back.get_by_test_id("agree").click()
    done = replied(page, before)
    expect(done.locator(".ss-status")).to_have_attribute("data-status", "return requested")
    expect(page.get_by_test_id("agree")).to_have_count(0)
    page.wait_for_url("**/thread/**")
    page.reload()
    expect(page.locator(".ss-status").last).to_have_attribute(
        "data-status", "return requested", timeout=30_000
    )
    expect(page.get_by_test_id("order-change").first).to_be_attached()
    expect(page.get_by_test_id("agree")).to_have_count(0)
    page.context.close()


def test_an_option_that_is_a_bare_figure_says_what_it_is(
    browser: Browser, address: str, home: Path
) -> None:
    page = visit(browser, address, customer=(home, OTHER))
    shown = say(page, f"exchange the diapers of {DIAPERS} for size 4")
    change = shown.get_by_test_id("order-change")
    expect(change.locator(".ss-order-lines .ss-quiet")).to_have_text("size 3 → size 4")
    page.context.close()
