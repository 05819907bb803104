"""A backup is made: databases, indexes and files, as they are while the shop serves."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, suppress
from pathlib import Path
from typing import Any

from sqlalchemy import Engine

from data.backups import postgres, sqlite
from data.backups.archive import Manifest, files_below, pack
from data.errors import ShopError
from data.models.columns import utc_now
from data.settings import Settings

SHOP = "shop.db"
FILES, DATABASE = "home", "database"
PASSING = ("backups", "cache", "evals", "logs", "peers")
"""What a home folder can do without: made anew when it is missed, or not the shop's."""
_PREFIX, _SUFFIX = "smartshop-", ".tar.gz"
_OF_A_MOMENT = (".lock", "-wal", "-shm", "-journal", ".part")

Still = Callable[[], AbstractContextManager[None]]


def back_up(settings: Settings, engine: Engine, target: Path | None, still: Still) -> Path:
    """Write the whole shop into one file; where it is.

    Args:
        settings: Where the shop is.
        engine: Of its database, at the newest revision.
        target: The file; None: one named by the time, in the home's folder `backups`.
        still: Holds the search indexes still while they are copied.

    Raises:
        ShopError: The file is there already, or cannot be written.
    """
    now = utc_now()
    target = target or backups_dir(settings) / f"{_PREFIX}{now:%Y%m%d-%H%M%S}{_SUFFIX}"
    if target.exists():
        raise ShopError(f"{target} is there already.", "exists")
    try:
        settings.home.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".backup-", dir=settings.home) as place:
            folder = Path(place)
            kept = _collected(settings, engine, folder, still)
            manifest = Manifest(made_at=now, files=files_below(folder), **kept)
            pack(folder, manifest, target)
    except OSError as error:
        raise ShopError(f"The backup cannot be written: {error.strerror}.", "disk") from error
    return target


def backups_dir(settings: Settings) -> Path:
    """Where backups lie that were not told to lie elsewhere."""
    return settings.home / "backups"


def kept_backups(settings: Settings) -> list[Path]:
    """Those that lie there under a name of their time, oldest first."""
    return sorted(backups_dir(settings).glob(f"{_PREFIX}*{_SUFFIX}"))


def files_of(home: Path) -> Iterator[Path]:
    """The files of a home that a backup holds; conversations' memory before the shop's database.

    In that order a turn that is just being written looks in the copy as if the power had gone
    in it, which the shop knows how to mend.
    """
    found = [path for path in sorted(home.rglob("*")) if path.is_file() and _stays(path, home)]
    yield from (path for path in found if path.name != SHOP)
    yield from (path for path in found if path.name == SHOP)


def _stays(path: Path, home: Path) -> bool:
    parts = path.relative_to(home).parts
    hidden = any(part.startswith((".backup-", ".restore-", ".staging")) for part in parts)
    return not (
        hidden or parts[0] in PASSING or path.name == "LOCK" or path.name.endswith(_OF_A_MOMENT)
    )


def _collected(settings: Settings, engine: Engine, folder: Path, still: Still) -> dict[str, Any]:
    with still():
        for path in files_of(settings.home):
            target = folder / FILES / path.relative_to(settings.home)
            target.parent.mkdir(parents=True, exist_ok=True)
            with suppress(FileNotFoundError):  # one that was replaced meanwhile, or thrown away
                if sqlite.is_database(path):
                    sqlite.copy_database(path, target)
                else:
                    shutil.copyfile(path, target)
    kind = engine.dialect.name
    if kind == "sqlite":
        copied = folder / FILES / SHOP
        if not copied.is_file():
            # Its URL names a file outside the home.
            sqlite.copy_database(Path(str(engine.url.database)), copied)
        revision, rows = sqlite.revision_of(copied), sqlite.rows_of(copied)
    else:
        revision, rows = postgres.copy_out(engine, folder / DATABASE)
    return {"database": kind, "revision": revision, "rows": rows}
