"""What the page's reasons of a thumb mean: they come as the first line of its comment."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

from data.thumbs import REASONS

WORDS = Path(__file__).resolve().parents[1] / "public" / "words"


def read_comment(comment: str | None) -> tuple[str | None, str | None]:
    """The reason that a comment begins with, if any, and the rest of it."""
    first, _, rest = (comment or "").strip().partition("\n")
    reason = _meant().get(first.strip())
    return (reason, rest.strip() or None) if reason else (None, comment)


@cache
def _meant() -> dict[str, str]:
    """Each reason's words in every language of the page."""
    found: dict[str, str] = {}
    for path in WORDS.glob("*.json"):
        said = json.loads(path.read_text("utf-8"))
        found |= {said[f"thumb.{one}"]: one for one in REASONS if f"thumb.{one}" in said}
    return found
