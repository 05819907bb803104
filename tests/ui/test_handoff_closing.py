"""Closing time in a browser, and the desk in an agent's own language."""

from __future__ import annotations

import email
import email.policy
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from data.settings import Settings
from jobs.handoffs import run
from knowledge.shop import open_shop
from tests.accounts import PASSWORD
from tests.team import Team
from tests.ui.pages import PATIENCE_MS, say, visit
from tests.ui.team_words import left_in_english, said
from tests.ui.test_accessibility import grave
from tests.ui.test_handoff import desk, team

__all__ = ["team"]
pytestmark = pytest.mark.browser
DAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")


def close_for_today(home: Path) -> None:
    """Do what the shop's job does at closing time, in a process that is not the server's."""
    in_two_days = DAYS[(datetime.now(UTC) + timedelta(days=2)).weekday()]
    hours = f"{in_two_days} 09:00-17:00"
    shop = open_shop(Settings(home=home, support_hours=hours, _env_file=None), seed=False)
    try:
        run(shop, lambda *told: None)
    finally:
        shop.close()


def letters(home: Path) -> list[str]:
    """To whom each letter goes and what it says, oldest first."""
    found = []
    for path in sorted((home / "mail").glob("*.eml")):
        letter = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
        body = letter.get_body()
        assert body
        found.append(f"{letter['to']} {body.get_content()}")
    return found


def test_who_waits_at_closing_time_gets_a_ticket_with_a_letter(
    browser: Browser, team: Team
) -> None:
    agent, customer = desk(browser, team), visit(browser, team.address, phone=390)
    line = customer.locator("#ss-person")
    say(customer, "can I talk to a person?")
    expect(line).to_have_attribute("data-status", "waiting", timeout=PATIENCE_MS)
    expect(agent.locator(".desk-item[data-status=waiting]")).to_be_visible()
    close_for_today(team.home)
    expect(line).to_have_attribute("data-status", "ticket", timeout=PATIENCE_MS)
    told = customer.locator("[data-step-type=assistant_message]").last
    expect(told).to_contain_text("T-")
    expect(agent.locator(".desk-item[data-status=ticket]")).to_be_visible()
    assert grave(customer) == []
    assert letters(team.home) == []
    line.locator("input").fill("ann@example.com")
    line.locator("button").click()
    expect(line.locator("form")).to_be_hidden()
    for _ in range(100):  # a thread of its own sends letters
        if letters(team.home):
            break
        customer.wait_for_timeout(100)
    [letter] = letters(team.home)
    number = next(word for word in letter.split() if word.startswith("T-")).strip(".,:;")
    assert "ann@example.com" in letter
    expect(told).to_contain_text(number)
    customer.reload()
    expect(line).to_have_attribute("data-status", "ticket", timeout=PATIENCE_MS)
    expect(customer.get_by_text(number).first).to_be_visible()
    agent.context.close()
    customer.context.close()


@pytest.mark.parametrize("language", ["de", "ja"])
def test_the_desk_speaks_the_agents_language(browser: Browser, team: Team, language: str) -> None:
    own = said(language)
    context = browser.new_context(
        base_url=team.address, viewport={"width": 390, "height": 844}, locale=language
    )
    agent, customer = context.new_page(), visit(browser, team.address)
    asked = {"email": team.agents[1], "password": PASSWORD, "cookie": True}
    assert agent.request.post(f"{team.address}/api/v1/auth/login", data=asked).ok
    agent.goto("/desk")
    expect(agent.get_by_role("navigation", name=own["queue"])).to_be_visible()
    expect(agent.locator("html")).to_have_attribute("lang", language)
    say(customer, "can I talk to a person?")
    agent.locator(".desk-item[data-status=waiting]").first.click()
    expect(agent.get_by_role("button", name=own["take-over"])).to_be_visible()
    assert left_in_english(agent, language) == set()
    agent.get_by_role("button", name=own["take-over"]).click()
    expect(agent.get_by_role("button", name=own["hand-back"])).to_be_visible()
    expect(agent.locator("#desk-text")).to_have_attribute("placeholder", own["write-here"])
    assert left_in_english(agent, language) == set()
    assert agent.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    agent.get_by_role("button", name=own["close"]).click()
    context.close()
    customer.context.close()
