"""What operators do on every section of their page."""

from __future__ import annotations

from playwright.sync_api import FilePayload, Locator, Page, expect

HOSTILE = "<img src=x onerror=alert(1)> & <script>alert(2)</script>"


def section(page: Page, name: str) -> None:
    """Go to a section and wait for what it lists."""
    page.get_by_role("navigation", name="Sections").get_by_role("link", name=name).click()
    expect(page.locator(".op-loading")).to_have_count(0)


def text_file(name: str, text: str) -> FilePayload:
    """A file as a browser sends it."""
    return {"name": name, "mimeType": "text/plain", "buffer": text.encode()}


def agree(page: Page, word: str) -> Locator:
    """The dialog that asks before something is done, answered with its word."""
    dialog = page.get_by_role("dialog")
    expect(dialog).to_be_visible()
    dialog.get_by_role("button", name=word).click()
    return dialog
