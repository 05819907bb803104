"""Policies and guides as Markdown, text or HTML files, or as our JSON lines."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import yaml

from data.errors import BadFile
from data.importing.detect import keys_of, kind_of_text
from data.importing.html_text import one_line, parsed, tidy
from data.importing.identity import slug
from data.importing.json_files import json_entries
from data.importing.report import RowError, Rows, checked
from data.importing.text_files import open_text, without_controls
from data.records import DocumentRecord

SUFFIXES = (".md", ".markdown", ".txt", ".html", ".htm", ".json", ".jsonl")
_LATER = (".pdf", ".docx", ".doc", ".odt", ".rtf")
_FRONT = re.compile(r"\A---\s*\n(.*?)\n---\s*\n", re.DOTALL)
_MAX_CHARS = 2_000_000


def documents_reader(path: Path) -> Callable[[Path], Rows[DocumentRecord]]:
    """The reader of a document.

    Raises:
        BadFile: It is of a kind that cannot be read.
    """
    if path.suffix.lower() in _LATER:
        raise BadFile(f"{path.name}: {path.suffix[1:].upper()} documents cannot be read yet.")
    if kind_of_text(path) == "json":
        if not keys_of(json_entries(path)) >= {"title", "text"}:
            raise BadFile(f"{path.name} holds no documents: it lacks title or text.")
        return _read_entries
    return _read_text


def _read_entries(path: Path) -> Rows[DocumentRecord]:
    for entry in json_entries(path):
        if isinstance(entry, RowError):
            yield entry
            continue
        number, values = entry
        title = str(values.get("title") or "")
        yield checked(number, DocumentRecord, {"id": slug(title) or "document", **values})


def _read_text(path: Path) -> Rows[DocumentRecord]:
    with open_text(path) as stream:
        text = without_controls(stream.read(_MAX_CHARS)).replace("\r\n", "\n")
    front, body = _front_matter(text)
    title = str(front.get("title") or "")
    if kind_of_text(path) == "xml":
        html_title, body = _from_html(body)
        title = title or html_title
    title = (
        title or _first_heading(body) or path.stem.replace("-", " ").replace("_", " ").capitalize()
    )
    values = {
        "id": str(front.get("id") or slug(path.stem) or slug(title)),
        "title": one_line(title),
        "text": body.strip(),
        "kind": str(front.get("kind") or front.get("type") or "general"),
        "category": str(front.get("category") or "general"),
        "version": str(front.get("version") or "1"),
        "source": path.name,
    }
    yield checked(1, DocumentRecord, values)


def _front_matter(text: str) -> tuple[dict[str, Any], str]:
    found = _FRONT.match(text)
    if not found:
        return {}, text
    try:
        values = yaml.safe_load(found[1])
    except yaml.YAMLError:
        return {}, text
    return (values, text[found.end() :]) if isinstance(values, dict) else ({}, text)


def _first_heading(text: str) -> str:
    found = re.search(r"^#{1,2}\s+(.+?)\s*#*$", text, re.MULTILINE)
    return found[1] if found else ""


def _from_html(markup: str) -> tuple[str, str]:
    """Title and text; headings and list items get Markdown marks, so that sections remain."""
    soup = parsed(markup)
    title = soup.title.get_text() if soup.title else ""
    for unseen in soup.find_all(
        ["script", "style", "nav", "noscript", "template", "iframe", "head"]
    ):
        unseen.decompose()
    for level in range(1, 7):
        for heading in soup.find_all(f"h{level}"):
            words = heading.get_text(" ", strip=True)
            title = title or words
            heading.replace_with(f"\n\n{'#' * level} {words}\n\n")
    for item in soup.find_all("li"):
        item.insert(0, "\n- ")
    for block in soup.find_all(["p", "div", "tr", "ul", "ol", "section"]):
        block.append("\n\n")
    for cell in soup.find_all(["td", "th"]):
        cell.append(" | ")
    parts = re.split(r"\n\s*\n", soup.get_text())
    return " ".join(title.split()), "\n\n".join(filter(None, (tidy(part) for part in parts)))
