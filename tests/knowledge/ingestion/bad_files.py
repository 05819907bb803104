"""Files that mean harm or are broken, each made here, with the code that refuses it."""

from __future__ import annotations

import io
import os
import zipfile
import zlib
from collections.abc import Callable, Mapping
from pathlib import Path

import docx
from pypdf import PdfWriter

from evals.pdf_pages import Drawn, page_of, pdf_of, written

MIB = 1024 * 1024
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ENTITIES = b"""<?xml version="1.0"?>
<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>
<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">&b;</w:document>
"""
OUTSIDE = b"""<?xml version="1.0"?><!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]>
<html><body><p>&x;</p></body></html>"""


def word_file(*paragraphs: str) -> bytes:
    document = docx.Document()
    for text in paragraphs:
        document.add_paragraph(text)
    return saved(document)


def saved(document: docx.document.Document) -> bytes:
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def with_part(name: str, content: bytes, *, instead: bool = False) -> bytes:
    """A Word file with one more part, or one part replaced."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(word_file("Words."))) as old,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for entry in old.infolist():
            if not (instead and entry.filename == name):
                new.writestr(entry, old.read(entry))
        new.writestr(name, content)
    return out.getvalue()


def zip_bomb() -> bytes:
    """Half a megabyte that unpacks to 512."""
    return with_part("word/media/picture.bin", bytes(512 * MIB))


def archive(**parts: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        for name, content in parts.items():
            file.writestr(name, content)
    return out.getvalue()


def locked_pdf() -> bytes:
    writer = PdfWriter()
    writer.add_blank_page(200, 200)
    writer.encrypt("secret", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def pdf_bomb() -> bytes:
    """A page whose 256 MB of drawing commands were packed to a quarter of a megabyte."""
    packer = zlib.compressobj(9)
    packed = b"".join(packer.compress(b"0 0 m\n" * 200_000) for _ in range(214)) + packer.flush()
    return _page_with(b"<< /Length %d /Filter /FlateDecode >>\nstream\n" % len(packed), packed)


def _page_with(head: bytes, stream: bytes) -> bytes:
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R /Resources "
        b"<< /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>",
        head + stream + b"\nendstream",
    ]
    return written(objects, "/Root 1 0 R")


def looping_pdf() -> bytes:
    """Pages that are their own children."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Pages /Kids [2 0 R 3 0 R] /Count 1 /Parent 2 0 R >>",
    ]
    return written(objects, "/Root 1 0 R")


def nested_pdf() -> bytes:
    """A catalogue of a hundred thousand arrays inside one another."""
    deep = b"[" * 100_000 + b"]" * 100_000
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids " + deep + b" >>"]
    return written(objects, "/Root 1 0 R")


def deep_page() -> bytes:
    return b"<html><body>" + b"<div>" * 50_000 + b"words" + b"</div>" * 50_000


def a_pdf(*lines: str) -> bytes:
    return pdf_of([page_of([Drawn(line) for line in lines])])


def write_pdf(path: Path, pages: int = 6) -> Path:
    """A manual with a chapter on each page."""
    contents = [
        page_of(
            [Drawn(f"Chapter {n}", 18, True), *[Drawn(f"Matter {n} line {m}.") for m in range(9)]]
        )
        for n in range(1, pages + 1)
    ]
    path.write_bytes(pdf_of(contents))
    return path


BAD: Mapping[str, tuple[str, Callable[[], bytes], set[str]]] = {
    "empty": ("empty.md", lambda: b"", {"empty_file"}),
    "blanks": ("blank.txt", lambda: b" \n\t\r\n ", {"empty_file"}),
    "rubbish": ("notes.txt", lambda: os.urandom(20_000), {"unsupported_type"}),
    "program": ("guide.pdf", lambda: b"\x7fELF" + os.urandom(5000), {"unsupported_type"}),
    "picture": ("scan.pdf", lambda: b"\x89PNG\r\n\x1a\n" + os.urandom(900), {"unsupported_type"}),
    "text named pdf": ("a.pdf", lambda: b"Nothing but words.", {"wrong_type"}),
    "page named docx": ("a.docx", lambda: b"<html><p>Hi</p></html>", {"wrong_type"}),
    "zip named docx": ("a.docx", lambda: archive(a="b"), {"unsupported_type"}),
    "workbook": ("a.docx", lambda: archive(**{"xl/workbook.xml": "<a/>"}), {"unsupported_type"}),
    "gzip": ("a.md", lambda: b"\x1f\x8b\x08" + os.urandom(500), {"unsupported_type"}),
    "rtf": ("a.doc", lambda: b"{\\rtf1 words}", {"unsupported_type"}),
    "xml": ("a.html", lambda: b"<?xml version='1.0'?><feed><a/></feed>", {"unsupported_type"}),
    "text named json": ("a.json", lambda: b"[[[" * 99 + b"Words.", {"wrong_type"}),
    "another table": ("a.csv", lambda: b"size,waist\nS,70\nM,80\n", {"wrong_type"}),
    "other json": ("a.json", lambda: b'[{"price": 3}]', {"unsupported_type"}),
    "zip bomb": ("a.docx", zip_bomb, {"unpacks_too_large"}),
    "zip slip": ("a.docx", lambda: with_part("../../evil.sh", b"x"), {"unsafe_archive"}),
    "absolute name": ("a.docx", lambda: with_part("/etc/evil", b"x"), {"unsafe_archive"}),
    "drive name": ("a.docx", lambda: with_part("C:\\evil", b"x"), {"unsafe_archive"}),
    "entities": (
        "a.docx",
        lambda: with_part("word/document.xml", ENTITIES, instead=True),
        {"forbidden_markup"},
    ),
    "entities in a part": (
        "a.docx",
        lambda: with_part("word/x.xml", ENTITIES),
        {"forbidden_markup"},
    ),
    "outside entity": ("a.html", lambda: OUTSIDE, {"forbidden_markup"}),
    "cut docx": ("a.docx", lambda: word_file("Words. " * 500)[:-400], {"damaged"}),
    "broken docx": (
        "a.docx",
        lambda: with_part("word/document.xml", b"<w:doc", instead=True),
        {"damaged"},
    ),
    "docx without text": ("a.docx", lambda: word_file(""), {"no_text"}),
    "old office": (
        "a.doc",
        lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(900),
        {"unsupported_type"},
    ),
    "locked office": (
        "a.docx",
        lambda: OLE + "EncryptedPackage".encode("utf-16-le"),
        {"encrypted"},
    ),
    "locked pdf": ("a.pdf", locked_pdf, {"encrypted"}),
    "scanned pdf": ("a.pdf", lambda: pdf_of([b"0 0 9 9 re f"] * 3), {"no_text"}),
    "cut pdf": ("a.pdf", lambda: a_pdf("Words")[:60], {"damaged"}),
    "pdf head alone": ("a.pdf", lambda: b"%PDF-1.7", {"damaged"}),
    "pdf bomb": ("a.pdf", pdf_bomb, {"unpacks_too_large"}),
    "looping pdf": ("a.pdf", looping_pdf, {"damaged", "too_deep", "unpacks_too_large", "no_text"}),
    "nested pdf": ("a.pdf", nested_pdf, {"damaged", "too_deep"}),
    "deep page": ("a.html", deep_page, {"too_deep"}),
    "faq without answers": ("a.csv", lambda: b"question,answer\n,\n", {"no_text"}),
}
