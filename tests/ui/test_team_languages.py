"""What the team sees beside the desk, in their language: the operator's sections and the lab."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from commands.people import add_account
from data.settings import Settings
from graph.embedded.messages import LOCALES
from tests.accounts import PASSWORD, new_address
from tests.team import Team, team_shop
from tests.ui.team_words import left_in_english, said
from tests.ui.test_accessibility import grave

pytestmark = pytest.mark.browser
SECTIONS = {
    "documents": "documents",
    "faqs": "faqs",
    "faqs/new": "new-faq",
    "questions": "questions-title",
    "descriptions": "descriptions-title",
    "reviews": "reviews-title",
    "replies": "not-content",
    "experiments": "experiments",
    "test": "test",
}
PAGES = {
    "/operator#/replies": "nothing-waits",
    "/operator#/experiments": "no-experiments",
    "/lab#/try": "run-thread",
    "/lab#/sets": "no-cases",
    "/lab#/reports": "no-reports",
}


@pytest.fixture(scope="module")
def team(demo_home_once: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Team]:
    with team_shop(demo_home_once, tmp_path_factory.mktemp("tongues")) as served:
        yield served


def login(browser: Browser, team: Team, who: str) -> Any:
    """What a browser holds that has signed in."""
    context = browser.new_context(base_url=team.address)
    asked = {"email": who, "password": PASSWORD, "cookie": True}
    assert context.request.post("/api/v1/auth/login", data=asked).ok
    held = context.storage_state()
    context.close()
    return held


@pytest.fixture(scope="module")
def agent(browser: Browser, team: Team) -> Any:
    return login(browser, team, team.agents[0])


@pytest.mark.parametrize("language", [one for one in LOCALES if one != "en"])
def test_an_agents_pages_speak_their_language(
    browser: Browser, team: Team, agent: Any, language: str
) -> None:
    context = browser.new_context(
        base_url=team.address,
        viewport={"width": 390, "height": 844},
        locale=language,
        reduced_motion="reduce",
        storage_state=agent,
    )
    page = context.new_page()
    for address, sign in PAGES.items():
        page.goto(address)
        expect(page.get_by_text(said(language)[sign], exact=True).first).to_be_visible()
        expect(page.locator(".op-loading")).to_have_count(0)
        expect(page.locator("html")).to_have_attribute("lang", language)
        assert left_in_english(page, language) == set()
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    assert grave(page) == []
    context.close()


@pytest.fixture(scope="module")
def admin(browser: Browser, team: Team) -> Any:
    settings = Settings(home=team.home, password_memory_kib=64, password_rounds=1, _env_file=None)
    address = new_address()
    add_account(settings, address, PASSWORD, "admin", "Cy Low")
    return login(browser, team, address)


@pytest.mark.parametrize("language", [one for one in LOCALES if one != "en"])
def test_the_operators_sections_speak_their_language(
    browser: Browser, team: Team, admin: Any, language: str
) -> None:
    context = browser.new_context(
        base_url=team.address,
        viewport={"width": 390, "height": 844},
        locale=language,
        reduced_motion="reduce",
        storage_state=admin,
    )
    page, own = context.new_page(), said(language)

    def check() -> None:
        expect(page.locator(".op-loading")).to_have_count(0)
        assert left_in_english(page, language) == set()
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0

    for address, sign in SECTIONS.items():
        page.goto(f"/operator#/{address}")
        expect(page.get_by_role("heading", level=1, name=own[sign], exact=True)).to_be_visible()
        check()
    page.goto("/operator#/documents")
    page.get_by_role("button", name=own["add-documents"]).click()
    expect(page.locator("#op-files")).to_be_attached()
    check()
    page.locator(".op-item").first.click()
    for tab in ("details", "versions", "text"):
        page.get_by_role("tab", name=own[tab], exact=True).click()
        expect(page.locator(".op-panel > *")).not_to_have_count(0)
        check()
    page.get_by_role("button", name=own["delete"], exact=True).click()
    expect(page.get_by_role("dialog")).to_be_visible()
    check()
    assert grave(page) == []
    context.close()
