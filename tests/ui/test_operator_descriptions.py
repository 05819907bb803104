"""An operator decides on written descriptions, in a real browser."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from data.seed.products import products
from knowledge.shop import Shop
from tests.operators import operated_copy
from tests.ui.operating import HOSTILE, section, signed_in
from tests.ui.test_operator_page import Opener, opened

__all__ = ["opened"]
pytestmark = [pytest.mark.browser, pytest.mark.slow]
LOUD = "The best thing ever made!"


@pytest.fixture(scope="module")
def worked_shop(demo_home_once: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve a shop in which two descriptions wait; give its address."""
    with operated_copy(demo_home_once, tmp_path_factory.mktemp("worked"), describe) as address:
        yield address


@pytest.fixture
def page(opened: Opener, worked_shop: str) -> Page:
    """Give the page, signed in."""
    return signed_in(opened(worked_shop))


def describe(shop: Shop) -> None:
    """Have two descriptions wait for an operator, the second one with a problem."""
    written = (shop.descriptions.describe(product["id"]) for product in products())
    _, second = itertools.islice(filter(None, written), 2)
    shop.descriptions.edit(second.id, f"{LOUD} {second.text}", "operator", force=True)


def test_a_description_is_approved_edited_and_rejected(page: Page) -> None:
    section(page, "Descriptions")
    cards = page.locator(".op-review")
    expect(cards).to_have_count(2)
    approved = cards.nth(0).get_by_role("heading", level=2).inner_text()
    cards.nth(0).get_by_role("button", name="Approve").click()
    expect(cards).to_have_count(1)
    card = cards.nth(0)
    expect(card.get_by_role("region", name="Original")).to_be_visible()
    expect(card.locator("mark")).not_to_have_count(0)
    card.get_by_role("button", name="Edit").click()
    text = card.get_by_role("textbox")
    text.fill(f"{LOUD} {HOSTILE}")
    card.get_by_role("button", name="Check and save").click()
    expect(card.get_by_role("button", name="Save in spite of this")).to_be_visible()
    expect(card.locator(".op-warning li")).not_to_have_count(0)
    expect(text).to_have_value(f"{LOUD} {HOSTILE}")
    card.get_by_role("button", name="Save in spite of this").click()
    expect(card.get_by_role("region", name="Proposal")).to_contain_text("onerror=alert(1)")
    card.get_by_role("button", name="Reject").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Reason").fill("It shouts.")
    dialog.get_by_role("button", name="Reject").click()
    expect(cards).to_have_count(0)
    page.get_by_role("button", name="Rejected").click()
    expect(cards.first).to_contain_text("It shouts.")
    page.get_by_role("button", name="Approved").click()
    expect(cards.get_by_role("heading", level=2)).to_have_text(approved)
