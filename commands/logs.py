"""Logs of the program: short lines on standard error, the whole story in the home folder."""

from __future__ import annotations

import logging
import sys
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path

from data.settings import Settings

_NAME = "smartshop.log"
_MAX_BYTES = 2_000_000
_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"


class LogFile(RotatingFileHandler):
    """`logs/smartshop.log` of a home folder, made when the first line is written."""

    def __init__(self, home: Path) -> None:
        """Keep three files of two megabytes."""
        path = log_path(home)
        super().__init__(path, maxBytes=_MAX_BYTES, backupCount=2, encoding="utf-8", delay=True)
        self.setFormatter(logging.Formatter(_FORMAT))

    def _open(self) -> TextIOWrapper:
        Path(self.baseFilename).parent.mkdir(parents=True, exist_ok=True)
        return super()._open()


class _OneLine(logging.Formatter):
    """The message alone: a traceback is for the file, not for who runs the command."""

    def format(self, record: logging.LogRecord) -> str:
        return f"{record.levelname.lower()}: {' '.join(record.getMessage().split())}"


def log_path(home: Path) -> Path:
    """Where the logs of a home folder are written."""
    return home / "logs" / _NAME


def start_logging(settings: Settings) -> None:
    """Send the program's logs where they belong; called once, by the program."""
    # A log that cannot be written must not become a traceback.
    logging.raiseExceptions = False
    levels = logging.getLevelNamesMapping()
    shown = logging.StreamHandler(sys.stderr)
    shown.setLevel(levels.get(settings.log_level.upper(), logging.WARNING))
    shown.setFormatter(_OneLine())
    written = LogFile(settings.home)
    written.setLevel(min(shown.level, logging.WARNING))
    root = logging.getLogger()
    root.handlers[:] = [shown, written]
    root.setLevel(written.level)
