"""A folder that holds a whole shop, a file a kind: which file is which, by content."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from data.errors import BadFile, ShopError
from data.importing.formats.tau import kind_of
from data.importing.json_files import json_document

BEFORE: dict[str, tuple[str, ...]] = {"orders": ("catalog", "customers")}
"""What has to be there before records of a kind can go in."""


def among_folders(kind: str, paths: Sequence[Path]) -> tuple[list[Path], list[tuple[str, Path]]]:
    """The files of that kind, those of folders with them, and what has to go in before.

    Raises:
        BadFile: A folder holds no file of that kind.
    """
    files: list[Path] = []
    first: list[tuple[str, Path]] = []
    for path in paths:
        if not path.is_dir():
            files.append(path)
            continue
        there = held(path)
        if kind not in there:
            raise BadFile(f"{path} is a folder without a file of {kind} in a format of folders.")
        files.append(there[kind])
        first += [(other, there[other]) for other in BEFORE.get(kind, ()) if other in there]
    return files, first


def held(folder: Path) -> dict[str, Path]:
    """Kind -> file, of the tau-bench files in the folder."""
    found: dict[str, Path] = {}
    for path in sorted(folder.glob("*.json")):
        with suppress(ShopError):
            if (kind := kind_of(json_document(path))) is not None:
                found.setdefault(kind, path)
    return found
