"""A backup comes back: checked whole first, then put in the place of what was there."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from alembic.script import ScriptDirectory
from filelock import FileLock
from sqlalchemy import Engine

from data.backups import postgres, sqlite
from data.backups.archive import Manifest, unpack
from data.backups.making import DATABASE, FILES, SHOP
from data.backups.swapping import PLACE, put_right, swapped
from data.database import MIGRATIONS, open_engine
from data.errors import ShopError
from data.settings import Settings


def restore(
    settings: Settings, archive: Path, prepare: Callable[[], None], *, replace: bool = False
) -> Manifest:
    """Put the shop of a backup into the home folder and the database; what it held.

    Until everything is checked nothing is touched, and what goes wrong after that is undone.

    Args:
        settings: Where the shop is to be.
        archive: The backup.
        prepare: Makes the tables of conversations in a database that has none.
        replace: Whether a shop that is there may go.

    Raises:
        ShopError: The backup is damaged, too new or of another kind of database; a shop is there;
            or somebody uses it.
    """
    try:
        settings.home.mkdir(parents=True, exist_ok=True)
        with (
            FileLock(settings.home / "setup.lock"),
            _place_in(settings.home) as place,
        ):
            folder = Path(place) / "packed"
            folder.mkdir()
            manifest = unpack(archive, folder)
            engine = open_engine(settings.url)
            try:
                _demand_fitting(manifest, folder, engine)
                _demand_room(settings, engine, archive, replace=replace)
                _put_in(settings, engine, manifest, folder, prepare)
            finally:
                engine.dispose()
    except OSError as error:
        raise ShopError(f"The backup cannot be restored: {error.strerror}.", "disk") from error
    return manifest


@contextmanager
def _place_in(home: Path) -> Iterator[str]:
    """A folder to unpack in, once what an earlier restore left is put right."""
    put_right(home)
    with tempfile.TemporaryDirectory(prefix=PLACE, dir=home) as place:
        yield place


def _demand_fitting(manifest: Manifest, folder: Path, engine: Engine) -> None:
    """Refuse what this program and this database cannot hold, or is not what it says."""
    known = {script.revision for script in ScriptDirectory(str(MIGRATIONS)).walk_revisions()}
    if manifest.revision not in known:
        raise ShopError("The backup was made by a newer SmartShop.", "no_backup")
    if manifest.database != engine.dialect.name:
        raise ShopError(
            f"The backup is of a shop on {manifest.database}; this one is set to "
            f"{engine.dialect.name} (SMARTSHOP_DATABASE_URL).",
            "no_backup",
        )
    for path in sorted((folder / FILES).rglob("*")):
        if not path.is_file() or not sqlite.is_database(path):
            continue
        rows = sqlite.rows_of(path)
        if path == folder / FILES / SHOP and rows != manifest.rows:
            raise ShopError("The backup's database is not whole.", "no_backup")
    if engine.dialect.name == "sqlite" and not (folder / FILES / SHOP).is_file():
        raise ShopError("The backup holds no database.", "no_backup")


def _demand_room(settings: Settings, engine: Engine, archive: Path, *, replace: bool) -> None:
    """Refuse to touch a shop that is there, unless it may go; or one that somebody uses."""
    if engine.dialect.name == "sqlite":
        there = _database(engine).is_file()
    else:
        there = postgres.holds_shop(engine)
    if there and not replace:
        raise ShopError(
            f"{settings.home} holds a shop already; restore {archive} --replace puts the backup "
            "in its place.",
            "not_empty",
        )
    if engine.dialect.name == "sqlite":
        for path in (_database(engine), settings.home / "checkpoints.db"):
            sqlite.demand_alone(path)


def _put_in(
    settings: Settings,
    engine: Engine,
    manifest: Manifest,
    folder: Path,
    prepare: Callable[[], None],
) -> None:
    if engine.dialect.name != "sqlite":
        prepare()
        # Its own connections would count as somebody else's.
        engine.dispose()
    with swapped(settings.home, folder.parent):
        if engine.dialect.name != "sqlite":
            postgres.copy_in(engine, folder / DATABASE, manifest.revision, manifest.rows)
        elif _database(engine) != settings.home.resolve() / SHOP:
            (settings.home / SHOP).replace(_database(engine))


def _database(engine: Engine) -> Path:
    return Path(str(engine.url.database)).resolve()
