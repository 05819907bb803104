"""Markdown and plain text, with the front matter that may stand before it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import yaml

from data.importing.text_files import open_text
from knowledge.ingestion.limits import Limits
from knowledge.ingestion.parsed import Parsed, refused

_FRONT = re.compile(r"\A\ufeff?---[ \t]*\r?\n(.*?)\r?\n---[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_MOST_FRONT = 20_000
_HEADING = re.compile(r"^#{1,2}\s+(.+?)\s*#*$", re.MULTILINE)


def read_text(path: Path, name: str, limits: Limits, format: str) -> Parsed:
    """The text; form feeds part its pages."""
    text = whole_text(path, name, limits)
    details, body = front_matter(text)
    pages = body.split("\f")
    title = str(details.pop("title", "") or "") or first_heading(body)
    return Parsed(format, title, pages, paged=len(pages) > 1, details=details)


def whole_text(path: Path, name: str, limits: Limits) -> str:
    """All of a text file; raises BadFile where it is too much."""
    with open_text(path) as stream:
        text = stream.read(limits.chars + 1)
    if len(text) > limits.chars:
        raise refused("too_much_text", f"{name} holds more than {limits.chars:,} characters.")
    if "\x00" in text:
        raise refused("unsupported_type", f"{name} holds bytes that are no text.")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def front_matter(text: str) -> tuple[dict[str, Any], str]:
    """What a YAML head says, and the text below it; aliases, which could grow, are not read."""
    found = _FRONT.match(text[:_MOST_FRONT])
    if not found or "&" in found[1]:
        return {}, text
    try:
        values = yaml.safe_load(found[1])
    except (yaml.YAMLError, ValueError, RecursionError):
        return {}, text
    if not isinstance(values, dict):
        return {}, text
    return {str(key): _plain(value) for key, value in values.items()}, text[found.end() :]


def first_heading(text: str) -> str:
    """The first heading of the first two levels, empty if there is none."""
    found = _HEADING.search(text)
    return found[1] if found else ""


def _plain(value: Any) -> Any:
    if isinstance(value, list):
        return [str(one) for one in value]
    return value if value is None or isinstance(value, int) else str(value)
