"""Arabic and Hebrew in a page that runs from left to right."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Locator, expect

from tests.ui.pages import say, visit

pytestmark = pytest.mark.browser
# Where the first and the last letter of an element's text stand.
ENDS = """(element) => {
  const walk = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const text = walk.nextNode();
  return [0, text.length - 1].map((at) => {
    const range = document.createRange();
    range.setStart(text, at);
    range.setEnd(text, at + 1);
    return range.getBoundingClientRect().x;
  });
}"""


def runs_left(text: Locator) -> bool:
    first, last = text.evaluate(ENDS)
    return bool(first > last)


@pytest.mark.parametrize(
    ("locale", "question", "phone"),
    [("ar-SA", "خيمة لشخصين؟", 0), ("he-IL", "אוהל לשני אנשים?", 390)],
)
def test_each_paragraph_runs_as_it_is_written(
    browser: Browser, shop_address: str, locale: str, question: str, phone: int
) -> None:
    page = visit(browser, shop_address, locale=locale, phone=phone)
    expect(page.locator("#chat-input")).to_have_css("unicode-bidi", "plaintext")
    # The shop speaks ten languages: the page is English as a whole, in none of them mixed.
    expect(page.locator("#chat-input")).to_have_attribute(
        "placeholder", "Ask for a product, a price, a delivery…"
    )
    reply = say(page, question)
    assert runs_left(page.locator("[data-step-type=user_message] .message-content pre"))
    assert not runs_left(reply.locator(".message-content [role=article]").first)
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    page.context.close()
