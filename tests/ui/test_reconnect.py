"""A conversation whose connection, page or server goes away in mid-answer goes on as it was."""

from __future__ import annotations

import re
import shutil
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import psutil
import pytest
from playwright.sync_api import Browser, Page, expect

from tests.services import free_port
from tests.serving import serving
from tests.ui.network import Wire, wire_to
from tests.ui.pages import PATIENCE_MS, replied, say, visit

pytestmark = pytest.mark.browser
SLEEP_MS = 50_000  # by then the server, which hears no answer, has given the connection up
SOON_MS = 20_000  # a try that began in the silence is given up after 8 s, the next comes 8 s later
BEGUN = re.compile("/thread/")
ADD = "add the Basecairn Pitch 2 Tent to my cart"
FIRST, SECOND = "show me tents", "which of them is the cheapest?"


@pytest.fixture
def home(demo_home_once: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    found = tmp_path_factory.mktemp("reconnecting") / "home"
    shutil.copytree(demo_home_once, found)
    return found


@pytest.fixture
def port() -> int:
    return free_port()


@pytest.fixture
def thinking(provider_process: str, home: Path, port: int) -> Iterator[str]:
    """Serve the shop with a model that never answers: the embedded one does, after a while."""
    settings = {
        "OPENAI_BASE_URL": f"{provider_process}/v1",
        "OPENAI_API_KEY": "test-key",
        "NO_PROXY": "127.0.0.1,localhost",
        "SMARTSHOP_MODEL": "openai:hang",
        "SMARTSHOP_MODEL_TIMEOUT_S": "3",
        "SMARTSHOP_CHEAP_PATH": "false",
    }
    with serving(home, port, **settings) as address:
        yield address


@pytest.fixture
def adding(provider_process: str, home: Path, port: int) -> Iterator[str]:
    """Serve the shop with a model that puts a tent in the cart and never comes to say so."""
    httpx.post(f"{provider_process}/forget", trust_env=False)
    settings = {
        "OPENAI_BASE_URL": f"{provider_process}/v1",
        "OPENAI_API_KEY": "test-key",
        "NO_PROXY": "127.0.0.1,localhost",
        "SMARTSHOP_MODEL": "openai:add-then-hang",
        "SMARTSHOP_MODEL_TIMEOUT_S": "60",
        "SMARTSHOP_MAX_TURN_S": "90",
        "SMARTSHOP_CHEAP_PATH": "false",
    }
    with serving(home, port, **settings) as address:
        yield address


@pytest.fixture
def wire(port: int) -> Iterator[Wire]:
    with wire_to(port) as found:
        yield found


def wait_until_kept(page: Page, address: str, kind: str) -> None:
    """Wait until the server has written a message of a kind, whatever the page knows of it."""
    thread = f"{address}/project{urlsplit(page.url).path}"
    until = time.monotonic() + PATIENCE_MS / 1000
    while kind not in page.request.get(thread).text():
        assert time.monotonic() < until, f"no {kind} was written"
        page.wait_for_timeout(100)


def kill_server(port: int) -> None:
    [server] = [one for one in psutil.Process().children() if str(port) in one.cmdline()]
    server.kill()


def ask(page: Page, text: str) -> None:
    """Ask, and wait until the question stands in the conversation."""
    before = page.locator("[data-step-type=user_message]").count()
    page.locator("#chat-input").fill(text)
    page.keyboard.press("Enter")
    expect(page.locator("[data-step-type=user_message]")).to_have_count(before + 1)


def expect_conversation(page: Page, *questions: str, answers: int) -> None:
    """Each question once, in order, and no answer twice."""
    asked = page.locator("[data-step-type=user_message]")
    expect(asked).to_have_text(list(questions), timeout=PATIENCE_MS)
    expect(page.locator(".ss-next")).to_have_count(answers, timeout=PATIENCE_MS)
    expect(page.locator("[data-step-type=assistant_message]")).to_have_count(answers)


def test_a_network_that_breaks_in_mid_answer(browser: Browser, thinking: str, wire: Wire) -> None:
    page = visit(browser, wire.address)
    ask(page, FIRST)
    expect(page).to_have_url(BEGUN, timeout=PATIENCE_MS)
    wire.cut()
    wait_until_kept(page, thinking, "assistant_message")
    wire.mend()
    expect_conversation(page, FIRST, answers=1)
    expect(page.get_by_test_id("product-card").first).to_be_visible()
    page.context.close()


def test_a_connection_that_is_dead_for_long_and_tells_nobody(
    browser: Browser, thinking: str, wire: Wire
) -> None:
    """As after a laptop's sleep: both ends take the connection for open."""
    page = visit(browser, wire.address)
    ask(page, FIRST)
    expect(page).to_have_url(BEGUN, timeout=PATIENCE_MS)
    wire.fall_silent()
    wait_until_kept(page, thinking, "assistant_message")
    page.wait_for_timeout(SLEEP_MS)
    wire.speak()
    expect(page.get_by_test_id("product-card").first).to_be_visible(timeout=SOON_MS)
    expect_conversation(page, FIRST, answers=1)
    say(page, SECOND)
    page.goto(f"{thinking}{urlsplit(page.url).path}")  # past the connections that stay dead
    expect_conversation(page, FIRST, SECOND, answers=2)
    page.context.close()


def test_a_network_that_lets_no_websocket_through(
    browser: Browser, home: Path, port: int, wire: Wire
) -> None:
    with serving(home, port):
        wire.block_websockets()
        page = visit(browser, wire.address)
        say(page, FIRST)
        say(page, SECOND)
        page.reload()
        expect_conversation(page, FIRST, SECOND, answers=2)
        page.context.close()


def test_a_page_loaded_anew_in_mid_answer(browser: Browser, thinking: str) -> None:
    page = visit(browser, thinking)
    ask(page, FIRST)
    expect(page).to_have_url(BEGUN, timeout=PATIENCE_MS)
    page.reload()
    expect_conversation(page, FIRST, answers=1)
    page.context.close()


def test_a_server_killed_in_mid_answer(
    browser: Browser, thinking: str, wire: Wire, home: Path, port: int
) -> None:
    page = visit(browser, wire.address)
    ask(page, FIRST)
    expect(page).to_have_url(BEGUN, timeout=PATIENCE_MS)
    wait_until_kept(page, thinking, "user_message")
    kill_server(port)
    with serving(home, port):
        again = page.get_by_test_id("chip")
        expect(again).to_have_text([FIRST], timeout=PATIENCE_MS)
        expect_conversation(page, FIRST, answers=1)
        again.click()
        expect(page.get_by_test_id("product-card").first).to_be_visible(timeout=PATIENCE_MS)
        say(page, SECOND)
        page.reload()
        expect_conversation(page, FIRST, FIRST, SECOND, answers=2)
    page.context.close()


def test_what_a_killed_turn_had_put_in_the_cart_is_there_once(
    browser: Browser, adding: str, wire: Wire, home: Path, port: int
) -> None:
    page = visit(browser, wire.address)
    ask(page, ADD)
    expect(page).to_have_url(BEGUN, timeout=PATIENCE_MS)
    wait_until_kept(page, adding, "user_message")
    until = time.monotonic() + PATIENCE_MS / 1000
    while page.request.get(f"{adding}/cart").json()["count"] != 1:
        assert time.monotonic() < until, "nothing was put in the cart"
        page.wait_for_timeout(100)
    kill_server(port)
    with serving(home, port):
        again = page.get_by_test_id("chip")
        expect(again).to_have_text([ADD], timeout=PATIENCE_MS)
        expect(page.locator(".ss-cart-count")).to_have_text("1")
        again.click()
        replied(page, before=1)  # the offer to ask again is one itself
        expect(page.locator("[data-step-type=user_message]")).to_have_count(2)
        assert page.request.get("/cart").json()["count"] == 1
        say(page, ADD)  # said once more, it is meant
        assert page.request.get("/cart").json()["count"] == 2
    page.context.close()
