"""Pictures and speech as a browser sends them, to a model that sees and one that hears."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Browser, FilePayload, expect

from tests.graph.test_looking import PNG
from tests.openai_server.answers import SEEN
from tests.serving import serving
from tests.ui.pages import PATIENCE_MS, launched, replied, visit
from tests.ui.test_accessibility import grave

pytestmark = pytest.mark.browser
SOUND = ["--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream"]


@pytest.fixture(scope="module")
def address(
    demo_home_once: Path, provider_process: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """A shop with a model that is known to see, and one that writes speech down."""
    home = tmp_path_factory.mktemp("senses") / "home"
    shutil.copytree(demo_home_once, home)
    settings = {
        "OPENAI_BASE_URL": f"{provider_process}/v1",
        "OPENAI_API_KEY": "test-key",
        "NO_PROXY": "127.0.0.1,localhost",
        "SMARTSHOP_MODEL": "openai:gpt-4o",
        "SMARTSHOP_DICTATION": "model",
        "SMARTSHOP_SPEECH_MODEL": "openai:whisper-1",
    }
    with serving(home, None, **settings) as served:
        yield served


@pytest.fixture(scope="module")
def browser(chromium: str) -> Iterator[Browser]:
    """A browser with a microphone that hears a beep every second."""
    with launched(chromium, *SOUND) as opened:
        yield opened


def picture(name: str = "like-this.png", kind: str = "image/png") -> FilePayload:
    return {"name": name, "mimeType": kind, "buffer": PNG}


@pytest.mark.parametrize(("scheme", "phone"), [("light", 0), ("dark", 390)])
def test_a_picture_is_looked_at_and_what_it_shows_is_found(
    browser: Browser, address: str, scheme: str, phone: int
) -> None:
    page = visit(browser, address, scheme=scheme, phone=phone)
    page.locator("#upload-button-input").set_input_files(picture())
    expect(page.locator("#chat-submit")).to_be_enabled()
    page.locator("#chat-input").fill("something like this under $150")
    assert grave(page) == []
    page.keyboard.press("Enter")
    sent = page.locator("[data-step-type=user_message] img")
    expect(sent).to_be_visible()
    expect(sent).to_have_js_property("naturalWidth", 1)  # it came
    reply = replied(page, 1)  # the first tells what was seen
    seen = page.locator("[data-step-type=assistant_message]").first
    expect(seen).to_contain_text(SEEN)
    expect(seen).to_contain_text("150")
    expect(reply.get_by_test_id("product-card").first).to_contain_text("Tent")
    assert grave(page) == []
    page.context.close()


def test_a_picture_is_shown_to_nobody_else(browser: Browser, address: str) -> None:
    page = visit(browser, address)
    page.locator("#upload-button-input").set_input_files(picture())
    page.locator("#chat-submit").click()
    shown = page.locator("[data-step-type=user_message] img")
    expect(shown).to_be_visible()
    path = shown.get_attribute("src") or ""
    assert page.request.get(path).headers["content-type"] == "image/png"
    session = {"session_id": path.rpartition("session_id=")[2].partition("&")[0]}
    with httpx.Client(base_url=address, trust_env=False) as other:
        other.get("/")
        assert other.get(path).status_code == 401
        files = {"file": ("a.png", PNG, "image/png")}
        assert other.post("/project/file", params=session, files=files).status_code == 401
        other.cookies.clear()
        assert other.get(path).status_code == 404
    page.context.close()


def test_what_is_no_picture_is_not_taken(browser: Browser, address: str) -> None:
    page = visit(browser, address)
    page.locator("#upload-button-input").set_input_files(picture("a.svg", "image/svg+xml"))
    expect(page.locator("[data-sonner-toast][data-type=error]").first).to_be_visible()
    expect(page.locator("#chat-submit")).to_be_disabled()
    page.context.close()


def test_what_the_microphone_hears_is_written_down(browser: Browser, address: str) -> None:
    page = visit(browser, address)
    dictate = page.locator("#ss-dictate")
    dictate.click()
    expect(dictate).to_have_attribute("aria-pressed", "true")
    expect(page.locator(".ss-dictate-status")).to_have_text("Listening…")
    with page.expect_response("**/api/v1/speech*", timeout=PATIENCE_MS) as answered:
        page.wait_for_timeout(1200)  # so much is said
        dictate.click()
    assert answered.value.status == 200
    expect(page.locator("#chat-input")).to_have_value(answered.value.json()["data"]["text"])
    size = int(page.locator("#chat-input").input_value().split()[0])
    assert size > 1000
    expect(dictate).to_have_attribute("aria-pressed", "false")
    expect(page.locator("[data-step-type]")).to_have_count(0)
    page.context.close()
