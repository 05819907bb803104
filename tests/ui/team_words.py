"""The texts of the team's pages, and whether a page says them in its language."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

WORDS = Path(__file__).resolve().parents[2] / "public" / "words" / "team"
PLACES = re.compile(r"\\\{\w+\\\}")  # as they are once the text around them is escaped
NUMBER = r"[\\d.,\\s]+"


def said(language: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((WORDS / f"{language}.json").read_text("utf-8"))
    return found


def forms(text: str | dict[str, str]) -> list[str]:
    return list(text.values()) if isinstance(text, dict) else [text]


def left_in_english(page: Page, language: str) -> set[str]:
    """The team's English words that stand there, or are read out, though the language has others.

    Of a text with places to fill only those are looked for into which numbers go.
    """
    shown = page.locator("body").inner_text().splitlines()
    named = """() => [...document.querySelectorAll('[aria-label], [placeholder], title')]
        .flatMap((one) => [one.ariaLabel, one.placeholder, one.textContent])"""
    lines = {line for line in (*shown, *page.evaluate(named)) if line}
    own = said(language)
    return {
        form
        for key, text in said("en").items()
        for form in forms(text)
        if form not in forms(own[key])
        and any(re.fullmatch(PLACES.sub(NUMBER, re.escape(form)), line) for line in lines)
    }
