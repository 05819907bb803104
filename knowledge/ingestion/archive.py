"""A ZIP archive looked at before anything of it is unpacked."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path, PurePosixPath
from xml.sax import ContentHandler, SAXException

from defusedxml.common import DefusedXmlException
from defusedxml.sax import parse

from knowledge.ingestion.limits import Limits
from knowledge.ingestion.parsed import refused

MOST_ENTRIES = 5000
MAIN = "word/document.xml"
_OTHERS = {
    "xl/": "an Excel workbook",
    "ppt/": "a PowerPoint presentation",
    "content.xml": "an OpenDocument file",
    "META-INF/container.xml": "an e-book",
}
_XML = re.compile(r"\.(?:xml|rels)$", re.IGNORECASE)


def word_document(path: Path, name: str, limits: Limits) -> str:
    """`docx`, once the archive was found to be a Word document that is safe to unpack.

    Raises:
        BadFile: It is none, is damaged or locked, would unpack to too much, holds names that
            lead out of its folder, or XML that declares entities.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            entries = archive.infolist()
            _demand_safe(entries, name, limits)
            _demand_word(archive.namelist(), name)
            _demand_whole(archive, entries, name)
    except (
        zipfile.BadZipFile,
        zipfile.LargeZipFile,
        EOFError,
        OSError,
        NotImplementedError,
    ) as error:
        raise refused("damaged", f"{name} is damaged or cut short.") from error
    return "docx"


def _demand_safe(entries: list[zipfile.ZipInfo], name: str, limits: Limits) -> None:
    if len(entries) > MOST_ENTRIES:
        raise refused("unpacks_too_large", f"{name} holds more than {MOST_ENTRIES} files.")
    for entry in entries:
        place = PurePosixPath(entry.filename.replace("\\", "/"))
        if place.is_absolute() or ".." in place.parts:
            raise refused("unsafe_archive", f"{name} holds names that lead out of its folder.")
        if re.match(r"^[A-Za-z]:", entry.filename):
            raise refused("unsafe_archive", f"{name} holds names that lead out of its folder.")
    if sum(entry.file_size for entry in entries) > limits.unpacked_bytes:
        most = limits.unpacked_bytes // 1024 // 1024
        raise refused("unpacks_too_large", f"{name} would unpack to more than {most} MB.")
    if any(entry.flag_bits & 1 for entry in entries):
        raise refused("encrypted", f"{name} is protected by a password.")


def _demand_word(names: list[str], name: str) -> None:
    if MAIN in names:
        return
    other = next((o for mark, o in _OTHERS.items() if any(n.startswith(mark) for n in names)), "")
    what = other or "a ZIP archive"
    raise refused("unsupported_type", f"{name} is {what}, not a Word document.")


def _demand_whole(archive: zipfile.ZipFile, entries: list[zipfile.ZipInfo], name: str) -> None:
    """Read all XML once: nothing cut short, nothing that declares entities."""
    for entry in entries:
        if not _XML.search(entry.filename):
            continue
        try:
            with archive.open(entry) as stream:
                parse(stream, ContentHandler(), forbid_dtd=True)
        except DefusedXmlException as error:
            sentence = f"{name} declares entities, which is not allowed."
            raise refused("forbidden_markup", sentence) from error
        except SAXException as error:
            raise refused("damaged", f"{name} is damaged: {entry.filename} is no XML.") from error
