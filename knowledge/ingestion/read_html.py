"""A web page as Markdown: headings, lists and tables stay; scripts, menus and what is hidden go."""

from __future__ import annotations

import re
from pathlib import Path

from bs4 import BeautifulSoup, Tag

from data.importing.html_text import parsed, tidy
from knowledge.ingestion.limits import Limits
from knowledge.ingestion.parsed import Parsed, refused
from knowledge.ingestion.read_text import whole_text
from knowledge.ingestion.recognise import ENTITIES, forbidden

DEEPEST = 200
_UNSEEN = [
    "script", "style", "nav", "noscript", "template", "iframe", "head", "svg", "form", "button",
    "object", "footer", "aside",
]  # fmt: skip
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_BLOCKS = [
    "p",
    "div",
    "ul",
    "ol",
    "dl",
    "section",
    "article",
    "main",
    "blockquote",
    "header",
    "pre",
]


def read_html(path: Path, name: str, limits: Limits) -> Parsed:
    """The page's words under its headings.

    Raises:
        BadFile: It declares entities, nests too deeply or holds too much.
    """
    markup = whole_text(path, name, limits)
    if ENTITIES.search(markup):
        raise forbidden(name)
    soup = parsed(markup)
    _demand_flat(soup, name)
    title = soup.title.get_text() if soup.title else ""
    _drop_unseen(soup)
    heading = soup.find(["h1", "h2"])
    title = title or (heading.get_text(" ", strip=True) if heading else "")
    _mark(soup)
    parts = re.split(r"\n\s*\n", soup.get_text())
    text = "\n\n".join(filter(None, (tidy(part) for part in parts)))
    return Parsed("html", " ".join(title.split()), [text])


def _demand_flat(soup: BeautifulSoup, name: str) -> None:
    """Refuse a page that nests so deeply that its reader gave up on the rest."""
    depth, node = 0, soup.find(True)
    while node is not None and depth <= DEEPEST:
        depth, node = depth + 1, node.find(True)
    if depth > DEEPEST:
        raise refused("too_deep", f"{name} nests its elements too deeply.")


def _drop_unseen(soup: BeautifulSoup) -> None:
    for unseen in soup.find_all(_UNSEEN):
        unseen.decompose()
    hidden = soup.find_all(
        lambda tag: (
            tag.has_attr("hidden")
            or tag.get("aria-hidden") == "true"
            or bool(_HIDDEN.search(str(tag.get("style") or "")))
        )
    )
    for tag in hidden:
        if not tag.decomposed:
            tag.decompose()


def _mark(soup: BeautifulSoup) -> None:
    """Put Markdown's marks and empty lines where elements begin and end."""
    for table in soup.find_all("table"):
        if not table.find("table"):
            table.replace_with(f"\n\n{_table(table)}\n\n")
    for heading in soup.find_all(re.compile("^h[1-6]$")):
        words = heading.get_text(" ", strip=True)
        heading.replace_with(f"\n\n{'#' * int(heading.name[1])} {words}\n\n" if words else "\n\n")
    for item in soup.find_all("li"):
        _mark_item(item)
    for line_break in soup.find_all("br"):
        line_break.replace_with("\n")
    for block in soup.find_all(_BLOCKS):
        block.insert(0, "\n\n")
        block.append("\n\n")


def _mark_item(item: Tag) -> None:
    for inner in item.find_all(["p", "div"]):
        inner.append("\n")
        inner.unwrap()
    is_numbered = item.parent is not None and item.parent.name == "ol"
    number = len(item.find_previous_siblings("li")) + 1
    item.insert(0, f"\n{number}. " if is_numbered else "\n- ")


def _table(table: Tag) -> str:
    rows = [
        [
            " ".join(cell.get_text(" ").split()).replace("|", "/")
            for cell in row.find_all(["td", "th"])
        ]
        for row in table.find_all("tr")
    ]
    return as_table([row for row in rows if any(row)])


def as_table(rows: list[list[str]]) -> str:
    """Rows of cells as a Markdown table, the first one as its head; one column is mere lines."""
    width = max(map(len, rows), default=0)
    if width < 2:
        return "\n".join(row[0] for row in rows if row)
    lines = ["| " + " | ".join(row + [""] * (width - len(row))) + " |" for row in rows]
    return "\n".join([lines[0], "|" + " --- |" * width, *lines[1:]])
