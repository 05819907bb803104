"""Completions over the chat's input, in a real browser."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect

from tests.ui.pages import replied
from tests.ui.test_browser import PHONE, PHONE_AGENT, WIDE

pytestmark = pytest.mark.browser


@pytest.fixture(params=[True, False], ids=["wide", "phone"])
def page(request: pytest.FixtureRequest, browser: Browser, shop_address: str) -> Iterator[Page]:
    """Give the shop's page on a wide screen and on a phone."""
    context = browser.new_context(
        viewport=WIDE if request.param else PHONE,  # type: ignore[arg-type]
        user_agent=None if request.param else PHONE_AGENT,
        has_touch=not request.param,
        reduced_motion="reduce",
        base_url=shop_address,
    )
    page = context.new_page()
    page.goto("/")
    expect(page.locator("#starters button").first).to_be_enabled(timeout=30_000)
    yield page
    context.close()


def suggestions(page: Page) -> Locator:
    return page.get_by_role("listbox", name="Suggestions").get_by_role("option")


def begin(page: Page, text: str) -> Locator:
    """Type as a customer does; the suggestions that appear."""
    field = page.locator("#chat-input")
    field.click()
    page.keyboard.press("ControlOrMeta+A")
    field.press_sequentially(text, delay=15)
    return suggestions(page)


def messages(page: Page) -> Locator:
    return page.locator("[data-step-type=user_message]")


def test_typing_shows_what_the_shop_has_and_the_keyboard_sends_it(page: Page) -> None:
    rows = begin(page, "lapt")
    expect(rows.filter(has_text="Laptops").first).to_be_visible()
    field = page.locator("#chat-input")
    expect(field).to_have_attribute("aria-expanded", "true")
    assert field.get_attribute("aria-activedescendant") is None
    page.keyboard.press("ArrowUp")
    expect(rows.last).to_have_attribute("aria-selected", "true")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(rows.first).to_have_attribute("aria-selected", "true")
    assert field.get_attribute("aria-activedescendant") == rows.first.get_attribute("id")
    chosen = rows.first.locator(".ss-suggestion-text").inner_text()
    page.keyboard.press("Enter")
    expect(messages(page).first).to_contain_text(chosen)
    expect(rows).to_have_count(0)
    expect(field).to_have_value("")
    # The chat draws its input anew, at the foot of the conversation: what is typed meanwhile
    # is lost.
    replied(page, 0)
    expect(begin(page, "sho").first).to_be_visible()
    list_box, input_box = rows.last.bounding_box(), field.bounding_box()
    assert list_box
    assert input_box
    assert list_box["y"] + list_box["height"] <= input_box["y"]


def test_a_typo_is_understood_and_a_tap_sends(page: Page) -> None:
    rows = begin(page, "labto")
    expect(rows.filter(has_text="Laptop").first).to_be_visible()
    chosen = rows.first.locator(".ss-suggestion-text").inner_text()
    rows.first.click()
    expect(messages(page).first).to_contain_text(chosen)


def test_tab_takes_a_row_over_and_escape_puts_the_list_away(page: Page) -> None:
    rows = begin(page, "lapt")
    expect(rows.first).to_be_visible()
    page.keyboard.press("Escape")
    expect(rows).to_have_count(0)
    field = page.locator("#chat-input")
    expect(field).to_have_value("lapt")
    assert field.get_attribute("role") is None
    page.keyboard.type("o")
    expect(rows.first).to_be_visible()
    page.keyboard.press("ArrowDown")
    chosen = rows.first.locator(".ss-suggestion-text").inner_text()
    page.keyboard.press("Tab")
    expect(field).to_have_value(f"{chosen} ")
    expect(field).to_be_focused()
    expect(messages(page)).to_have_count(0)


def test_enter_without_a_row_sends_what_was_typed(page: Page) -> None:
    rows = begin(page, "lapt")
    expect(rows.first).to_be_visible()
    page.keyboard.press("Enter")
    expect(messages(page).first).to_contain_text("lapt")
    expect(rows).to_have_count(0)


@pytest.mark.parametrize(
    "text",
    [
        "what laptops do you have",
        "laptop with long battery life for my daughter who studies abroad",
        "is the laptop in stock?",
        "show me laptops",
        "laptop for anna@example.com",
    ],
)
def test_a_sentence_that_is_no_search_is_left_alone(page: Page, text: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    begin(page, "lapt")
    expect(suggestions(page).first).to_be_visible()
    page.locator("#chat-input").fill(text[:-1])
    asked.clear()
    page.keyboard.type(text[-1])
    expect(suggestions(page)).to_have_count(0)
    page.wait_for_timeout(300)
    assert not [url for url in asked if "/suggest" in url]


def test_nothing_is_shown_while_a_word_is_composed(page: Page) -> None:
    field = page.locator("#chat-input")
    rows = begin(page, "lapt")
    expect(rows.first).to_be_visible()
    field.dispatch_event("compositionstart")
    expect(rows).to_have_count(0)
    page.keyboard.type("o")
    page.wait_for_timeout(300)
    expect(rows).to_have_count(0)
    field.dispatch_event("compositionend")
    page.keyboard.type("p")
    expect(rows.first).to_be_visible()


def test_only_the_last_answer_is_shown(page: Page) -> None:
    def slow(route: Route) -> None:
        page.wait_for_timeout(700)
        route.continue_()

    page.route("**/api/v1/suggest?*q=lap", slow)
    rows = begin(page, "lap")
    page.wait_for_timeout(150)
    page.keyboard.press("ControlOrMeta+A")
    page.keyboard.type("bag", delay=15)
    expect(rows.first).to_be_visible()
    page.wait_for_timeout(900)
    assert all("ag" in text.lower() for text in rows.all_inner_texts())


def test_it_stays_inside_a_store_page_that_frames_the_chat(page: Page, shop_address: str) -> None:
    body = f'<script src="{shop_address}/public/embed.js" defer></script>'
    page.route("**/store.html", lambda route: route.fulfill(body=body, content_type="text/html"))
    page.goto("/store.html")
    page.locator("smartshop-chat .bubble").click()
    frame = page.frame_locator("smartshop-chat iframe")
    expect(frame.locator("#starters button").first).to_be_enabled(timeout=30_000)
    frame.locator("#chat-input").click()
    frame.locator("#chat-input").press_sequentially("lapt", delay=15)
    rows = frame.get_by_role("listbox", name="Suggestions").get_by_role("option")
    expect(rows.first).to_be_visible()
    outer, inner = page.locator("smartshop-chat iframe").bounding_box(), rows.last.bounding_box()
    assert outer
    assert inner
    assert inner["y"] + inner["height"] <= outer["y"] + outer["height"]
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(frame.locator("[data-step-type=user_message]")).to_have_count(1)
