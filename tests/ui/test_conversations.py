"""Conversations in a real browser: the same thread as over the API, to its end or its deletion."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.ui.pages import say, visit
from tests.ui.test_accessibility import grave

pytestmark = pytest.mark.browser

SESSIONS = "/api/v1/chat/sessions"


def asked(page: Page, path: str = "", body: Any = None) -> Any:
    """What the API answers the visitor of the page."""
    path = f"{SESSIONS}{path}"
    answer = page.request.get(path) if body is None else page.request.post(path, data=body)
    return answer.json()


def begun(page: Page, text: str) -> str:
    """Say something in a new conversation; its id."""
    say(page, text)
    page.wait_for_url(re.compile(r"/thread/"))
    return page.url.rsplit("/", 1)[-1]


def test_a_conversation_is_listed_searched_renamed_and_deleted(
    browser: Browser, shop_address: str
) -> None:
    page = visit(browser, shop_address)
    tents = begun(page, "show me tents under 200")
    page.goto("/")
    expect(page.locator("#starters button").first).to_be_enabled()
    kettles = begun(page, "red kettles please")
    assert [one["id"] for one in asked(page)["data"]] == [kettles, tents]
    page.locator("#sidebar-trigger-button:visible").click()
    listed = page.locator("[data-sidebar] a[href^='/thread/']")
    expect(listed).to_have_count(2)
    listed.first.hover()
    page.locator("#thread-options").first.click()
    page.get_by_role("menuitem", name="Rename").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("textbox").fill("Gifts")
    dialog.get_by_role("button", name="Confirm").click()
    expect(listed.first).to_have_text("Gifts")
    assert asked(page, f"/{kettles}")["data"]["title"] == "Gifts"
    page.locator("#search-chats-button").click()
    page.keyboard.type("rapid glass")  # said in a reply
    found = page.get_by_role("dialog").get_by_role("option")
    expect(found).to_have_count(1)
    expect(found).to_contain_text("Gifts")
    page.keyboard.press("Escape")
    listed.first.hover()
    page.locator("#thread-options").first.click()
    page.get_by_role("menuitem", name="Delete").click()
    page.get_by_role("button", name="Confirm").click()
    expect(listed).to_have_count(1)
    assert page.request.get(f"{SESSIONS}/{kettles}").status == 404
    page.context.close()


def test_what_a_program_says_is_drawn_and_an_end_is_the_end_at_both_doors(
    browser: Browser, shop_address: str
) -> None:
    page = visit(browser, shop_address)
    thread = begun(page, "red kettles please")
    page.locator("button.negative-feedback-off").first.click()
    page.locator(".ss-reasons button").nth(1).click()
    page.locator("#submit-feedback").click()
    expect(page.get_by_text("Thank you", exact=True)).to_be_visible()  # it is kept
    reply = asked(page, f"/{thread}/messages")["data"][-1]
    assert (reply["feedback"]["value"], reply["feedback"]["reason"]) == ("down", "not_relevant")
    asked(page, f"/{thread}/messages", {"message": "show me tents"})
    page.reload()
    expect(page.locator("[data-step-type=user_message]")).to_have_count(2)
    expect(page.get_by_test_id("product-card").nth(2)).to_be_visible()
    page.get_by_test_id("end").last.click()
    form = page.get_by_test_id("ending-form")
    form.locator("input[name=rating]").nth(3).check(force=True)
    form.locator("input[name=resolved]").first.check(force=True)
    form.locator("textarea").fill("Quick and kind")
    assert grave(page) == []
    form.locator("button[type=submit]").click()
    expect(page.get_by_test_id("ended")).to_be_visible()
    assert grave(page) == []
    ended = asked(page, f"/{thread}")["data"]
    told = (ended["status"], ended["rating"], ended["comment"], ended["resolved"])
    assert told == ("ended", 4, "Quick and kind", True)
    refused = asked(page, f"/{thread}/messages", {"message": "one more"})
    assert refused["error"]["code"] == "conversation_ended"
    page.locator("#chat-input").fill("one more")
    page.keyboard.press("Enter")
    expect(page.get_by_test_id("ended")).to_have_count(2)
    assert asked(page, f"/{thread}")["data"]["messages"] == 4
    page.reload()
    expect(page.get_by_test_id("ended")).to_have_count(2)
    page.get_by_test_id("ended").last.get_by_role("button").click()
    expect(page.locator("#starters button").first).to_be_enabled()
    page.context.close()
