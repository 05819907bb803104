"""Index folders that are whole or absent: staged, renamed, then pointed to."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

from filelock import FileLock, Timeout

from data.errors import IndexUnavailable

KEPT = 2
LOCK_TIMEOUT_S = 600.0
_STAGING = ".staging"


@dataclass(frozen=True)
class Pointer:
    """Which generation is in force, with how many changes, and which version of the content."""

    generation: str
    version: int
    changes: int = 0

    @property
    def name(self) -> str:
        """Names what is indexed: another for every change."""
        return f"{self.generation}+{self.changes}" if self.changes else self.generation


class Generations:
    """The generations of one kind of content in one folder.

    A process that dies at any moment leaves the pointer at a whole generation: a folder
    gets its name only when it is complete, and the pointer is replaced after that.
    """

    def __init__(self, folder: Path) -> None:
        """Use the folder, made when something is first written to it."""
        self.folder = folder
        self._pointer = folder / "CURRENT"

    def pointer(self) -> Pointer | None:
        """What is in force; None where nothing was built, or the pointer cannot be read."""
        try:
            record = json.loads(self._pointer.read_text("utf-8"))
            changes = int(record.get("changes", 0))
            return Pointer(str(record["generation"]), int(record["version"]), changes)
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def stamp(self) -> tuple[int, int]:
        """Changes whenever the pointer is replaced, by whatever process; one cheap look."""
        try:
            seen = self._pointer.stat()
        except OSError:
            return (0, 0)
        return (seen.st_mtime_ns, seen.st_ino)

    def path(self, generation: str) -> Path:
        """The folder of a generation."""
        return self.folder / generation

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Hold the only right to write; raises IndexUnavailable when it cannot be had."""
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            lock = FileLock(self.folder / "LOCK", timeout=LOCK_TIMEOUT_S)
            with lock:
                yield
        except Timeout as error:
            raise IndexUnavailable("Another process is still building the index.") from error

    @contextmanager
    def staging(self) -> Iterator[Path]:
        """An empty folder for the next generation, gone at the end unless adopted."""
        staged = self.folder / _STAGING
        shutil.rmtree(staged, ignore_errors=True)
        staged.mkdir(parents=True)
        try:
            yield staged
        finally:
            shutil.rmtree(staged, ignore_errors=True)

    def adopt(self, staged: Path, digest: str, version: int) -> Pointer:
        """Put the staged folder in force and drop generations older than the last two."""
        pointer = Pointer(f"{self._last() + 1:06d}-{digest[:12]}", version)
        staged.rename(self.path(pointer.generation))
        self.point(pointer)
        self._drop(self._existing()[:-KEPT])
        return pointer

    def drop_old(self) -> None:
        """Drop every generation but the last."""
        self._drop(self._existing()[:-1])

    def point(self, pointer: Pointer) -> None:
        """Replace the pointer, whole or not at all."""
        fresh = self._pointer.with_name(f".CURRENT.{os.getpid()}")
        fresh.write_text(json.dumps(asdict(pointer)), "utf-8")
        fresh.replace(self._pointer)

    def _existing(self) -> list[Path]:
        return sorted(path for path in self.folder.glob("[0-9]*-*") if path.is_dir())

    def _drop(self, folders: list[Path]) -> None:
        for folder in folders:
            shutil.rmtree(folder, ignore_errors=True)

    def _last(self) -> int:
        existing = self._existing()
        return int(existing[-1].name.split("-")[0]) if existing else 0
