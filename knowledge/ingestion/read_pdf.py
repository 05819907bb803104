"""A PDF page by page: its lines in order, headings told by the size and weight of their letters."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path
from typing import Any

from pypdf import PageObject, PdfReader, apply_configuration
from pypdf.errors import DependencyError, LimitReachedError, PyPdfError

from knowledge.ingestion.limits import MIB, Limits
from knowledge.ingestion.parsed import Parsed, Tell, refused
from knowledge.ingestion.pdf_lines import Line, LineReader, as_markdown, body_size, heading_sizes

STREAM_BYTES = 32 * MIB
"""No page of text unpacks to more."""
BROKEN = (
    PyPdfError,
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    NotImplementedError,
    TypeError,
    ValueError,
    struct.error,
    zlib.error,
)
"""What the reader raises on files that break the rules; it promises no class of its own."""
_NO_TITLES = ("untitled", "microsoft word", "unknown", "title", "document")


def read_pdf(path: Path, name: str, limits: Limits, tell: Tell) -> Parsed:
    """The text of every page that can be read; the others are told as problems.

    Raises:
        BadFile: It is locked, damaged, without text, or asks for too much.
    """
    most = min(STREAM_BYTES, limits.unpacked_bytes)
    with apply_configuration(
        zlib_maximum_output_length=most,
        lzw_maximum_output_length=most,
        run_length_maximum_output_length=most,
        array_based_stream_maximum_output_length=most,
        page_tree_maximum_entries=limits.pages,
        disable_legacy_handling=True,
    ):
        try:
            reader = _opened(path, name)
            pages, problems = _pages(reader, name, limits, tell)
            title = _title(reader)
        except LimitReachedError as error:
            raise refused("unpacks_too_large", f"{name} unpacks to too much.") from error
        except RecursionError as error:
            raise refused("too_deep", f"{name} nests its parts too deeply.") from error
        except BROKEN as error:
            raise refused("damaged", f"{name} is damaged or cut short.") from error
    body = body_size(pages)
    sizes = heading_sizes(pages, body)
    texts = [as_markdown(lines, body, sizes) for lines in pages]
    if not any(letter.isalpha() for text in texts for letter in text):
        raise refused(
            "no_text", f"{name} holds no text; a scanned document has to go through OCR first."
        )
    return Parsed("pdf", title, texts, paged=True, problems=problems)


def _opened(path: Path, name: str) -> PdfReader:
    reader = PdfReader(path, strict=False)
    if not reader.is_encrypted:
        return reader
    try:
        opens = bool(reader.decrypt(""))
    except DependencyError:
        opens = False
    if not opens:
        raise refused("encrypted", f"{name} is protected by a password.")
    return reader


def _pages(
    reader: PdfReader, name: str, limits: Limits, tell: Tell
) -> tuple[list[list[Line]], list[dict[str, str]]]:
    count = len(reader.pages)
    if count > limits.pages:
        raise refused("too_many_pages", f"{name} has more than {limits.pages:,} pages.")
    pages: list[list[Line]] = []
    problems: list[dict[str, str]] = []
    chars = 0
    for number in range(1, count + 1):
        lines: list[Line] = []
        try:
            lines = lines_of(reader.pages[number - 1])
        except (LimitReachedError, RecursionError):
            raise
        except BROKEN:
            told = {"code": "page_unreadable", "message": f"Page {number} cannot be read."}
            problems.append(told)
        pages.append(lines)
        chars += sum(len(line.text) for line in lines)
        if chars > limits.chars:
            raise refused("too_much_text", f"{name} holds more than {limits.chars:,} characters.")
        tell(number, count)
    if count == len(problems):
        raise refused("damaged", f"{name} is damaged: none of its pages can be read.")
    return pages, problems


def lines_of(page: PageObject) -> list[Line]:
    """The lines of a page from top to bottom as it draws them."""
    read = LineReader()

    def visit(text: str, cm: Any, tm: Any, font: Any, size: Any) -> None:
        read.take(text, list(cm), list(tm), font, float(size or 0))

    page.extract_text(visitor_text=visit)
    return read.lines()


def _title(reader: PdfReader) -> str:
    try:
        title = str((reader.metadata and reader.metadata.title) or "")
    except BROKEN:
        return ""
    title = " ".join(title.split())
    if not any(map(str.isalpha, title)) or title.lower().startswith(_NO_TITLES):
        return ""
    return "" if title.lower().endswith((".doc", ".docx", ".pdf", ".indd", ".tex")) else title
