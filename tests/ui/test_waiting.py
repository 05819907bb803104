"""What is seen between a question and the first words of a reply that takes its time."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.serving import serving
from tests.ui.pages import PATIENCE_MS, visit
from tests.ui.test_accessibility import grave

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def address(
    demo_home_once: Path, provider_process: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """A shop whose model does not come to an answer."""
    home = tmp_path_factory.mktemp("slow") / "home"
    shutil.copytree(demo_home_once, home)
    provider = {"OPENAI_BASE_URL": f"{provider_process}/v1", "OPENAI_API_KEY": "test-key"}
    local = {"NO_PROXY": "127.0.0.1,localhost", "SMARTSHOP_CHEAP_PATH": "false"}
    with serving(home, None, SMARTSHOP_MODEL="openai:hang", **provider, **local) as served:
        yield served


@pytest.mark.parametrize(("scheme", "phone", "locale"), [("light", 0, "en"), ("dark", 360, "de")])
def test_a_reply_that_takes_its_time_is_waited_for_in_sight(
    browser: Browser, address: str, scheme: str, phone: int, locale: str
) -> None:
    page = visit(browser, address, scheme=scheme, phone=phone, locale=locale)
    page.locator("#chat-input").fill("a light tent for two people")
    page.keyboard.press("Enter")
    waiting = page.locator("[data-step-type] ~ .loading-cursor")
    expect(waiting).to_have_css("opacity", "1")
    expect(waiting).to_have_attribute(
        "data-told", page.evaluate("SmartShop.words.of()('chat.wait')")
    )
    expect(page.locator("#ss-live")).to_have_text(waiting.get_attribute("data-told") or "-")
    stop = page.locator("#stop-button")
    expect(stop).to_have_attribute("aria-label", {"en": "Stop", "de": "Anhalten"}[locale])
    assert grave(page) == []
    stop.click()
    expect(waiting).to_have_count(0, timeout=PATIENCE_MS)
    expect(page.locator("#chat-submit")).to_be_visible()
    page.context.close()
