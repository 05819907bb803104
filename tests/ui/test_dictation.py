"""Dictating in a real browser, which hears what a test says."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.ui.pages import PATIENCE_MS
from tests.ui.test_accessibility import grave

pytestmark = pytest.mark.browser
# A recognition that hears one sentence, or fails as it is told to.
HEARING = """(what) => { class Hearing extends EventTarget {
  tell(name, more) { this.dispatchEvent(Object.assign(new Event(name), more)); }
  start() { setTimeout(() => {
    if (what.error) this.tell('error', what);
    else this.tell('result', { results: [[{ transcript: what.text }]] });
    this.tell('end', {});
  }, 50); }
  stop() {}
}
window.webkitSpeechRecognition = window.SpeechRecognition = Hearing; }"""


def hearing(browser: Browser, address: str, what: str, locale: str = "en-US") -> Page:
    """The chat in a browser whose recognition hears that, given as a JavaScript object."""
    context = browser.new_context(base_url=address, locale=locale, reduced_motion="reduce")
    page = context.new_page()
    page.add_init_script(f"({HEARING})({what})")
    page.goto("/")
    expect(page.locator("#starters button").first).to_be_enabled(timeout=PATIENCE_MS)
    expect(page.locator("#ss-dictate")).to_be_visible()
    return page


def test_what_is_heard_is_written_and_not_sent(browser: Browser, shop_address: str) -> None:
    page = hearing(browser, shop_address, "{text: 'tents under 200'}")
    page.locator("#chat-input").fill("show me")
    page.locator("#ss-dictate").click()
    expect(page.locator("#chat-input")).to_have_value("show me tents under 200")
    expect(page.locator("#ss-dictate")).to_have_attribute("aria-pressed", "false")
    expect(page.locator("#chat-input")).to_be_focused()
    expect(page.locator("[data-step-type]")).to_have_count(0)
    assert grave(page) == []
    page.context.close()


def test_why_nothing_is_written_is_told_in_the_visitors_language(
    browser: Browser, shop_address: str
) -> None:
    page = hearing(browser, shop_address, "{error: 'not-allowed'}", "de-DE")
    expect(page.locator("#ss-dictate")).to_have_attribute("aria-label", "Diktieren")
    page.locator("#ss-dictate").click()
    expect(page.locator(".ss-dictate-status")).to_contain_text("Mikrofon")
    page.context.close()


def test_a_picture_that_nobody_can_see_is_not_sent(browser: Browser, shop_address: str) -> None:
    page = hearing(browser, shop_address, "{text: ''}")
    page.locator("#chat-input").evaluate(
        """(field) => { const data = new DataTransfer();
          data.items.add(new File(['x'], 'tent.png', { type: 'image/png' }));
          const paste = { clipboardData: data, bubbles: true };
          field.dispatchEvent(new ClipboardEvent('paste', paste)); }"""
    )
    expect(page.locator(".ss-told")).to_contain_text("cannot look at pictures")
    expect(page.locator("[data-sonner-toast]")).to_have_count(0)
    page.context.close()
