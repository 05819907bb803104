"""An operator keeps FAQs and answers what was asked in vain, in a real browser."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from knowledge.shop import Shop
from knowledge.unanswered import UnansweredQuestions
from tests.operators import TOKEN, operated_copy
from tests.ui.operating import agree, section, signed_in, text_file
from tests.ui.test_operator_page import Opener, opened

__all__ = ["opened"]
pytestmark = [pytest.mark.browser, pytest.mark.slow]
IN_VAIN = "Do you engrave fountain pens with initials?"


@pytest.fixture(scope="module")
def worked_shop(demo_home_once: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve a shop in which something was asked in vain; give its address."""
    with operated_copy(demo_home_once, tmp_path_factory.mktemp("worked"), ask_in_vain) as address:
        yield address


@pytest.fixture
def page(opened: Opener, worked_shop: str) -> Page:
    """Give the page, signed in."""
    return signed_in(opened(worked_shop))


def ask_in_vain(shop: Shop) -> None:
    """Have a question asked three times to which there is no answer."""
    for _ in range(3):
        assert UnansweredQuestions(shop).collect(IN_VAIN, "en")


def test_a_question_in_vain_becomes_an_answer(page: Page) -> None:
    section(page, "Unanswered")
    row = page.locator(".op-item").filter(has_text=IN_VAIN)
    expect(row).to_contain_text("3 times")
    row.get_by_role("button", name="Draft an FAQ").click()
    expect(page.get_by_label("Question")).to_have_value(IN_VAIN)
    page.get_by_label("Answer").fill("Yes: up to 3 initials, for 9 euros.")
    page.get_by_label("Status").select_option("published")
    page.get_by_role("button", name="Save").click()
    expect(page.locator(".op-head .op-badge")).to_have_text("Published")
    section(page, "Unanswered")
    expect(page.locator(".op-item").filter(has_text=IN_VAIN)).to_have_count(0)
    section(page, "Test")
    page.get_by_label("Question").fill(IN_VAIN)
    page.get_by_role("button", name="Ask").click()
    expect(page.locator(".op-verdict")).to_have_attribute("data-answerable", "true")
    expect(page.locator(".op-passage").first).to_contain_text("3 initials")
    expect(page.locator(".op-passage").first.locator("mark")).not_to_have_count(0)


def test_a_faq_is_written_changed_restored_deleted_and_brought_back(page: Page) -> None:
    section(page, "FAQs")
    page.get_by_role("button", name="New FAQ").click()
    page.get_by_label("Question").fill("Do you repair broken kites?")
    page.get_by_label("Answer").fill("Within 2 weeks.")
    page.get_by_label("Category").fill("Repairs > Toys")
    page.context.clear_cookies()
    page.get_by_role("button", name="Save").click()
    again = page.get_by_role("dialog")
    again.get_by_label("Token").fill(TOKEN)
    again.get_by_role("button", name="Sign in").click()
    expect(again).to_have_count(0)
    page.get_by_role("button", name="Save").click()
    history = page.get_by_role("region", name="History")
    expect(history.get_by_role("listitem")).to_have_count(1)
    page.get_by_label("Answer").fill("Within 3 weeks.")
    page.get_by_role("button", name="Save").click()
    expect(history.get_by_role("listitem")).to_have_count(2)
    history.get_by_role("button", name="Go back to this").click()
    agree(page, "Go back")
    expect(page.get_by_label("Answer")).to_have_value("Within 2 weeks.")
    page.get_by_role("button", name="Delete").click()
    agree(page, "Delete")
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_label("Answer")).to_have_value("Within 2 weeks.")
    section(page, "FAQs")
    page.get_by_role("button", name="Repairs").click()
    expect(page.locator(".op-item")).to_have_count(1)
    page.get_by_role("button", name="New FAQ").click()
    page.get_by_label("Question").press_sequentially("Do you repair kites that broke?", delay=5)
    expect(page.locator(".op-similar")).to_contain_text("Do you repair broken kites?")


def test_faqs_come_in_and_go_out_as_files(page: Page) -> None:
    section(page, "FAQs")
    page.get_by_role("button", name="Import").click()
    dialog = page.get_by_role("dialog")
    table = (
        "question,answer,category\nCan I hire a canoe?,For 12 euros a day.,Boats\n,No question.,\n"
    )
    dialog.get_by_label("File").set_input_files(text_file("boats.csv", table))
    dialog.get_by_role("button", name="Import").click()
    expect(dialog).to_contain_text("1 FAQ new")
    expect(dialog.locator(".op-job-errors li")).to_have_count(1)
    dialog.get_by_role("button", name="Close").click()
    page.get_by_role("button", name="Export").click()
    with page.expect_download() as download:
        page.get_by_role("link", name=re.compile("CSV")).click()
    assert "Can I hire a canoe?" in Path(download.value.path()).read_text(encoding="utf-8")
