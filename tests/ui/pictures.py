"""Pictures for the docs, taken of pages in tests where they are asked for."""

from __future__ import annotations

import base64
from pathlib import Path

from playwright.sync_api import Page, expect

PICTURES = Path(__file__).resolve().parents[2] / "docs" / "screenshots"
MOST_BYTES = 120_000
QUALITY = 82


def take(page: Page, name: str) -> None:
    """Take what is seen of the page as a WebP, once nothing moves on it any more."""
    page.mouse.move(2, 300)
    expect(page.locator("[data-sonner-toast]")).to_have_count(0, timeout=20_000)
    page.wait_for_timeout(900)
    asked = {"format": "webp", "quality": QUALITY}
    taken = page.context.new_cdp_session(page).send("Page.captureScreenshot", asked)
    content = base64.b64decode(taken["data"])
    assert len(content) < MOST_BYTES, f"{name}: {len(content)} bytes"
    PICTURES.mkdir(parents=True, exist_ok=True)
    (PICTURES / f"{name}.webp").write_bytes(content)
