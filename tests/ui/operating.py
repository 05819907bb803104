"""What operators do on every section of their page."""

from __future__ import annotations

from playwright.sync_api import FilePayload, Locator, Page, expect

from tests.operators import TOKEN

HOSTILE = "<img src=x onerror=alert(1)> & <script>alert(2)</script>"


def sign_in(page: Page, token: str = TOKEN) -> None:
    """Prove who one is on the page that asks for it."""
    page.get_by_label("Token").fill(token)
    page.get_by_role("button", name="Sign in").click()


def signed_in(page: Page) -> Page:
    """The page, once its sections are there."""
    sign_in(page)
    expect(page.get_by_role("navigation", name="Sections")).to_be_visible()
    return page


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
