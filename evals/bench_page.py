"""Benchmark: from sending to the first cards, in a real browser, and what the page weighs."""

from __future__ import annotations

import shutil
from importlib import import_module
from pathlib import Path
from typing import Any

import numpy as np

from data.errors import InvalidInput
from data.progress import Progress
from data.settings import Settings
from evals.served_demo import served_demo

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")
PATIENCE_MS = 30_000
QUESTIONS = (
    *("a laptop for a student under $500", "waterproof tents", "headphones under 100 dollars"),
    *("a gift for a runner", "red dresses", "coffee makers with a timer", "a suitcase for a week"),
    *("toys for a toddler", "smartphones with a big screen", "a blue backpack", "novels"),
    *("desk lamps", "wireless speakers", "yoga mats", "a tent for four", "best rated soundbars"),
)
# When the newest reply's first card stands on the page, on the page's own clock.
FIRST_CARD = """count => new Promise((found, failed) => {
  const began = performance.now();
  setTimeout(() => failed(new Error('no card came')), 30000);
  const look = () => {
    if (document.querySelectorAll('[data-testid=product-card]').length > count) {
      found(performance.now() - began);
      return true;
    }
  };
  new MutationObserver((_, watch) => look() && watch.disconnect())
    .observe(document.body, {childList: true, subtree: true});
  document.getElementById('chat-submit').click();
})"""
# When the question of the newest reply comes to stand in sight for good, after its first card.
IN_SIGHT = """() => new Promise((found) => {
  const began = performance.now();
  let hidden = 0;
  const look = () => {
    const now = performance.now() - began;
    const asked = [...document.querySelectorAll('[data-step-type=user_message]')].at(-1);
    const { top, bottom } = asked.getBoundingClientRect();
    const field = document.getElementById('message-composer').getBoundingClientRect();
    if (top < 0 || bottom > field.top) hidden = now;
    if (now > 1500) found(hidden);
    else requestAnimationFrame(look);
  };
  look();
})"""
LOADED = """() => ['resource', 'navigation'].flatMap(kind => performance.getEntriesByType(kind))
  .map(one => [new URL(one.name).pathname, one.encodedBodySize])"""


def run(settings: Settings, data: Path | None, progress: Progress) -> dict[str, Any]:
    """Ask the demo shop in a browser.

    Raises:
        InvalidInput: There is no browser, or nothing to drive it with.
    """
    executable = next(filter(None, map(shutil.which, BROWSERS)), None)
    if executable is None:
        raise InvalidInput(f"A browser is needed: one of {', '.join(BROWSERS)}.")
    try:
        sync_playwright = import_module("playwright.sync_api").sync_playwright
    except ImportError:
        raise InvalidInput("Playwright is needed: install what `make test` needs.") from None
    with served_demo(progress) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=["--no-sandbox"])
        page = browser.new_page(base_url=address, locale="en-US")
        page.goto("/")
        page.locator("#starters button:not([disabled])").first.wait_for(timeout=PATIENCE_MS)
        waits, sights = [], []
        for place, question in enumerate(QUESTIONS):
            progress("questions", place, len(QUESTIONS))
            took, in_sight = _first_card(page, question)
            waits.append(took)
            sights.append(in_sight)
        weight = _weight(page.evaluate(LOADED))
        browser.close()
    steady = waits[1:]
    return {
        "questions": len(waits),
        "first_cards": {
            "first_ms": round(waits[0]),
            "p50_ms": round(float(np.percentile(steady, 50))),
            "p95_ms": round(float(np.percentile(steady, 95))),
            "within_300_ms": sum(wait <= 300 for wait in steady),
        },
        "question_in_sight_after_the_first_card": {
            "p50_ms": round(float(np.percentile(sights, 50))),
            "p95_ms": round(float(np.percentile(sights, 95))),
            "within_500_ms": sum(sight <= 500 for sight in sights),
        },
        "own_bytes": weight,
    }


def _first_card(page: Any, question: str) -> tuple[float, float]:
    """Milliseconds from sending to the first card, and from there to the question in sight."""
    cards = page.get_by_test_id("product-card")
    replies = page.locator(".ss-next")
    before, answered = cards.count(), replies.count()
    page.locator("#chat-input").fill(question)
    page.locator("#chat-submit:not([disabled])").wait_for(timeout=PATIENCE_MS)
    took = float(page.evaluate(FIRST_CARD, before))
    in_sight = float(page.evaluate(IN_SIGHT))  # The view comes to rest before the next question.
    replies.nth(answered).wait_for(state="attached", timeout=PATIENCE_MS)
    return took, in_sight


def _weight(told: list[list[Any]]) -> dict[str, int]:
    """Bytes of what is ours: the page itself, scripts, styles, texts and elements; no pictures."""
    loaded = {(str(path), int(size)) for path, size in told}
    kinds = {"script": ".js", "style": ".css", "texts": ".json", "elements": ".jsx"}
    found = {
        kind: sum(
            size for path, size in loaded if path.startswith("/public/") and path.endswith(end)
        )
        for kind, end in kinds.items()
    }
    found = {"page": sum(size for path, size in loaded if path == "/"), **found}
    return {**found, "all": sum(found.values())}
