"""What support agents see beside the desk, in their language: feedback, experiments, the lab."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from commands.people import add_account
from data.settings import Settings
from graph.embedded.messages import LOCALES
from tests.accounts import PASSWORD, new_address
from tests.team import Team, team_shop
from tests.ui.test_accessibility import grave

pytestmark = pytest.mark.browser
WORDS = Path(__file__).resolve().parents[2] / "public" / "words" / "team"
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


def said(language: str) -> dict[str, str]:
    found: dict[str, str] = json.loads((WORDS / f"{language}.json").read_text("utf-8"))
    return found


def left_in_english(page: Page, language: str) -> set[str]:
    """The team's English words that stand there though the language has others."""
    own, lines = said(language), set(page.locator("body").inner_text().splitlines())
    return {text for key, text in said("en").items() if own[key] != text and text in lines}


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


def test_an_admins_page_is_in_one_language(browser: Browser, team: Team) -> None:
    """Sections that agents do not see are in English, and so is the whole page then."""
    settings = Settings(home=team.home, password_memory_kib=64, password_rounds=1, _env_file=None)
    address = new_address()
    add_account(settings, address, PASSWORD, "admin", "Cy Low")
    held = login(browser, team, address)
    context = browser.new_context(base_url=team.address, locale="de-DE", storage_state=held)
    page = context.new_page()
    page.goto("/operator")
    expect(page.get_by_role("navigation", name=said("en")["sections"])).to_be_visible()
    expect(page.get_by_role("link", name=said("en")["feedback"])).to_be_visible()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    context.close()
