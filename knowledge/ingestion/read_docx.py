"""A Word document as Markdown: headings by their styles, lists, tables, pages where it has them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import docx
from docx.opc.exceptions import OpcError
from docx.table import Table
from docx.text.paragraph import Paragraph
from lxml.etree import LxmlError

from knowledge.ingestion.limits import Limits
from knowledge.ingestion.parsed import Parsed, refused
from knowledge.ingestion.read_html import as_table

_HEADING = re.compile(r"heading (\d)", re.IGNORECASE)
_BROKEN = (OpcError, LxmlError, LookupError, ValueError, AttributeError, TypeError)


@dataclass
class _Pages:
    """The Markdown blocks page by page."""

    pages: list[list[str]] = field(default_factory=lambda: [[]])
    chars: int = 0

    def add(self, block: str) -> None:
        if block.strip():
            self.pages[-1].append(block)
            self.chars += len(block)

    def turn(self, times: int) -> None:
        self.pages += [[] for _ in range(times)]


def read_docx(path: Path, name: str, limits: Limits) -> Parsed:
    """The document's text; headers and footers are none of it.

    Raises:
        BadFile: It is damaged, holds no text or too much.
    """
    found = _Pages()
    try:
        document = docx.Document(str(path))
        title = (document.core_properties.title or "").strip()
        for block in _blocks(document, found):
            found.add(block)
            if found.chars > limits.chars:
                sentence = f"{name} holds more than {limits.chars:,} characters."
                raise refused("too_much_text", sentence)
    except _BROKEN as error:
        raise refused("damaged", f"{name} is damaged: it cannot be read as Word.") from error
    except RecursionError as error:
        raise refused("too_deep", f"{name} nests its parts too deeply.") from error
    if not found.chars:
        raise refused("no_text", f"{name} holds no text.")
    texts = ["\n\n".join(blocks) for blocks in found.pages]
    return Parsed("docx", title or _first_heading(texts), texts, paged=len(texts) > 1)


def _blocks(document: Any, found: _Pages) -> Iterator[str]:
    counted = bool(document.element.body.xpath(".//w:lastRenderedPageBreak"))
    number = 0
    for item in document.iter_inner_content():
        if isinstance(item, Table):
            number = 0
            yield _table(item)
            continue
        before, after = _breaks(item, counted)
        found.turn(before)
        style = str(item.style.name if item.style is not None else "")
        number = number + 1 if style.startswith("List Number") else 0
        yield _paragraph(item, style, number)
        found.turn(after)


def _breaks(paragraph: Paragraph, counted: bool) -> tuple[int, int]:
    """How many pages begin before the paragraph's text, and how many after its beginning."""
    if not counted:
        return 0, len(paragraph._p.xpath(".//w:br[@w:type='page']"))
    breaks = paragraph.rendered_page_breaks
    if not breaks:
        return 0, 0
    first = int(breaks[0].preceding_paragraph_fragment is None)
    return first, len(breaks) - first


def _paragraph(paragraph: Paragraph, style: str, number: int) -> str:
    text = "\n".join(" ".join(line.split()) for line in paragraph.text.splitlines())
    if not text.strip():
        return ""
    if style == "Title":
        return f"# {_one_line(text)}"
    if heading := _HEADING.match(style):
        return f"{'#' * min(int(heading[1]) or 1, 6)} {_one_line(text)}"
    if number:
        return f"{number}. {text}"
    is_listed = style.startswith("List") or (
        paragraph._p.pPr is not None and (paragraph._p.pPr.numPr is not None)
    )
    return f"- {text}" if is_listed else text


def _table(table: Table) -> str:
    rows = []
    for row in table.rows:
        cells: list[Any] = []
        for cell in row.cells:
            # A cell that spans several columns is told once for each of them.
            if not cells or cells[-1]._tc is not cell._tc:
                cells.append(cell)
        rows.append([_one_line(cell.text).replace("|", "/") for cell in cells])
    return as_table([row for row in rows if any(row)])


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _first_heading(texts: list[str]) -> str:
    found = re.search(r"^# (.+)$", "\n".join(texts), re.MULTILINE)
    return found[1] if found else ""
