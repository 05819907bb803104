"""The support desk as a chat profile of the team, in two browsers: taken over, answered, left."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, FrameLocator, Page, expect

from tests.accounts import PASSWORD
from tests.team import Team, signed_in, team_shop
from tests.ui.pages import PATIENCE_MS, WIDE, say, visit
from tests.ui.pictures import take
from tests.ui.test_accessibility import grave

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def team(demo_home_once: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Team]:
    with team_shop(demo_home_once, tmp_path_factory.mktemp("profile")) as served:
        yield served


def come(browser: Browser, team: Team, who: str, locale: str = "en-US") -> Page:
    """The chat, opened by somebody who has signed in."""
    context = browser.new_context(
        base_url=team.address,
        viewport=WIDE,  # type: ignore[arg-type]
        locale=locale,
        reduced_motion="reduce",
    )
    page = context.new_page()
    asked = {"email": who, "password": PASSWORD, "cookie": True}
    assert page.request.post("/api/v1/auth/login", data=asked).ok
    page.goto("/")
    return page


def the_desk(page: Page) -> FrameLocator:
    expect(page.get_by_test_id("desk")).to_be_visible(timeout=PATIENCE_MS)
    return page.frame_locator("[data-testid=desk]")


def look_again(agent: Page, desk: FrameLocator) -> None:
    """What was handed back stands in the agent's own list, and can be read but not written in."""
    agent.set_viewport_size(WIDE)  # type: ignore[arg-type]
    had = desk.locator(".desk-had .desk-item")
    expect(had).to_have_count(1)
    expect(had).to_contain_text("Handed back")
    expect(desk.get_by_role("heading", name="Nobody is waiting")).to_be_visible()
    agent.reload()
    expect(had).to_have_count(1)
    had.click()
    expect(had).to_have_attribute("aria-current", "true")
    expect(desk.locator(".desk-agent")).to_contain_text("The second one")
    expect(desk.locator("#desk-text")).to_be_hidden()
    expect(desk.get_by_role("button", name="Take over")).to_have_count(0)
    assert grave(agent) == []


def test_an_agent_takes_over_in_their_own_chat_profile(
    browser: Browser, team: Team, pytestconfig: pytest.Config
) -> None:
    agent = come(browser, team, team.agents[0])
    desk = the_desk(agent)
    expect(desk.get_by_role("navigation", name="Queue")).to_be_visible()
    expect(agent.locator("#message-composer")).to_be_hidden()
    customer = visit(browser, team.address)
    line = customer.locator("#ss-person")
    say(customer, "show me tents under $150")
    say(customer, "can I talk to a person?")
    desk.locator(".desk-item[data-status=waiting]").click()
    desk.get_by_role("button", name="Take over").click()
    expect(line).to_contain_text("Anna Berg")
    desk.locator("#desk-text").press_sequentially("The second one")
    expect(line.locator(".ss-person-typing")).to_contain_text("Anna Berg")
    desk.locator("#desk-text").press("Enter")
    reply = customer.locator("[data-step-type=assistant_message]").last
    expect(reply).to_contain_text("The second one")
    customer.locator("#chat-input").press_sequentially("How long do refunds take?")
    expect(desk.locator(".desk-typing")).to_contain_text("typing")
    customer.keyboard.press("Enter")
    expect(desk.locator(".desk-user").last).to_contain_text("How long")
    expect(desk.locator(".desk-reply .ss-quiet").first).to_be_visible()  # a reply with its source
    assert grave(agent) == []
    if pytestconfig.getoption("--screenshots"):
        take(agent, "handoff-profile")
    agent.set_viewport_size({"width": 390, "height": 844})
    agent.emulate_media(color_scheme="dark")
    agent.reload()
    desk = the_desk(agent)
    expect(desk.locator(".desk-agent")).to_contain_text("The second one")
    expect(desk.locator("html")).to_have_attribute("data-theme", "dark")  # as the chat around it
    assert grave(agent) == []
    desk.get_by_role("button", name="Hand back").click()
    expect(line).to_have_count(0)
    look_again(agent, desk)
    say(customer, "show my cart")
    with signed_in(team, team.agents[0]) as client:  # nothing of it became a conversation of hers
        assert client.get("/chat/sessions").json()["data"] == []
    agent.context.close()
    customer.context.close()


def test_the_team_may_speak_as_customers_do(browser: Browser, team: Team) -> None:
    agent = come(browser, team, team.agents[1], locale="de-DE")
    expect(the_desk(agent).get_by_role("navigation")).to_be_visible()
    expect(the_desk(agent).locator(".desk-had")).to_be_hidden()  # another one had the conversation
    expect(agent.locator("#sidebar-trigger-button").last).to_be_hidden()
    agent.locator("#chat-profiles").click()
    agent.get_by_role("option", name="Assistent").click()
    expect(agent.locator("#starters button").first).to_be_enabled(timeout=PATIENCE_MS)
    say(agent, "zeig mir Zelte")
    expect(agent.get_by_test_id("desk")).to_have_count(0)
    agent.context.close()


def test_a_customer_has_no_choice_of_profiles(browser: Browser, team: Team) -> None:
    customer = come(browser, team, team.customer)
    expect(customer.locator("#starters button").first).to_be_enabled(timeout=PATIENCE_MS)
    expect(customer.locator("#chat-profiles")).to_have_count(0)
    told = customer.request.get("/project/settings?language=en").json()
    assert told["chatProfiles"] == []
    customer.context.close()
