"""What a person sees of a bug: one line; the traceback goes to the log in the home folder."""

from __future__ import annotations

import logging
import os
import sys
from pathlib import Path
from types import TracebackType

from commands.output import complain


def report_bug(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    """Log the error and name it in one line; the interpreter then ends with exit code 1."""
    from commands.logs import LogFile, log_path

    home = Path(os.environ.get("SMARTSHOP_HOME") or ".smartshop")
    command = " ".join(sys.argv[1:2])
    record = logging.LogRecord(
        "smartshop", logging.ERROR, "", 0, f"unexpected in {command}", None, (kind, error, trace)
    )
    try:
        file = LogFile(home)
        file.stream = file._open()
        file.emit(record)
        file.close()
        where = f"Details are in {log_path(home)}."
    except OSError:
        where = "Its details could not be written to the home folder."
    complain(f"An unexpected error ({kind.__name__}). {where}")
