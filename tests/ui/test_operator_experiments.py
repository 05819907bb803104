"""The team writes, starts and ends an experiment, and finds the queue of feedback, in a browser."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, Route, expect

from tests.ui.operating import agree, section, signed_in
from tests.ui.test_operator_page import Opener, opened

__all__ = ["opened"]
pytestmark = [pytest.mark.browser, pytest.mark.slow]


@pytest.fixture
def page(opened: Opener, operator_shop: str) -> Page:
    """Give the page, signed in."""
    return signed_in(opened(operator_shop))


def test_an_experiment_is_written_started_and_rolled_out(page: Page) -> None:
    section(page, "Feedback")
    expect(page.get_by_role("heading", name="Nothing waits")).to_be_visible()
    section(page, "Experiments")
    page.get_by_role("button", name="New experiment").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Name", exact=True).fill("Formal tone")
    dialog.get_by_label("To", exact=True).fill("rude")
    dialog.get_by_role("button", name="Keep the draft").click()
    expect(dialog.get_by_role("alert")).not_to_be_empty()
    dialog.get_by_label("To", exact=True).fill("formal")
    dialog.get_by_role("button", name="Keep the draft").click()
    expect(page.get_by_role("heading", name="Formal tone")).to_be_visible()
    page.get_by_role("button", name="Start").click()
    expect(page.get_by_role("table")).to_contain_text("too few yet")
    page.get_by_role("button", name="Roll out to all").click()
    agree(page, "Roll out")
    expect(page.get_by_text("new for all", exact=True)).to_be_visible()
    expect(page.get_by_role("button", name="Roll out to all")).to_have_count(0)
    page.get_by_role("button", name="Take the roll-out back").click()
    expect(page.get_by_role("button", name="Take the roll-out back")).to_have_count(0)
    page.get_by_role("button", name="Delete").click()
    agree(page, "Delete")
    expect(page.get_by_role("heading", name="No experiments yet")).to_be_visible()


def test_an_agent_reads_what_only_an_admin_starts(page: Page) -> None:
    section(page, "Experiments")
    page.get_by_role("button", name="New experiment").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Name", exact=True).fill("Brief tone")
    dialog.get_by_label("To", exact=True).fill("brief")
    dialog.get_by_role("button", name="Keep the draft").click()
    expect(page.get_by_role("button", name="Start")).to_be_visible()

    def as_an_agent(route: Route) -> None:
        answer = route.fetch()
        told = answer.json()
        told["data"]["role"] = "support_agent"
        route.fulfill(response=answer, json=told)

    page.route("**/operator/session", as_an_agent)
    page.reload()
    expect(page.get_by_text("An admin starts and ends it.")).to_be_visible()
    expect(page.get_by_role("heading", name="Brief tone")).to_be_visible()
    for action in ("Start", "Delete"):
        expect(page.get_by_role("button", name=action)).to_have_count(0)
