"""Have a file read by a process of its own, which may fail without harm to this one."""

from __future__ import annotations

import json
import logging
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict
from pathlib import Path
from typing import IO, Any

import psutil

from data.settings import PROJECT
from knowledge.ingestion.limits import Limits
from knowledge.ingestion.parsed import Parsed, Tell, refused
from knowledge.ingestion.reader import too_much_memory
from knowledge.ingestion.recognise import sniffed

LOOK_S = 0.05
_NO_MEMORY = ("MemoryError", "failed to map", "Cannot allocate memory", "memory exhausted")
_KEPT = (
    "PATH", "HOME", "LANG", "LC_ALL", "LD_LIBRARY_PATH", "SYSTEMROOT", "TMPDIR", "TEMP",
)  # fmt: skip


def format_of(path: Path, name: str, limits: Limits) -> str:
    """The format of a file; only what has to be unpacked for that is looked at apart.

    Raises:
        BadFile: It is of none of the formats, is empty or too large; see `recognise`.
    """
    found = sniffed(path, name, limits)
    if found != "zip":
        return found
    return str(_carried_out(path, name, limits, "", True, _nobody)["format"])


def read_apart(path: Path, name: str, limits: Limits, format: str, tell: Tell) -> Parsed:
    """The parsed file; `format` may be empty, to be found out.

    Raises:
        BadFile: It cannot be read, or takes more time or memory than it may.
    """
    return Parsed(**_carried_out(path, name, limits, format, False, tell)["parsed"])


def _carried_out(
    path: Path, name: str, limits: Limits, format: str, only_format: bool, tell: Tell
) -> dict[str, Any]:
    asked = {
        "path": str(path.resolve()),
        "name": name,
        "format": format,
        "only_format": only_format,
        "limits": asdict(limits),
    }
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        with _process(asked, out, err) as process:
            _watch(process, name, limits, out, tell)
        answer = _last(out)
        if process.returncode or answer is None:
            raise _end_of(process.returncode, name, err)
    if "error" in answer:
        raise refused(answer["error"]["code"], answer["error"]["message"])
    return answer


@contextmanager
def _process(
    asked: dict[str, Any], out: IO[bytes], err: IO[bytes]
) -> Iterator[subprocess.Popen[bytes]]:
    """A new process that is gone at the end, whatever happens."""
    kept = {name: value for name, value in os.environ.items() if name in _KEPT}
    process = subprocess.Popen(
        [sys.executable, "-m", "knowledge.ingestion.reader"],
        cwd=PROJECT,
        env={**kept, "PYTHONUTF8": "1"},
        stdin=subprocess.PIPE,
        stdout=out,
        stderr=err,
    )
    try:
        if process.stdin is not None:
            # One that ended at once is told of by its exit code.
            with suppress(BrokenPipeError), process.stdin as pipe:
                pipe.write(json.dumps(asked).encode())
        yield process
    finally:
        if process.poll() is None:
            process.kill()
        process.wait()


def _watch(
    process: subprocess.Popen[bytes], name: str, limits: Limits, out: IO[bytes], tell: Tell
) -> None:
    """Wait for the end; end it where it takes more time or memory than it may."""
    until = time.monotonic() + limits.wall_s
    read = 0
    while True:
        try:
            process.wait(LOOK_S)
            return
        except subprocess.TimeoutExpired:
            pass
        if time.monotonic() > until:
            raise too_slow(name)
        if _memory(process.pid) > limits.memory_bytes:
            raise refused("too_much_memory", too_much_memory(name))
        read = _pass_on(out, read, tell)


def _memory(pid: int) -> int:
    """The memory that the process holds, where the system itself does not limit it."""
    try:
        return int(psutil.Process(pid).memory_info().rss)
    except psutil.Error:
        return 0


def _pass_on(out: IO[bytes], read: int, tell: Tell) -> int:
    """Tell of the lines that are whole; how far has been read."""
    news = os.pread(out.fileno(), 64 * 1024, read)
    whole = news.rpartition(b"\n")[0]
    for line in whole.splitlines():
        if line.startswith(b'{"done"'):
            told = json.loads(line)
            tell(int(told["done"]), int(told["total"]))
    return read + len(whole) + 1 if whole else read


def _last(out: IO[bytes]) -> dict[str, Any] | None:
    out.seek(0)
    answer = None
    for line in out:
        if not line.startswith(b'{"done"') and line.endswith(b"\n"):
            answer = json.loads(line)
    return answer


def _end_of(code: int, name: str, err: IO[bytes]) -> Exception:
    """Why a process that ended without an answer did so."""
    if -code in (signal.SIGXCPU, signal.SIGALRM):
        return too_slow(name)
    if -code == signal.SIGKILL:
        return refused("too_much_memory", too_much_memory(name))
    err.seek(0)
    said = err.read(4000).decode("utf-8", "replace")
    if any(sign in said for sign in _NO_MEMORY):
        return refused("too_much_memory", too_much_memory(name))
    logging.getLogger(__name__).warning("Reading %s ended with %s: %s", name, code, said)
    return refused("damaged", f"{name} is damaged: it cannot be read.")


def too_slow(name: str) -> Exception:
    """The refusal of a file that takes more time than it may."""
    return refused("too_slow", f"{name} takes longer to be read than a document may.")


def _nobody(done: int, total: int) -> None:
    """Tell nobody."""
