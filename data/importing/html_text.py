"""Descriptions as plain text: markup dropped, lists as lines, entities decoded."""

from __future__ import annotations

import re
import warnings
from html import unescape

from bs4 import BeautifulSoup, Tag, UnusualUsageWarning

from data.importing.text_files import without_controls

MAX_CHARS = 20_000
_LONGEST_INPUT = 500_000
_MARKUP = re.compile(r"<[a-zA-Z!/][^<>]*>|&(#\d+|#x[0-9a-fA-F]+|[a-zA-Z]{2,8});")
_UNSEEN = ["script", "style", "iframe", "object", "noscript", "template", "svg", "form", "head"]
_BLOCKS = [
    "p", "div", "ul", "ol", "table", "tr", "section", "article", "blockquote",
    "h1", "h2", "h3", "h4", "h5", "h6",
]  # fmt: skip


def plain_text(text: str) -> str:
    """The words of a description that may be HTML, at most 20,000 characters."""
    text = text[:_LONGEST_INPUT]
    if _MARKUP.search(text):
        text = _words_of(text)
        # Feeds escape their markup once more than needed.
        if _MARKUP.search(text):
            text = _words_of(text)
    return tidy(text)[:MAX_CHARS]


def tidy(text: str) -> str:
    """The text without control characters, with single spaces and no empty lines."""
    lines = (" ".join(line.split()) for line in without_controls(text).splitlines())
    return "\n".join(line for line in lines if line)


def one_line(text: str) -> str:
    """A name or a value: no markup, one line."""
    return " ".join(plain_text(text).split())


def parsed(markup: str) -> BeautifulSoup:
    """The markup as a tree; XHTML and texts that look like addresses are read without warning."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UnusualUsageWarning)
        return BeautifulSoup(markup, "lxml")


def _words_of(markup: str) -> str:
    soup = parsed(markup)
    for unseen in soup.find_all(_UNSEEN):
        unseen.decompose()
    for item in soup.find_all("li"):
        _begin(item, "\n- ")
    for cell in soup.find_all(["td", "th"]):
        cell.append(" ")
    for line_break in soup.find_all("br"):
        line_break.replace_with("\n")
    for block in soup.find_all(_BLOCKS):
        _begin(block, "\n")
        block.append("\n")
    return unescape(soup.get_text())


def _begin(tag: Tag, text: str) -> None:
    tag.insert(0, text)
