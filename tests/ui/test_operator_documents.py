"""An operator keeps documents, in a real browser."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import FilePayload, Locator, Page, expect

from tests.operators import operated_copy
from tests.ui.operating import HOSTILE, agree, section, signed_in, text_file
from tests.ui.test_operator_page import Opener, opened

__all__ = ["opened"]
pytestmark = [pytest.mark.browser, pytest.mark.slow]
PATIENCE_MS = 90_000


@pytest.fixture(scope="module")
def worked_shop(demo_home_once: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve a shop of its own; give its address."""
    with operated_copy(demo_home_once, tmp_path_factory.mktemp("worked")) as address:
        yield address


@pytest.fixture
def page(opened: Opener, worked_shop: str) -> Page:
    """Give the page, signed in."""
    return signed_in(opened(worked_shop))


def send(page: Page, *files: FilePayload) -> Locator:
    """Send files in; the rows of their jobs."""
    section(page, "Documents")
    page.get_by_role("button", name="Add documents").click()
    page.locator("#op-files").set_input_files(list(files))
    page.get_by_role("button", name=re.compile("^Send")).click()
    return page.locator(".op-job")


def test_a_document_on_its_way_in(page: Page) -> None:
    paragraphs = [f"Lens {n} of the observatory is cleaned on day {n}." for n in range(1500)]
    long = "# Lens care\n\n" + "\n\n".join(paragraphs)
    rows = send(page, text_file("lenses.md", long), text_file("nothing.txt", ""))
    on_its_way = rows.filter(has_text="lenses.md")
    expect(on_its_way.locator("progress")).to_be_visible()
    expect(on_its_way).to_contain_text(re.compile(r"\d+ of [\d,]+ passages"), timeout=PATIENCE_MS)
    refused = rows.filter(has_text="nothing.txt")
    expect(refused).to_have_attribute("data-state", "failed", timeout=PATIENCE_MS)
    expect(refused.locator(".op-job-errors li").first).to_be_visible()
    expect(on_its_way).to_have_attribute("data-state", "done", timeout=PATIENCE_MS)
    expect(page.get_by_role("link", name=re.compile("Lens care"))).to_be_visible()
    page.reload()
    expect(rows.filter(has_text="lenses.md")).to_have_attribute("data-state", "done")


def test_a_document_through_its_versions_to_its_end(page: Page) -> None:
    first = "# Umbrella hire\n\nUmbrellas are lent for 3 days.\n\nThey come back dry."
    rows = send(page, text_file("umbrellas.md", first))
    expect(rows.filter(has_text="umbrellas.md")).to_have_attribute(
        "data-state", "done", timeout=PATIENCE_MS
    )
    page.get_by_role("link", name=re.compile("Umbrella hire")).click()
    expect(page.get_by_role("region", name="Text")).to_contain_text("for 3 days")
    page.get_by_role("button", name="Edit the text").click()
    editor = page.get_by_role("textbox", name="Text")
    editor.fill(editor.input_value().replace("3 days", "7 days"))
    section_link = page.get_by_role("link", name="FAQs")
    section_link.click()
    agree(page, "Cancel")
    expect(editor).to_be_visible()
    page.get_by_role("button", name="Save as a new version").click()
    text = page.get_by_role("region", name="Text")
    expect(text).to_contain_text("for 7 days", timeout=PATIENCE_MS)
    page.get_by_role("tab", name="Versions").click()
    page.get_by_role("button", name="Compare").click()
    difference = page.get_by_role("region", name="Difference")
    expect(difference.locator(".op-line-old")).to_contain_text("3 days")
    expect(difference.locator(".op-line-new")).to_contain_text("7 days")
    page.get_by_label("Show").select_option("below")
    expect(difference.locator(".op-line-sign")).not_to_have_count(0)
    page.get_by_role("button", name="Go back to this").click()
    agree(page, "Go back")
    expect(page.get_by_text("Version 3", exact=True).first).to_be_visible(timeout=PATIENCE_MS)
    page.get_by_role("tab", name="Text").click()
    expect(text).to_contain_text("for 3 days")
    page.get_by_role("button", name="Delete").click()
    expect(page.get_by_role("dialog")).to_contain_text(re.compile(r"\d+ passage"))
    agree(page, "Delete for good")
    expect(page.get_by_role("heading", level=1, name="Documents")).to_be_visible()
    expect(page.get_by_role("link", name=re.compile("Umbrella hire"))).to_have_count(0)
    named = rows.filter(has_text=re.compile(r"^umbrellas(?!\.md)"))
    taken_away = named.filter(has_not=page.get_by_role("link", name="Open the document"))
    expect(taken_away.first).to_have_attribute("data-state", "done", timeout=PATIENCE_MS)


def test_a_documents_own_words_are_only_words(page: Page) -> None:
    rows = send(page, text_file("hostile.md", f"# {HOSTILE}\n\nPaint is {HOSTILE} here."))
    expect(rows.filter(has_text="hostile.md")).to_have_attribute(
        "data-state", "done", timeout=PATIENCE_MS
    )
    page.get_by_label("Search").fill("Paint is")
    expect(page.locator(".op-item")).to_have_count(1)
    page.locator(".op-item").click()
    expect(page.get_by_role("region", name="Text")).to_contain_text("onerror=alert(1)")
    assert page.locator("#op-app img, #op-app script").count() == 0
