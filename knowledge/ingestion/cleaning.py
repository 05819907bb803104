"""Make one clean text of a document's pages, and keep where each page begins."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from data.importing.text_files import without_controls
from knowledge.markdown import BULLET, LIST_MARK

EDGE_LINES = 2
"""Running headers and footers stand among so many first and last lines of a page."""
LEAST_PAGES = 3
LEAST_SHARE = 0.5
LONGEST_RUNNING = 120
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\u2066-\u206f\ufff9-\ufffc]")
_LIGATURES = {code: unicodedata.normalize("NFKC", chr(code)) for code in range(0xFB00, 0xFB07)}
_SPACES = re.compile(r"[^\S\n]+")
_NUMBER_ONLY = re.compile(
    r"^\W*(?:page|seite|p[aá]gina|pagina|strona|sayfa|p\.)?\W*\d{1,4}"
    r"(?:\s*(?:/|of|von|de|di|van|z|sur)\s*\d{1,4})?\W*$",
    re.IGNORECASE,
)
_HYPHEN_END = re.compile(r"[^\W\d_]{2,}-$")
_BEGINS_LOW = re.compile(r"^[^\W\d_]+")
_MARKED = re.compile(rf"^(?:#{{1,6}}\s|{LIST_MARK}|\|)")
_ITEM = re.compile(rf"^{BULLET}")
_ENDED = re.compile(r"[.!?:;…\"')\]]$")


@dataclass(frozen=True)
class Cleaned:
    """A document's text; `pages` are the lines, from 0, at which its pages begin."""

    text: str
    pages: list[int]


def cleaned(pages: Sequence[str], paged: bool) -> Cleaned:
    """The pages' text without what is not said: control characters, running heads, page numbers.

    Words that a line's end cut are whole again; a paragraph goes on over the page's turn.
    """
    texts = [_plain_lines(page) for page in pages]
    if paged:
        texts = _without_running(texts)
    texts = [_joined_words(lines) for lines in texts]
    out: list[str] = []
    begins: list[int] = []
    for lines in texts:
        if out and not (lines and _goes_on(out[-1], lines[0])):
            out.append("")
        begins.append(len(out))
        out += lines
    return Cleaned("\n".join(out).rstrip("\n") + "\n", begins if paged else [])


def _plain_lines(page: str) -> list[str]:
    """The page's lines with single blanks, and no two empty ones in a row or at its ends."""
    text = unicodedata.normalize("NFC", without_controls(page)).translate(_LIGATURES)
    out: list[str] = []
    fenced = False
    for line in _UNSEEN.sub("", text).replace("\r", "").split("\n"):
        fenced ^= line.lstrip().startswith("```")
        indent = re.match(r" *", line.expandtabs(4))
        kept = line.rstrip() if fenced else _spaced(line, len(indent[0]) if indent else 0)
        if kept or (out and out[-1]):
            out.append(kept)
    while out and not out[-1]:
        out.pop()
    return out


def _spaced(line: str, indent: int) -> str:
    """Single blanks; the indent of a list inside a list stays."""
    words = _SPACES.sub(" ", line).strip()
    return " " * indent + words if _MARKED.match(words) and indent < 12 else words


def _without_running(pages: list[list[str]]) -> list[list[str]]:
    """The pages without lines that most of them begin or end with, and without page numbers."""
    seen = Counter(
        mark for lines in pages for mark in {_mark(lines[at]) for at in _edges(lines)} if mark
    )
    least = max(LEAST_PAGES, LEAST_SHARE * sum(1 for lines in pages if lines))
    running = {mark for mark, count in seen.items() if count >= least}
    many = len(pages) >= LEAST_PAGES
    out = []
    for lines in pages:
        gone = {
            at
            for at in _edges(lines)
            if _mark(lines[at]) in running or (many and _NUMBER_ONLY.match(lines[at]))
        }
        out.append(_trimmed([line for at, line in enumerate(lines) if at not in gone]))
    return out


def _edges(lines: Sequence[str]) -> set[int]:
    """Where the first and the last lines that say something stand."""
    said = [at for at, line in enumerate(lines) if line]
    return {*said[:EDGE_LINES], *said[-EDGE_LINES:]}


def _mark(line: str) -> str:
    """A line as it runs through pages: without its number; empty where it is none.

    Long lines and the items of lists are what the page says.
    """
    if _ITEM.match(line):
        return ""
    # A heading that only counts on, "Chapter 2", is one all the same.
    text = line.casefold() if line.startswith("#") else re.sub(r"\d+", "0", line.casefold())
    return text.lstrip("# ") if len(text) <= LONGEST_RUNNING else ""


def _joined_words(lines: Sequence[str]) -> list[str]:
    """The lines with each word that was cut at a line's end put together again."""
    out: list[str] = []
    for line in lines:
        before = out[-1] if out else ""
        begins = _BEGINS_LOW.match(line)
        if begins and begins[0].islower() and _HYPHEN_END.search(before):
            first, _, rest = line.partition(" ")
            out[-1] = before[:-1] + first
            if rest:
                out.append(rest)
        else:
            out.append(line)
    return out


def _goes_on(last: str, first: str) -> bool:
    """Whether a paragraph goes on with the next page."""
    if not last or _MARKED.match(first) or _MARKED.match(last) or _ENDED.search(last):
        return False
    return first[:1].islower()


def _trimmed(lines: list[str]) -> list[str]:
    while lines and not lines[0]:
        lines.pop(0)
    while lines and not lines[-1]:
        lines.pop()
    return lines
