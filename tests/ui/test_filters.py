"""Filters above a list and the group of what only comes closest, in a real browser."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.ui.test_browser import PHONE, Opener, Take, cents, opened, say, take

__all__ = ["opened", "take"]
pytestmark = pytest.mark.browser


def tap(page: Page, chip: Locator) -> Locator:
    """Tap what says something; the finished reply."""
    replies = page.locator("[data-step-type=assistant_message]")
    before = replies.count()
    chip.click()
    expect(replies).to_have_count(before + 1, timeout=30_000)
    reply = replies.nth(before)
    expect(reply.locator(".ss-next")).to_be_attached(timeout=30_000)
    return reply


def test_filters_narrow_and_limits_are_taken_off(opened: Opener, take: Take) -> None:
    page = opened(True, "light")
    found = say(page, "laptops under $800")
    filters = page.get_by_test_id("filters")
    expect(filters.get_by_test_id("limit")).to_have_text(["Laptops", "under $800"])
    why = found.get_by_test_id("product-card").first.get_by_test_id("reason")
    expect(why).to_have_text(re.compile(r"under \$800"))
    filters.get_by_test_id("more-filters").click()
    panel = filters.get_by_test_id("filter-panel")
    brand = panel.get_by_role("group", name="Brand").get_by_test_id("filter").first
    name, count = brand.locator("span").all_inner_texts()
    take(page, "12-filters")
    narrowed = tap(page, brand)
    expect(narrowed.get_by_test_id("product-card")).to_have_count(int(count))
    # Only the newest list can be narrowed.
    shown = page.locator("[data-testid=filters]:visible")
    expect(shown).to_have_count(1)
    expect(shown.get_by_test_id("limit")).to_have_text(["Laptops", "under $800", name])
    take(page, "13-narrowed")
    tap(page, shown.get_by_test_id("limit").filter(has_text="under $800"))
    expect(shown.get_by_test_id("limit")).to_have_text(["Laptops", name])


def test_what_comes_closest_stands_apart(opened: Opener, take: Take) -> None:
    page = opened(False, "dark")
    found = say(page, "red running shoes from Stridemark under $80")
    expect(found.get_by_test_id("fitting")).to_have_count(0)
    closest = found.get_by_test_id("closest")
    cards = closest.get_by_test_id("product-card")
    expect(cards.first.get_by_test_id("misses")).to_contain_text("not red")
    assert all(cents(text) < 8_000 for text in cards.locator(".ss-price").all_inner_texts())
    row = found.get_by_test_id("filters").bounding_box()
    assert row
    assert row["x"] >= 0
    assert row["x"] + row["width"] <= PHONE["width"]
    take(page, "14-closest-phone-dark")
