"""The archive of a backup: one file that tells what it must hold, byte for byte."""

from __future__ import annotations

import hashlib
import json
import tarfile
import zlib
from datetime import datetime
from pathlib import Path

from pydantic import BaseModel, ValidationError

from data.errors import ShopError

MANIFEST = "manifest.json"
FORMAT = 1
_SUFFIX = ".part"


class HeldFile(BaseModel):
    """A file of the archive, as it must come out."""

    bytes: int
    sha256: str


class Manifest(BaseModel):
    """What an archive holds.

    Attributes:
        database: sqlite or postgresql; it goes back into the same.
        revision: Of the schema.
        rows: How many each table holds.
        files: Everything else of the archive, by its path.
    """

    format: int = FORMAT
    made_at: datetime
    database: str
    revision: str
    rows: dict[str, int]
    files: dict[str, HeldFile]


def files_below(folder: Path) -> dict[str, HeldFile]:
    """Every file of a folder by its path in it."""
    return {
        path.relative_to(folder).as_posix(): HeldFile(bytes=path.stat().st_size, sha256=_hash(path))
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def pack(folder: Path, manifest: Manifest, target: Path) -> None:
    """Write the folder and its manifest into one file, which is there whole or not at all."""
    (folder / MANIFEST).write_text(manifest.model_dump_json(indent=1), "utf-8")
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_name(target.name + _SUFFIX)
    try:
        part.touch(mode=0o600)  # it holds what customers said and bought
        with tarfile.open(part, "w:gz", compresslevel=5) as archive:
            for name in (MANIFEST, *manifest.files):
                archive.add(folder / name, name)
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)


def unpack(archive: Path, folder: Path) -> Manifest:
    """Lay the archive out in an empty folder; what it holds.

    Raises:
        ShopError: It is no backup, is damaged, or was made by a newer program.
    """
    try:
        with tarfile.open(archive, "r:gz") as packed:
            packed.extractall(folder, filter="data")
    except OSError as error:
        raise ShopError(f"{archive} cannot be read: {_reason(error)}.", "no_backup") from error
    except (tarfile.TarError, zlib.error, EOFError) as error:
        raise ShopError(f"{archive} is damaged, or is no backup.", "no_backup") from error
    manifest = _manifest(archive, folder)
    if files_below(folder) != manifest.files:
        raise ShopError(f"{archive} is damaged: its files are not those it names.", "no_backup")
    return manifest


def _manifest(archive: Path, folder: Path) -> Manifest:
    place = folder / MANIFEST
    try:
        told = json.loads(place.read_text("utf-8"))
        if isinstance(told, dict) and told.get("format", 0) > FORMAT:
            raise ShopError(f"{archive} was made by a newer SmartShop.", "no_backup")
        manifest = Manifest.model_validate(told)
    except (OSError, ValueError, TypeError, ValidationError) as error:
        raise ShopError(f"{archive} is no backup of a shop.", "no_backup") from error
    place.unlink()
    return manifest


def _hash(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _reason(error: OSError) -> str:
    return error.strerror or "it is no archive"
