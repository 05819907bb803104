"""What a reader makes of a file: Markdown page by page, and what the file says of itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from data.errors import BadFile

Tell = Callable[[int, int], None]
"""Called with the pages read and the pages in all."""


@dataclass(frozen=True)
class Parsed:
    """A document as it was read, not yet cleaned.

    Attributes:
        format: pdf, docx, html, markdown, text or faq.
        title: What it calls itself; empty where it does not.
        pages: Its text as Markdown, a part for each page.
        paged: Whether the parts are pages that a reader can turn to.
        details: What its front matter says: id, kind, category, version.
        problems: What could not be read, each with code and message.
    """

    format: str
    title: str
    pages: list[str]
    paged: bool = False
    details: dict[str, Any] = field(default_factory=dict)
    problems: list[dict[str, str]] = field(default_factory=list)


def refused(code: str, sentence: str) -> BadFile:
    """A refusal of a file, with its own code."""
    return BadFile(sentence, code)
