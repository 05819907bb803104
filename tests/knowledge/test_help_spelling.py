"""Typing errors in questions to the shop."""

from __future__ import annotations

import pytest

from knowledge.help_spelling import HelpSpelling

TEXTS = ["How long is the warranty?\nThe warranty is two years.", "Zyndel cups may go in the oven."]


@pytest.fixture
def spelling() -> HelpSpelling:
    """Give what knows the words of a few texts."""
    return HelpSpelling(TEXTS)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("how long is the waranty?", "how long is the warranty?"),
        ("whats the guarentee", "whats the guarantee"),  # the texts say it otherwise
        ("can I retrun it, or is taht too late", "can I return it, or is that too late"),
        ("are Zynedl cups safe", "are zyndel cups safe"),
    ],
)
def test_mistyped_words_are_mended(spelling: HelpSpelling, typed: str, meant: str) -> None:
    assert spelling.mended(typed) == meant


@pytest.mark.parametrize(
    "typed",
    ["do you deliver to Reykjavik?", "is order 4711-AB on its way?", "¿dónde está?", "", "😀 ok"],
)
def test_what_is_not_mistyped_stays(spelling: HelpSpelling, typed: str) -> None:
    assert spelling.mended(typed) == typed
