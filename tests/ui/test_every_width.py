"""Each page from a narrow phone to a wide screen, light and dark: nothing grave or cut off."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.accounts import PASSWORD
from tests.team import Team, team_shop
from tests.ui.pages import say, visit, wait_until
from tests.ui.test_accessibility import add_first, grave

pytestmark = pytest.mark.browser
WIDTHS = (360, 390, 1280, 1440)
SCHEMES = ("light", "dark")
# Whether the cart stands beside what was said last.
BESIDE = """() => {
  const line = document.querySelector('[data-testid=cart-line]')?.getBoundingClientRect()
  const said = [...document.querySelectorAll('[data-step-type=assistant_message]')].at(-1)
  return line?.width > 0 && line.left >= said.getBoundingClientRect().right
}"""


@pytest.fixture(scope="module")
def team(demo_home_once: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Team]:
    with team_shop(demo_home_once, tmp_path_factory.mktemp("wide")) as served:
        yield served


@pytest.fixture(scope="module")
def agent(browser: Browser, team: Team) -> Iterator[Page]:
    """A page of Anna Berg, of the support team."""
    context = browser.new_context(base_url=team.address, reduced_motion="reduce")
    page = context.new_page()
    asked = {"email": team.agents[0], "password": PASSWORD, "cookie": True}
    assert page.request.post("/api/v1/auth/login", data=asked).ok
    yield page
    context.close()


def everywhere(page: Page) -> list[str]:
    """What is grave of the page as it stands, at each width in each scheme."""
    found = []
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 844})
            found += [f"{width} {scheme}: {one}" for one in grave(page)]
    return found


def test_the_chat_from_phone_to_wide_screen(browser: Browser, team: Team) -> None:
    page = visit(browser, team.address)
    assert everywhere(page) == []
    page.set_viewport_size({"width": 1440, "height": 900})
    say(page, "a laptop for a student under $500 with good battery life")
    assert everywhere(page) == []
    page.set_viewport_size({"width": 1440, "height": 900})
    add_first(page)
    page.locator("#ss-cart-button").click()
    expect(page.get_by_test_id("cart-line")).to_have_count(1)
    wait_until(page, lambda: page.evaluate(BESIDE))  # the panel is drawn again as it opens
    assert grave(page) == []
    page.context.close()


@pytest.mark.parametrize(
    ("address", "sign"),
    [
        ("/desk", ".desk-side"),
        ("/operator#/replies", ".op-main h1"),
        ("/operator#/experiments", ".op-main h1"),
        ("/lab", ".lab-card"),
        ("/account", "h1:visible"),
        ("/store", ".st-card"),
    ],
)
def test_every_page_from_phone_to_wide_screen(agent: Page, address: str, sign: str) -> None:
    agent.goto(address)
    expect(agent.locator(sign).first).to_be_visible()
    expect(agent.locator(".op-loading")).to_have_count(0)
    assert everywhere(agent) == []
