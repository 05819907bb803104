"""Where a command speaks: JSON on standard output, everything else on standard error."""

from __future__ import annotations

import contextlib
import json
import sys
from collections.abc import Iterator
from typing import Any, TextIO


class Output:
    """Standard output, kept for JSON alone."""

    def __init__(self, stream: TextIO) -> None:
        """The stream must stay the real one while others print to standard error."""
        self.stream = stream

    @property
    def is_watched(self) -> bool:
        """Whether a person reads it at a terminal."""
        return self.stream.isatty()

    def line(self, value: Any) -> None:
        """One value on one line, at once."""
        text = json.dumps(value, ensure_ascii=False, default=str, allow_nan=False)
        self.stream.write(text + "\n")
        self.stream.flush()

    def text(self, text: str = "", end: str = "\n") -> None:
        """Words for a person; only commands that do not answer in JSON use it."""
        self.stream.write(text + end)
        self.stream.flush()


@contextlib.contextmanager
def json_only() -> Iterator[Output]:
    """The real standard output; whatever a library prints meanwhile goes to standard error."""
    real = sys.stdout
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, _Reconfigurable):
            stream.reconfigure(encoding="utf-8", errors="replace")
    with contextlib.redirect_stdout(sys.stderr):
        yield Output(real)


def complain(message: str) -> None:
    """One clear line on standard error."""
    print(f"smartshop: {' '.join(message.split())}", file=sys.stderr, flush=True)


_Reconfigurable = type(sys.__stdout__) if sys.__stdout__ is not None else ()
