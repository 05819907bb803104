"""Pages of a served shop in a real browser: opened as a visitor, spoken to, looked at."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Locator, Page, expect, sync_playwright

from data.settings import Settings
from tests.accounts import proof_of_login

PATIENCE_MS = 30_000
WIDE = {"width": 1280, "height": 860}
PHONE_AGENT = "Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 Chrome/140.0 Mobile"


@contextmanager
def launched(chromium: str, *switches: str) -> Iterator[Browser]:
    """Run a browser while the block runs; its waits are patient, the machine may be busy."""
    expect.set_options(timeout=20_000)
    with sync_playwright() as playwright:
        args = ["--no-sandbox", *switches]
        opened = playwright.chromium.launch(executable_path=chromium, args=args)
        yield opened
        opened.close()


def visit(
    browser: Browser,
    address: str,
    *,
    customer: tuple[Path, str] | None = None,
    phone: int = 0,
    scheme: str = "light",
    locale: str = "en-US",
) -> Page:
    """Open the chat in a new context.

    Args:
        browser: As launched.
        address: Of the served shop.
        customer: Home of the shop and id of the customer who visits; None: a guest.
        phone: Width of a phone; 0: a wide screen.
        scheme: light or dark.
        locale: The browser's.
    """
    context = browser.new_context(
        viewport={"width": phone, "height": 844} if phone else WIDE,  # type: ignore[arg-type]
        user_agent=PHONE_AGENT if phone else None,
        has_touch=bool(phone),
        color_scheme=scheme,  # type: ignore[arg-type]
        locale=locale,
        reduced_motion="reduce",
        base_url=address,
    )
    if customer is not None:
        home, customer_id = customer
        [(name, value)] = proof_of_login(Settings(home=home, _env_file=None), customer_id).items()
        context.add_cookies([{"name": name, "value": value, "url": address}])
    page = context.new_page()
    page.goto("/")
    expect(page.locator("#starters button").first).to_be_enabled(timeout=PATIENCE_MS)
    return page


def wait_until(page: Page, holds: Callable[[], object]) -> None:
    """Wait for what is asked of the page from outside: it may let no text be run as a script."""
    until = time.monotonic() + PATIENCE_MS / 1000
    while not holds():
        assert time.monotonic() < until, "what was waited for did not come"
        page.wait_for_timeout(100)


def replied(page: Page, before: int) -> Locator:
    """The finished reply after so many."""
    replies = page.locator("[data-step-type=assistant_message]")
    expect(replies).to_have_count(before + 1, timeout=PATIENCE_MS)
    reply = replies.nth(before)
    expect(reply.locator(".ss-next")).to_be_attached(timeout=PATIENCE_MS)
    return reply


def say(page: Page, text: str) -> Locator:
    """Say something; the finished reply."""
    before = page.locator("[data-step-type=assistant_message]").count()
    page.locator("#chat-input").fill(text)
    page.keyboard.press("Enter")
    return replied(page, before)
