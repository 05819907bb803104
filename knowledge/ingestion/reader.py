"""Reads one file in a process of its own: `python -m knowledge.ingestion.reader`, limits first."""

from __future__ import annotations

import json
import logging
import sys
import time
from dataclasses import asdict
from pathlib import Path
from typing import Any, TextIO

from data.errors import BadFile
from knowledge.ingestion.limits import Limits
from knowledge.ingestion.parsed import Parsed, Tell
from knowledge.ingestion.recognise import recognise

EVERY_S = 0.5


def read(path: Path, name: str, format: str, limits: Limits, tell: Tell) -> Parsed:
    """The parsed file, by the reader of its format; raises BadFile where it cannot be read."""
    # Each format's library is loaded only where a file asks for it.
    if format == "pdf":
        from knowledge.ingestion.read_pdf import read_pdf

        return read_pdf(path, name, limits, tell)
    if format == "docx":
        from knowledge.ingestion.read_docx import read_docx

        return read_docx(path, name, limits)
    if format == "html":
        from knowledge.ingestion.read_html import read_html

        return read_html(path, name, limits)
    if format == "faq":
        from knowledge.ingestion.read_faq import read_faq

        return read_faq(path, name, limits)
    from knowledge.ingestion.read_text import read_text

    return read_text(path, name, limits, format)


def confine(limits: Limits) -> None:
    """Take the limits on: memory, time, and no file written that is larger than the text may be."""
    try:
        import resource
    except ModuleNotFoundError:  # not on every system; whoever started us watches as well
        return
    wanted = {
        resource.RLIMIT_AS: limits.memory_bytes,
        resource.RLIMIT_CPU: limits.cpu_s,
        resource.RLIMIT_FSIZE: 8 * limits.chars + 1024 * 1024,
        resource.RLIMIT_CORE: 0,
    }
    for kind, most in wanted.items():
        _, hard = resource.getrlimit(kind)
        most = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(kind, (most, hard))


def main() -> int:
    """Read the file that standard input asks for; lines of JSON tell how far it is, and the end."""
    asked = json.load(sys.stdin)
    limits = Limits(**asked["limits"])
    confine(limits)
    # What libraries say of a bad file is told by its error.
    logging.disable(logging.CRITICAL)
    path, name = Path(asked["path"]), str(asked["name"])
    try:
        answer = _answer(path, name, str(asked["format"]), bool(asked["only_format"]), limits)
    except BadFile as error:
        answer = {"error": {"code": error.code, "message": error.message}}
    except MemoryError:
        answer = {"error": {"code": "too_much_memory", "message": too_much_memory(name)}}
    except RecursionError:
        answer = {"error": {"code": "too_deep", "message": f"{name} nests its parts too deeply."}}
    _line(sys.stdout, answer)
    return 0


def too_much_memory(name: str) -> str:
    """The sentence of a file that needs more memory than it may have."""
    return f"{name} needs more memory to be read than a document may."


def _answer(path: Path, name: str, format: str, only: bool, limits: Limits) -> dict[str, Any]:
    found = format or recognise(path, name, limits)
    if only:
        return {"format": found}
    last = 0.0

    def tell(done: int, total: int) -> None:
        nonlocal last
        if (now := time.monotonic()) - last >= EVERY_S:
            last = now
            _line(sys.stdout, {"done": done, "total": total})

    return {"parsed": asdict(read(path, name, found, limits, tell))}


def _line(stream: TextIO, value: dict[str, Any]) -> None:
    stream.write(json.dumps(value, default=str) + "\n")
    stream.flush()


if __name__ == "__main__":
    sys.exit(main())
