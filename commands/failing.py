"""What a person sees of a bug: one line; the traceback goes to the log in the home folder."""

from __future__ import annotations

import logging
import os
import sys
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from commands.output import complain

_LOG = "smartshop.log"
_MAX_BYTES = 2_000_000


def log_file() -> Path:
    """Where errors are written: SMARTSHOP_HOME/logs/smartshop.log."""
    return Path(os.environ.get("SMARTSHOP_HOME") or ".smartshop") / "logs" / _LOG


def report_bug(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    """Log the error and name it in one line; the interpreter then ends with exit code 1."""
    where = ""
    try:
        path = log_file()
        path.parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(path, maxBytes=_MAX_BYTES, backupCount=2, encoding="utf-8")
        handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
        record = logging.LogRecord(
            "smartshop", logging.ERROR, "", 0, " ".join(sys.argv[1:2]), None, (kind, error, trace)
        )
        handler.emit(record)
        handler.close()
        where = f" Details are in {path}."
    except OSError:
        where = " Its details could not be written to the home folder."
    complain(f"An unexpected error ({kind.__name__}).{where}")
