"""A customer and an agent in two browsers: asked, taken over, talked, reloaded, handed back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.accounts import PASSWORD
from tests.team import Team, team_shop
from tests.ui.pages import PATIENCE_MS, WIDE, say, visit
from tests.ui.pictures import take
from tests.ui.test_accessibility import grave

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def team(demo_home_once: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Team]:
    with team_shop(demo_home_once, tmp_path_factory.mktemp("team")) as served:
        yield served


def desk(browser: Browser, team: Team) -> Page:
    """The desk of Anna Berg, who has just come."""
    context = browser.new_context(base_url=team.address, viewport=WIDE, reduced_motion="reduce")  # type: ignore[arg-type]
    page = context.new_page()
    page.goto("/desk")
    expect(page.get_by_role("link", name="Sign in")).to_be_visible()
    asked = {"email": team.agents[0], "password": PASSWORD, "cookie": True}
    assert page.request.post(f"{team.address}/api/v1/auth/login", data=asked).ok
    page.goto("/desk")
    expect(page.get_by_role("navigation", name="Queue")).to_be_visible()
    return page


def write(page: Page, text: str) -> None:
    page.locator("#chat-input").fill(text)
    page.keyboard.press("Enter")


def phone_in_the_dark(agent: Page) -> None:
    """Look at the desk as an agent on a phone does, in the dark."""
    agent.set_viewport_size({"width": 390, "height": 844})
    agent.emulate_media(color_scheme="dark")
    take(agent, "handoff-desk-phone-dark")
    agent.set_viewport_size(WIDE)  # type: ignore[arg-type]
    agent.emulate_media(color_scheme="light")


def test_nobody_there_takes_an_address_on_a_dark_phone(
    browser: Browser, team: Team, pytestconfig: pytest.Config
) -> None:
    """Runs first: nobody has been at the desk yet."""
    customer = visit(browser, team.address, phone=390, scheme="dark")
    say(customer, "can I talk to a person?")
    line = customer.locator("#ss-person")
    expect(line).to_have_attribute("data-status", "ticket", timeout=PATIENCE_MS)
    assert grave(customer) == []
    if pytestconfig.getoption("--screenshots"):
        take(customer, "handoff-ticket-phone")
    line.locator("input").fill("ann@example.com")
    line.locator("button").click()
    expect(line.locator("form")).to_be_hidden()
    for _ in range(100):  # a thread of its own sends letters
        if list((team.home / "mail").glob("*.eml")):
            break
        customer.wait_for_timeout(100)
    assert len(list((team.home / "mail").glob("*.eml"))) == 1
    customer.context.close()


def test_two_browsers_talk_until_the_assistant_goes_on(
    browser: Browser, team: Team, pytestconfig: pytest.Config
) -> None:
    agent, customer = desk(browser, team), visit(browser, team.address)
    line = customer.locator("#ss-person")
    say(customer, "show me tents under $150")
    say(customer, "can I talk to a person?")
    expect(line).to_have_attribute("data-status", "waiting", timeout=PATIENCE_MS)
    agent.locator(".desk-item[data-status=waiting]").click()
    agent.get_by_role("button", name="Take over").click()
    expect(line).to_contain_text("Anna Berg")
    agent.locator("#desk-text").press_sequentially("The second one")
    expect(line.locator(".ss-person-typing")).to_contain_text("Anna Berg")
    agent.keyboard.press("Enter")
    reply = customer.locator("[data-step-type=assistant_message]").last
    expect(reply).to_contain_text("The second one")
    expect(reply).to_contain_text("Anna Berg")
    expect(customer.locator("img[src*='agent-41-42']").last).to_be_visible()
    customer.locator("#chat-input").press_sequentially("How long")
    expect(agent.locator(".desk-typing")).to_contain_text("typing")
    write(customer, "How long do refunds take? Write to ann@example.com")
    expect(agent.locator(".desk-user").last).to_contain_text("Write to [email]")
    expect(agent.locator(".desk-reply .ss-quiet").first).to_be_visible()
    expect(customer.get_by_text("The second one")).to_be_in_viewport()  # what was said before
    assert grave(agent) == []
    assert grave(customer) == []
    if pytestconfig.getoption("--screenshots"):
        take(customer, "handoff-customer")
        take(agent, "handoff-desk")
        phone_in_the_dark(agent)
    customer.reload()
    expect(line).to_contain_text("Anna Berg", timeout=PATIENCE_MS)
    expect(customer.get_by_text("The second one")).to_be_visible()
    agent.reload()
    expect(agent.locator(".desk-agent")).to_contain_text("The second one")
    agent.get_by_role("button", name="Hand back").click()
    expect(line).to_have_count(0)
    expect(customer.locator("[data-step-type=assistant_message]").last).to_contain_text("has left")
    say(customer, "show my cart")  # the assistant answers again
    agent.context.close()
    customer.context.close()
