"""The lab in a browser: a thread is tried, kept as a case, held by two variants, and reported."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.ui.operating import agree, signed_in
from tests.ui.pages import PATIENCE_MS
from tests.ui.test_accessibility import grave
from tests.ui.test_operator_page import Opener, opened

__all__ = ["opened"]
THREAD = "show me tents\nadd the first one to my cart"
pytestmark = [pytest.mark.browser, pytest.mark.slow]


@pytest.fixture
def page(opened: Opener, operator_shop: str) -> Page:
    """Give the lab to somebody who has signed in as the operator."""
    page = signed_in(opened(operator_shop))
    page.get_by_role("link", name="Prompt lab").click()
    expect(page.get_by_role("button", name="Run the thread")).to_be_visible()
    return page


def part(page: Page, name: str) -> None:
    """Go to a part of the lab."""
    page.get_by_role("navigation", name="Parts of the lab").get_by_role("link", name=name).click()


def without_tools(page: Page) -> None:
    """Have a second variant, which may only look things up in the shop's texts."""
    page.get_by_label("Two variants side by side").check()
    second = page.get_by_role("region", name="Variant B", exact=True)
    second.get_by_text("Tools", exact=True).click()
    second.get_by_label("Only these; none chosen: all").select_option("search_help")


def row(page: Page, name: str) -> Locator:
    """The cells of a row of the report."""
    return page.get_by_role("row", name=name).get_by_role("cell")


def test_a_turn_becomes_a_case_that_two_variants_are_held_to(page: Page) -> None:
    page.get_by_label("Messages").fill(THREAD)
    page.get_by_role("button", name="Run the thread").click()
    outcome = page.get_by_role("region", name="Outcome of Variant A")
    keep = outcome.get_by_role("button", name="Keep as a test case")
    expect(keep).to_have_count(2, timeout=PATIENCE_MS)
    expect(outcome.locator(".lab-reply strong").first).to_be_visible()
    keep.last.click()
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_label("One of these tools runs")).to_have_value("add_to_cart")
    assert not grave(page)
    dialog.get_by_role("button", name="Keep it").click()
    expect(page.get_by_role("dialog")).to_have_count(0)
    part(page, "Test sets")
    expect(page.get_by_label("add the first one to my cart", exact=True)).to_be_checked()
    without_tools(page)
    page.get_by_role("button", name="Run the set").click()
    expect(row(page, "Cases right")).to_have_text(["1 of 1", "0 of 1"], timeout=PATIENCE_MS)
    page.get_by_text("add the first one to my cart", exact=True).first.click()
    expect(page.get_by_text("tools.any").first).to_be_visible()
    assert not grave(page)
    part(page, "Try")
    expect(page.get_by_label("Messages")).to_have_value(
        "show me tents\nadd the first one to my cart"
    )
    part(page, "Reports")
    page.get_by_role("link", name="Cases: 1 · A: 1 right · B: 0 right").click()
    page.get_by_role("button", name="Delete").click()
    agree(page, "Delete")
    expect(page.get_by_role("heading", name="No reports yet")).to_be_visible()


def test_a_version_is_promoted_from_a_report_once_that_is_agreed_to(page: Page) -> None:
    part(page, "Test sets")
    expect(page.get_by_label("add the first one to my cart", exact=True)).to_be_checked()
    page.get_by_label("Two variants side by side").check()
    second = page.get_by_role("region", name="Variant B", exact=True)
    prompt = second.get_by_label("System prompt")
    expect(prompt).not_to_have_value("")
    prompt.fill(f"{prompt.input_value()}\n- Speak plainly.")
    second.get_by_role("button", name="Keep as a draft").click()
    expect(second.get_by_role("status")).not_to_be_empty()
    page.get_by_role("button", name="Run the set").click()
    first, other = (row(page, "What was chosen").nth(number) for number in range(2))
    expect(first.get_by_text("in use", exact=True)).to_be_visible(timeout=PATIENCE_MS)
    other.get_by_role("button", name="Promote").click()
    page.get_by_role("dialog").get_by_role("button", name="Cancel").click()
    expect(page.get_by_role("dialog")).to_have_count(0)
    other.get_by_role("button", name="Promote").click()
    assert not grave(page)
    agree(page, "Promote")
    expect(other.get_by_text("in use", exact=True)).to_be_visible()
    first.get_by_role("button", name="Promote").click()
    agree(page, "Promote")
    expect(first.get_by_text("in use", exact=True)).to_be_visible()
    expect(other.get_by_role("button", name="Promote")).to_be_visible()


def test_a_set_without_a_chosen_case_is_not_begun(page: Page) -> None:
    part(page, "Test sets")
    expect(page.get_by_label("add the first one to my cart", exact=True)).to_be_checked()
    for box in page.locator(".lab-cases input").all():
        box.uncheck()
    page.get_by_role("button", name="Run the set").click()
    expect(page.get_by_text("Choose at least one case.")).to_be_visible()
