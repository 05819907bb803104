"""Text out of files of unknown encoding, plain or compressed with gzip."""

from __future__ import annotations

import codecs
import gzip
import io
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any, TextIO

from data.errors import BadFile, NotFound

_CHUNK = 1 << 20
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_WINDOWS = {
    code: bytes([code]).decode("cp1252", errors="ignore") or None for code in range(0x80, 0xA0)
}
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufeff\ud800-\udfff]")


@contextmanager
def open_text(path: Path) -> Iterator[TextIO]:
    """The file as text, line ends untouched.

    Raises:
        NotFound: There is no such file.
        BadFile: It is no text, is empty, or cannot be read.
    """
    encoding = encoding_of(path)
    with (
        open_bytes(path) as stream,
        io.TextIOWrapper(stream, encoding=encoding, errors="replace", newline="") as text,
    ):
        yield text


@contextmanager
def open_bytes(path: Path) -> Iterator[IO[bytes]]:
    """The file's bytes, unpacked where they are gzip; for errors see `open_text`."""
    if not path.exists():
        raise NotFound(f"There is no file {path}.")
    if path.is_dir():
        raise BadFile(f"{path} is a folder, not a file.")
    try:
        with path.open("rb") as raw:
            packed = raw.read(2) == b"\x1f\x8b"
            raw.seek(0)
            stream: Any = gzip.GzipFile(fileobj=raw) if packed else raw
            yield stream
    except (OSError, EOFError) as error:
        raise BadFile(f"{path.name} cannot be read: {_reason(error)}.") from error


def encoding_of(path: Path) -> str:
    """utf-8, utf-16 by its mark, or Windows Latin where the bytes are neither."""
    with open_bytes(path) as stream:
        first = stream.read(_CHUNK)
        if not first.strip():
            raise BadFile(f"{path.name} is empty.")
        for mark, name in _BOMS:
            if first.startswith(mark):
                return name
        if b"\x00" in first or first.startswith((b"%PDF", b"PK\x03\x04")):
            raise BadFile(f"{path.name} is not a text file.")
        decoder = codecs.getincrementaldecoder("utf-8")()
        chunk = first
        try:
            while chunk:
                decoder.decode(chunk)
                chunk = stream.read(_CHUNK)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            return "cp1252"
    return "utf-8"


def without_controls(text: str) -> str:
    """The text without control characters; tabs and line ends stay.

    Windows punctuation that was taken for Latin-1 on the way here is set right.
    """
    return _CONTROL.sub("", text.translate(_WINDOWS))


def _reason(error: Exception) -> str:
    return getattr(error, "strerror", None) or type(error).__name__
