"""The input guard: length, injection, harm and personal data, before anything else reads it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from data.settings import Settings
from knowledge.embedding import Embedder

Verdict = Literal["allow", "mask", "refuse"]
_BLANKS = re.compile(r"[^\S\n]+")


@dataclass(frozen=True)
class InputVerdict:
    """What may come in: the text to work with, or why not."""

    verdict: Verdict
    text: str
    reasons: Sequence[str] = ()
    score: float = 0.0
    message: str = ""


def check_input(text: str, settings: Settings, embedder: Embedder) -> InputVerdict:
    """The message without control characters, masked where it holds personal data, or refused."""
    cleaned = _cleaned(text)
    if not cleaned:
        return InputVerdict("refuse", "", ["empty"], 0.0, "I didn't get any words. What can I do?")
    if len(cleaned) > settings.max_message_chars:
        message = f"That is longer than {settings.max_message_chars:,} characters. In short?"
        return InputVerdict("refuse", cleaned[:200], ["length"], 0.0, message)
    return InputVerdict("allow", cleaned)


def _cleaned(text: str) -> str:
    kept = "".join(
        char if char == "\n" or unicodedata.category(char)[0] != "C" else " " for char in text
    )
    return _BLANKS.sub(" ", kept).strip()
