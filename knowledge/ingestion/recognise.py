"""What a file is, seen from its content; its name only tells when it lies."""

from __future__ import annotations

import codecs
import json
import re
from pathlib import Path

import filetype

from knowledge.ingestion.archive import word_document
from knowledge.ingestion.limits import Limits
from knowledge.ingestion.parsed import refused

FORMATS = ("pdf", "docx", "html", "markdown", "text", "faq", "documents")
"""`documents` are JSON records with title and text, each a document of its own."""
ACCEPTED = "PDF, DOCX, HTML, Markdown, text, or FAQs as CSV or JSON"
HEAD_BYTES = 64 * 1024
MOST_CONTROLS = 0.005
_PDF = b"%PDF-"
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_OFFICE = "EncryptedPackage".encode("utf-16-le")
_BOMS = {
    codecs.BOM_UTF8: "utf-8",
    codecs.BOM_UTF16_LE: "utf-16-le",
    codecs.BOM_UTF16_BE: "utf-16-be",
}
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f]")
_WHOLE_HTML = re.compile(r"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
_PART_OF_HTML = re.compile(
    r"<(?:p|h[1-6]|div|table|ul|ol|dl|article|section|main|title|meta|span|br)\b", re.IGNORECASE
)
ENTITIES = re.compile(r"<!(?:ENTITY\b|DOCTYPE[^>]{0,500}\[)", re.IGNORECASE)
_MARKDOWN = re.compile(r"^(?:#{1,6}\s+\S|[-*+]\s+\S|\d+\.\s+\S|\|.*\||```|---\s*$)", re.MULTILINE)
_HEADING = re.compile(r"^#{1,6}\s+\S", re.MULTILINE)
_OF_RECORDS = frozenset({"faq", "documents"})
# What a name claims, and which formats of text bear it out.
_CLAIMS: dict[str, tuple[str, frozenset[str]]] = {
    ".pdf": ("a PDF", frozenset()),
    ".docx": ("a Word document", frozenset()),
    ".json": ("JSON", _OF_RECORDS),
    ".csv": ("a table of FAQs (question, answer)", _OF_RECORDS),
}


def recognise(path: Path, name: str, limits: Limits) -> str:
    """The format of a file, one of FORMATS; ZIP archives are looked into.

    Raises:
        BadFile: It is of none of them, is empty, is too large, or its name claims another.
    """
    found = sniffed(path, name, limits)
    return word_document(path, name, limits) if found == "zip" else found


def sniffed(path: Path, name: str, limits: Limits) -> str:
    """The format as the first bytes tell it, or zip, without unpacking anything."""
    size = path.stat().st_size
    if size > limits.file_bytes:
        most = limits.file_bytes // 1024 // 1024
        raise refused("too_large", f"{name} is larger than {most} MB.")
    with path.open("rb") as file:
        head = file.read(HEAD_BYTES)
        if not head.strip(b" \t\r\n\x00\xef\xbb\xbf\xff\xfe"):
            raise refused("empty_file", f"{name} is empty.")
        if _PDF in head[:1024]:
            return "pdf"
        if head.startswith(_ZIP):
            return "zip"
        if head.startswith(_OLE):
            raise _old_office(name, _ENCRYPTED_OFFICE in head + file.read(limits.file_bytes))
    found = _of_text(path, name, _decoded(head, name))
    claimed, borne_out_by = _CLAIMS.get(Path(name).suffix.lower(), ("", frozenset({found})))
    if found not in borne_out_by:
        raise refused("wrong_type", f"{name} is named {claimed}, but holds {_shown(found)}.")
    return found


def _decoded(head: bytes, name: str) -> str:
    """The beginning of a text file; raises BadFile where the bytes are no text."""
    for mark, encoding in _BOMS.items():
        if head.startswith(mark):
            return _demand_text(head[len(mark) :].decode(encoding, "ignore"), head, name)
    try:
        text = codecs.getincrementaldecoder("utf-8")().decode(head)
    except UnicodeDecodeError:
        text = head.decode("cp1252", "replace")
    return _demand_text(text, head, name)


def _demand_text(text: str, head: bytes, name: str) -> str:
    controls = len(_CONTROL.findall(text)) + text.count("\ufffd")
    if "\x00" not in text and controls <= MOST_CONTROLS * len(text):
        if text.startswith("{\\rtf"):
            raise refused("unsupported_type", f"{name} is RTF; there are {ACCEPTED}.")
        return text
    kind = filetype.guess(head)
    told = f"is of the type {kind.mime}" if kind else "holds no text"
    raise refused("unsupported_type", f"{name} {told}, not {ACCEPTED}.")


def _of_text(path: Path, name: str, head: str) -> str:
    first = head.lstrip("\ufeff \t\r\n")
    if first.startswith("<"):
        return _of_markup(name, first)
    if first.startswith(("{", "[")) and (found := _of_json(path, name, first)):
        return found
    if {"question", "answer"} <= _columns(first):
        return "faq"
    return "markdown" if _MARKDOWN.search(head) else "text"


def _of_markup(name: str, text: str) -> str:
    if ENTITIES.search(text):
        raise forbidden(name)
    if _WHOLE_HTML.search(text):
        return "html"
    if text.startswith(("<?xml", "<!DOCTYPE")):
        raise refused("unsupported_type", f"{name} is XML, not {ACCEPTED}.")
    if _HEADING.search(text):
        return "markdown"
    return "html" if _PART_OF_HTML.search(text) else "text"


def forbidden(name: str) -> Exception:
    """The refusal of markup that declares entities or a document type of its own."""
    return refused("forbidden_markup", f"{name} declares entities, which is not allowed.")


def _of_json(path: Path, name: str, first: str) -> str:
    """Faq or documents, by the keys that stand first; empty where it is text that only looks so."""
    if first.startswith("[") and not re.match(r"\[\s*[\[{]", first):
        return ""
    keys = set(re.findall(r'"([A-Za-z_]+)"\s*:', first))
    if keys >= {"question", "answer"}:
        return "faq"
    if keys >= {"title", "text"}:
        return "documents"
    try:
        json.loads(path.read_bytes())
    except (ValueError, RecursionError):
        if not keys:
            return ""
    raise refused(
        "unsupported_type",
        f"{name} holds neither FAQs (question, answer) nor documents (title, text).",
    )


def _old_office(name: str, encrypted: bool) -> Exception:
    if encrypted:
        return refused("encrypted", f"{name} is protected by a password.")
    sentence = f"{name} is a file of an old Office version; save it as DOCX."
    return refused("unsupported_type", sentence)


def _shown(format: str) -> str:
    return {"html": "a web page", "faq": "a table of FAQs"}.get(format, "plain text")


def _columns(text: str) -> set[str]:
    """The names in the first line, as the head of a table has them."""
    line = text.partition("\n")[0][:2000]
    return {cell.strip().strip("\"'").lower() for cell in re.split(r"[,;\t]", line)}
